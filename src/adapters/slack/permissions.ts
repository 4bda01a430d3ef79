/**
 * What Heed asks a workspace for, in one place: the listeners are registered from these tables, the manifest is tested against them,
 * and docs and doctor take their reasons from here. Events and their scopes as docs.slack.dev/reference/events has them.
 */

/** Each bot scope with what it is used for. */
export const SCOPES = {
  commands: 'the /triage command and both shortcuts',
  'chat:write': 'posting cards, pings and approved replies, and keeping them up to date',
  'app_mentions:read': 'hearing @Heed in channels it does not watch',
  'channels:history': 'reading the conversations of public channels it was invited to',
  'groups:history': 'reading the conversations of private channels it was invited to',
  'channels:read': 'telling who can read a public channel before anything internal is said there',
  'groups:read': 'telling who can read a private channel before anything internal is said there',
  'reactions:read': 'seeing the emoji that asks for triage, or for quiet',
  'usergroups:read': 'knowing who is on call where a user group says so',
  'users:read': 'telling colleagues from customers and guests, and their names',
} as const;

/**
 * What a workspace may grant besides, with what it is used for. Heed asks for none of it and works without. It stands in no manifest: by
 * what is known of Slack's optional scopes, one listed there might be demanded.
 */
export const OPTIONAL_SCOPES = {
  'im:history': 'looking, after a crash, whether a direct message of its own had arrived',
  'im:write': 'finding the place to look, where the crash came with the first one to somebody',
  'users:read.email': 'knowing a customer again on the other platform, and whom they write for',
} as const;

export type Scope = keyof typeof SCOPES;

/** What the app-level token of Socket Mode needs. It stands in no manifest: the token is made by hand. */
export const APP_TOKEN_SCOPE = 'connections:write';

export interface HeardEvent {
  /** What the payload's `event.type` says, and what a Bolt listener is registered for. */
  readonly type: string;
  /** Slack delivers the event where the app holds at least one of these; none needed where empty. */
  readonly scopes: readonly Scope[];
}

const membership = ['channels:read', 'groups:read'] as const satisfies readonly Scope[];

/** Every event subscribed to, by its name in the manifest. */
export const EVENTS = {
  'message.channels': { type: 'message', scopes: ['channels:history'] },
  'message.groups': { type: 'message', scopes: ['groups:history'] },
  app_mention: { type: 'app_mention', scopes: ['app_mentions:read'] },
  reaction_added: { type: 'reaction_added', scopes: ['reactions:read'] },
  app_home_opened: { type: 'app_home_opened', scopes: [] },
  member_joined_channel: { type: 'member_joined_channel', scopes: membership },
  channel_left: { type: 'channel_left', scopes: ['channels:read'] },
  group_left: { type: 'group_left', scopes: ['groups:read'] },
  channel_shared: { type: 'channel_shared', scopes: membership },
  channel_id_changed: { type: 'channel_id_changed', scopes: membership },
  app_uninstalled: { type: 'app_uninstalled', scopes: [] },
  tokens_revoked: { type: 'tokens_revoked', scopes: [] },
} as const satisfies Record<string, HeardEvent>;

/** The types to register listeners for, each once. */
export const EVENT_TYPES: readonly string[] = [
  ...new Set(Object.values(EVENTS).map((event) => event.type)),
];

/** The slash command. */
export const COMMAND = '/triage';

/** The callback ids of the shortcuts: in a message's menu, and from anywhere. */
export const SHORTCUTS = { message: 'triage_message', global: 'triage_new' } as const;
