import type { Incoming } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Platform } from '../domain/person.ts';

/** Resolves once the event is durably in its case's inbox; only then may the platform be told that it arrived. */
export type Receive = (event: Incoming) => Promise<void>;

/** What became of something sent. */
export interface Sent {
  /** The platform's name for the message, to update it in place later; absent when nothing lasting was posted. */
  readonly message?: string;
  /** How the platform's limits changed it: "sent as a direct message", "cut at 3,000 characters". */
  readonly degraded?: string;
}

/**
 * The one seam between Heed and a platform. Only data that survives JSON crosses it; addresses are strings that only the
 * platform's own code can read; text is Markdown both ways.
 */
export interface Adapter {
  readonly platform: Platform;
  start(receive: Receive): Promise<void>;
  /** Fills in what the event itself did not carry, by repeatable reads only, after it was accepted. */
  complete(event: Incoming): Promise<Incoming>;
  /**
   * Says one thing. `outgoing.id` is stable, so that a repeat is recognised; the audience is checked again here.
   * Throws `SendError` when it could not be said.
   */
  send(outgoing: Outgoing): Promise<Sent>;
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
