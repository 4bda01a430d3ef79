import type { z } from 'zod';
import type { Incoming } from '../../../domain/message.ts';
import { addressOf } from '../address.ts';
import type { Stamp } from './schema.ts';

/** What is known besides the payload. */
export interface Told {
  /** The workspace where the app is installed, never the author's own. */
  readonly team: string;
  /** Heed's own user there. */
  readonly botUser: string;
  /** Heed's own bot and app, where known: another sign of its own messages. */
  readonly botId?: string;
  readonly app?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The envelope's `event_id`. */
  readonly eventId?: string;
  /** Emoji names without colons; `DEFAULT_EMOJI` where absent. */
  readonly emoji?: Emoji;
  /** What somebody is called, where that is known by now. */
  readonly nameOf?: (user: string) => string | undefined;
}

/** The emoji that point at a message. */
export interface Emoji {
  readonly triage: string;
  readonly quiet: string;
}

export const DEFAULT_EMOJI: Emoji = { triage: 'ticket', quiet: 'no_bell' };

/** Who did it, as far as the payload says; what side they are on has to be looked up. */
export type AuthorHint =
  | { readonly user: string; readonly name?: string }
  | { readonly bot: string };

export type Unauthored<T> = T extends unknown ? Omit<T, 'by'> : never;

/** An event but for who did it. */
export interface Parsed<T extends Incoming = Incoming> {
  readonly incoming: Unauthored<T>;
  readonly author: AuthorHint;
}

export type ParsedEvent = Parsed;

/** Slack itself: the doer of what the payload names nobody for. */
export const SLACK: AuthorHint = { user: 'USLACKBOT' };

/** The part that all events share. `parts` name the occurrence. */
export function common(told: Told, kind: string, channel: string, parts: readonly string[]) {
  return {
    key: ['slack', told.team, kind, ...parts].join(':').toWellFormed(),
    platform: 'slack' as const,
    workspace: told.team,
    channel: addressOf({ team: told.team, id: channel }),
    at: told.now,
  };
}

/** Milliseconds since 1970. */
export function timeOf(stamp: z.infer<typeof Stamp>): number {
  return Math.round(Number(stamp) * 1000);
}

/** A thread's first message carries its own stamp as the thread's; it stands at the top level all the same. */
export function threadOf(message: { ts: string; thread_ts?: string | null | undefined }): {
  thread?: string;
} {
  const { ts, thread_ts: thread } = message;
  return typeof thread !== 'string' || thread === ts ? {} : { thread };
}

/** Somebody with an id, and the first of the names that says anything. */
export function person(user: string, ...names: readonly (string | null | undefined)[]): AuthorHint {
  const name = names.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof name === 'string' ? { user, name: name.trim() } : { user };
}
