import type { ChannelRecord, MessageRecord, TeamRecord, UserRecord } from './records.ts';
import { APP, type World } from './world.ts';

/** What the Events API sends an app (docs.slack.dev/apis/events-api). */

/** Who does something, where, in a workspace that has the app. */
export interface Scene {
  readonly team: TeamRecord;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
}

/** Slack's oldest proof of itself, sent to this day and no longer good for anything. */
export const VERIFICATION_TOKEN = 'verification-token';

/** The envelope of the Events API. `isShared`: outsiders read the channel. */
export function eventEnvelope(
  event: object,
  team: TeamRecord,
  world: World,
  isShared = false,
): Record<string, unknown> {
  const bot = team.app?.botUser ?? '';
  return {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: team.enterprise ?? null,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: world.newId('Ev'),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: team.enterprise ?? null,
        team_id: team.id,
        user_id: bot,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isShared,
    event_context: world.newId('4-'),
  };
}

/** A message as the event tells it. Outsiders' messages name their own workspace, most of the time. */
export function messageEvent(message: MessageRecord, { team, user, channel }: Scene): object {
  const isOutsider = user.team !== team.id;
  return {
    ...message,
    channel: channel.id,
    channel_type: channelType(channel),
    event_ts: message.ts,
    team: user.team,
    client_msg_id: `${message.ts}-${user.id}`,
    ...(isOutsider ? { user_team: user.team, source_team: user.team } : {}),
  };
}

export function mentionEvent({ ts, thread_ts, text }: MessageRecord, scene: Scene): object {
  return {
    type: 'app_mention',
    user: scene.user.id,
    team: scene.user.team,
    text,
    ts,
    ...(thread_ts === undefined ? {} : { thread_ts }),
    channel: scene.channel.id,
    event_ts: ts,
  };
}

export function changedEvent(
  message: MessageRecord,
  previous: MessageRecord,
  channel: ChannelRecord,
  ts: string,
): object {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    message,
    previous_message: previous,
    ts,
    event_ts: ts,
  };
}

export function deletedEvent(previous: MessageRecord, channel: ChannelRecord, ts: string): object {
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    deleted_ts: previous.ts,
    previous_message: previous,
    ts,
    event_ts: ts,
  };
}

export function reactionEvent(message: MessageRecord, scene: Scene, reaction: string, ts: string) {
  return {
    type: 'reaction_added',
    user: scene.user.id,
    reaction,
    item: { type: 'message', channel: scene.channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: ts,
  };
}

function channelType({ isDirect, isPrivate }: ChannelRecord): 'im' | 'group' | 'channel' {
  if (isDirect) return 'im';
  return isPrivate ? 'group' : 'channel';
}
