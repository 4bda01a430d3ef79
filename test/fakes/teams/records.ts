/** What there is in the loopback Teams, in Teams' own shapes where Teams shows them to an app. */

/** An object whose contents are looked at by name: an activity, a card, an element of one. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export interface PersonRecord {
  /** As bots know them: `29:…`. */
  readonly user: string;
  readonly aadObjectId: string;
  /** As the roster tells it: the host's for a guest, their own for somebody of another organisation. */
  readonly tenant: string;
  /** Anybody may call themselves anything. */
  name: string;
  role: 'user' | 'guest';
  /** With `#EXT#` for a guest. */
  readonly principal: string;
}

export interface TeamRecord {
  /** That of its General channel. */
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  /** The owner has let the app read what does not mention it (RSC). */
  consented: boolean;
}

export interface ConversationRecord {
  /** Without `;messageid=`. */
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly tenant: string;
  readonly name: string;
  readonly team?: TeamRecord;
  /** People, by their `29:` ids. */
  readonly members: Set<string>;
  /** The app is in it. */
  hasApp: boolean;
  /** Oldest first; what was deleted stays, marked. */
  readonly messages: MessageRecord[];
}

/** A message as it stands now. */
export interface MessageRecord {
  /** Milliseconds since 1970, as Teams names messages. */
  readonly id: string;
  readonly conversation: string;
  /** The first message of its thread, itself for one that begins a thread; absent where there are no threads. */
  readonly root?: string;
  /** A person's `29:` id, or the bot's `28:` one. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was written or, of a bot, posted, as it was given. */
  readonly content: JsonRecord;
  /** Nobody else can see it. */
  readonly onlyFor?: string;
  readonly editedAt?: number;
  readonly isDeleted?: boolean;
}

/** A dialog that stands open before somebody. */
export interface DialogRecord {
  /** The message extension's command that opened it. */
  readonly command: string;
  readonly context: 'message' | 'compose';
  /** The card in it, or a line alone. */
  readonly card?: JsonRecord;
  readonly line?: string;
  /** The message it is about, as the extension was told of it. */
  readonly payload?: JsonRecord;
}

/** One request to the connector or to Graph. */
export interface CallRecord {
  readonly operation: Operation;
  /** The base id of the conversation it is about; empty where it is about none. */
  readonly conversation: string;
  /** The thread it is about, or the activity. */
  readonly about: string | undefined;
  readonly body: JsonRecord;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was answered: a status, or that nothing was. */
  outcome: string;
}

/** What a request asks for. */
export type Operation =
  | 'send'
  | 'update'
  | 'remove'
  | 'member'
  | 'members'
  | 'create'
  | 'channels'
  | 'graph'
  | 'unknown';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
