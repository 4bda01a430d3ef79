import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '../domain/address.ts';
import type { Incoming } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Author } from '../domain/person.ts';

/** Resolves once the event is durably in its case's inbox; only then may the platform be told that it arrived. */
export type Receive = (event: Incoming) => Promise<void>;

/** What became of something sent. */
export interface Sent {
  /** The platform's name for the message, to update it in place later; absent when nothing lasting was posted. */
  readonly message?: string;
  /** How the platform's limits changed it: "sent as a direct message", "cut at 3,000 characters". */
  readonly degraded?: string;
}

/** Who can read a channel, as the platform tells. */
export interface Readers {
  /** Its members who are full members of the workspace. */
  readonly staff: readonly Author[];
  /** Anybody else reads it, or soon will, or it cannot be ruled out. */
  readonly outsiders: boolean;
}

/** A part of the one web server that an adapter answers. */
export interface Route {
  /** Every path that begins with it, like `/slack/`. */
  readonly prefix: string;
  /** Answers the request. What it throws or rejects with is answered 500 by the server. */
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/**
 * The one seam between Heed and a platform. Only data that survives JSON crosses it; addresses are strings that only the
 * platform's own code can read; text is Markdown both ways.
 */
export interface Adapter {
  readonly platform: Platform;
  /** What the web server hands on to this adapter; absent where it listens elsewhere. */
  readonly routes?: readonly Route[];
  start(receive: Receive): Promise<void>;
  /** Fills in what the event itself did not carry, by repeatable reads only, after it was accepted. */
  complete(event: Incoming): Promise<Incoming>;
  /** Who can read a channel: a repeatable read. Rejects with `SendError` where the platform does not tell. */
  readers(channel: string): Promise<Readers>;
  /** False where Heed is not in the channel, and so hears nothing there; rejects where that is not told. Absent where it is everywhere. */
  isIn?(channel: string): Promise<boolean>;
  /**
   * The web address of a conversation of this platform, by the names it has in the rest of Heed, for who reads of it on another. From
   * memory; undefined where no way to it is known. Absent where nothing has a web address.
   */
  link?(channel: string, thread?: string): string | undefined;
  /**
   * The addresses of everybody in a group of people that the platform keeps, like `slack:T1/S123`: a repeatable read. Rejects with
   * `SendError` where the platform does not tell. Absent where there are no such groups.
   */
  groupMembers?(group: string): Promise<readonly string[]>;
  /**
   * Says one thing. `outgoing.id` is stable, so that a repeat is recognised; the audience is checked again here. From the second
   * `attempt` on it may have arrived without our knowing: where the platform can tell, it is asked before anything is said again.
   * Throws `SendError` when it could not be said.
   */
  send(outgoing: Outgoing, attempt?: number): Promise<Sent>;
  /** Stops listening, then finishes what was begun. */
  stop(): Promise<void>;
}

/** The platform could not be told. `retryable` is false where trying again cannot help: a closed door, a forbidden audience. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly retryable: boolean;
  /** How long to wait before trying again, where the platform said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { retryable: boolean; retryAfterMs?: number; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What Heed itself does not do, or cannot do: trying again does not help. */
export function refusal(message: string, cause?: unknown): SendError {
  return new SendError(message, { retryable: false, cause });
}
