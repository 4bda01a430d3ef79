import type { Gate } from './listen/gate.ts';

/** Where something is said or asked. */
export interface Place {
  readonly serviceUrl: string;
  readonly tenant: string;
  /** As it is posted to: with `;messageid=` in a thread. */
  readonly conversation: string;
  /** Heed's own id there: `28:…`. */
  readonly bot: string;
}

/** Somebody as a message names them. */
export interface Mention {
  /** What Teams calls them when it talks to this bot: `29:…`. */
  readonly id: string;
  readonly name: string;
}

/** A message, or that Heed is typing: what goes on the wire, beside where it goes. */
export interface TeamsActivity {
  readonly type: 'message' | 'typing';
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown' | 'xml';
  /** What a notification shows. */
  readonly summary?: string;
  readonly attachments?: readonly object[];
  readonly entities?: readonly object[];
  readonly channelData?: object;
}

/**
 * The Bot Framework's SDK, of which nothing else in Heed knows. Whatever is said or asked is tried once: who calls decides what may be
 * tried again. All of it but `authenticate` rejects with `ConnectorError`.
 */
export interface BotFramework {
  /**
   * Resolves for a request that Teams itself signed for this bot, and whose `serviceUrl` is the one it was signed for. Rejects with
   * `RefusedError`, or `UnverifiableError` where the signing keys cannot be had. Without credentials everything is let in.
   */
  readonly authenticate: Gate;
  /** Says something; the message's id where Teams gave one. `only`: the one person who sees it. */
  send(place: Place, activity: TeamsActivity, only?: Mention): Promise<string | undefined>;
  update(place: Place, id: string, activity: TeamsActivity): Promise<void>;
  remove(place: Place, id: string): Promise<void>;
  /** What Teams knows of somebody there, by their `29:…` or `aadObjectId`. */
  member(place: Place, user: string): Promise<unknown>;
  /** One page of who is there; `next` asks for the one after it. */
  members(place: Place, from?: string): Promise<{ members: unknown[]; next?: string }>;
  /** The id of the personal chat with somebody, which is opened where there was none. `place` is where they are known. */
  talkTo(place: Place, user: string): Promise<string>;
  /** The channels of a team that Heed is in, by the team's `19:…`; `place` is anywhere in its tenant. */
  channels(place: Place, team: string): Promise<unknown>;
  /** A token for Microsoft Graph; empty without credentials. */
  graphToken(): Promise<string>;
}
