/** What there is in the loopback Slack, in Slack's own shapes where Slack shows them to an app. */

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The organisation on Enterprise Grid. */
  readonly enterprise?: string;
  /** The app as it is installed here; undefined before it is, and after it was taken out. */
  app: AppRecord | undefined;
}

export interface AppRecord {
  readonly botUser: string;
  readonly botId: string;
  /** Every token that is good now. Rotation leaves two for a while. */
  readonly tokens: Set<string>;
  readonly scopes: readonly string[];
}

export interface UserRecord {
  readonly id: string;
  /** The workspace they belong to, which need not be the one that asks. */
  readonly team: string;
  readonly enterprise?: string;
  name: string;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  /** Another workspace's member who shares no channel with the one that asks. */
  isStranger: boolean;
  isBot: boolean;
  deleted: boolean;
}

/** A user group, like @payments-on-call. */
export interface GroupRecord {
  readonly id: string;
  readonly team: string;
  members: readonly string[];
}

export interface ChannelRecord {
  id: string;
  readonly team: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** A direct message between the app and one person. */
  readonly isDirect: boolean;
  isExtShared: boolean;
  isPendingExtShared: boolean;
  isArchived: boolean;
  readonly members: Set<string>;
  /** Oldest first. */
  readonly messages: MessageRecord[];
  /** Lines that one person alone saw. */
  readonly ephemerals: EphemeralRecord[];
}

/** A message as `conversations.history` gives it. */
export interface MessageRecord {
  readonly type: 'message';
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly team?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly text: string;
  readonly blocks?: readonly BlockRecord[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: object };
  readonly edited?: { readonly user: string; readonly ts: string };
}

export interface EphemeralRecord {
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly BlockRecord[];
  readonly threadTs?: string;
  /** How it came to be shown. */
  readonly by: 'chat.postEphemeral' | 'response_url' | 'ack';
}

/** A block; what is in it is looked at by name. */
export type BlockRecord = Readonly<Record<string, unknown>>;

/** A modal that stands open before somebody, or somebody's App Home. */
export interface ViewRecord {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** Changes with every update. */
  readonly hash: string;
  /** As it was given to `views.open`, `views.update` or `views.publish`. */
  readonly content: BlockRecord;
  readonly blocks: readonly BlockRecord[];
}

/** One request to the Web API or to a response_url. */
export interface CallRecord {
  /** The method's name; `response_url` for a response_url. */
  readonly method: string;
  /** The team whose token was used; undefined where there was none or a bad one. */
  readonly team: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was answered: `ok`, an error's code, an HTTP status, or that nothing was. */
  outcome: string;
}
