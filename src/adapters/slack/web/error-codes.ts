/** What Slack's own error codes mean to whoever runs Heed, and what to do. None of these is helped by trying again. */
export const MEANINGS: Record<string, string> = {
  not_in_channel: 'Heed is not in that channel. Invite it there with /invite @Heed.',
  channel_not_found:
    'Slack knows no such channel, or Heed may not see it. Invite Heed there with /invite @Heed; a channel whose sharing ended has a new id.',
  is_archived: 'that channel is archived.',
  restricted_action:
    'the workspace does not let Heed write there. An admin can allow it under the channel’s posting permissions.',
  restricted_action_read_only_channel:
    'only some people may write in that channel. An admin can let Heed do so under its posting permissions.',
  restricted_action_thread_only_channel: 'only threads may be written in that channel.',
  msg_too_long: 'it is too long for Slack.',
  msg_blocks_too_long: 'it is too long for Slack.',
  invalid_blocks: 'Slack does not take its layout.',
  no_text: 'it has no text.',
  account_inactive:
    'Heed’s bot was removed or switched off in that workspace. Install Heed there again.',
  token_revoked: 'Heed was removed from that workspace. Install Heed there again.',
  token_expired: 'the token for that workspace has run out. Install Heed there again.',
  invalid_auth: 'Slack does not know the token for that workspace. Install Heed there again.',
  not_authed: 'there is no token for that workspace. Install Heed there again.',
  cannot_dm_bot: 'a bot cannot be written to.',
  user_not_found: 'Slack knows no such person in that workspace.',
  user_disabled: 'that person’s account is switched off.',
  users_not_found: 'Slack knows no such person in that workspace.',
  user_not_in_channel: 'that person is not in the channel.',
  messages_tab_disabled:
    'the messages tab of Heed’s page is switched off. Switch it on under App Home in the app’s settings.',
  message_not_found: 'that message is gone.',
  thread_not_found: 'that thread is gone.',
  cant_update_message: 'that message is not Heed’s, or no longer Heed’s to change.',
  edit_window_closed: 'that message is too old to change.',
  trigger_expired: 'Slack waits three seconds for a form, and they had gone by. Press again.',
  expired_trigger_id: 'Slack waits three seconds for a form, and they had gone by. Press again.',
  trigger_exchanged: 'that click was answered already.',
  exchanged_trigger_id: 'that click was answered already.',
  not_found: 'that window is closed.',
  no_such_subteam: 'Slack knows no such user group in that workspace.',
  plan_upgrade_required: 'the plan of that workspace has no user groups.',
  team_access_not_granted: 'the organisation has not let Heed into that workspace.',
};

/** Codes that speak of Slack's own trouble, which passes. */
export const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'org_login_required',
]);

/** Codes that belong to a normal day: somebody archived a channel, closed a window, took Heed out. Nothing to alert anybody about. */
export const EXPECTED: ReadonlySet<string> = new Set([
  'already_reacted',
  'channel_not_found',
  'is_archived',
  'message_not_found',
  'messages_tab_disabled',
  'not_found',
  'not_in_channel',
  'thread_not_found',
]);
