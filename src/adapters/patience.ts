import type { Time } from '../engine/engine.ts';
import type { SendError } from './adapter.ts';

/** How many times one call is tried, and how long apart at most, in milliseconds. Ours: with these some half an hour of trying. */
const MOST_TRIES = 12;
const LONGEST_PAUSE = 5 * 60 * 1000;
const FIRST_PAUSE = 1_000;

/** Calls a platform until it answers, where that can help. */
export interface Patience {
  /**
   * `doing` is what is tried, in words. Rejects with a `SendError` where that is not retryable, after half an hour of trying, and when told
   * to stop.
   */
  keepTrying<Result>(
    doing: string,
    call: () => Promise<Result>,
    stop: AbortSignal,
  ): Promise<Result>;
}

/** What a call rejected with, as the rest of Heed knows it. */
type Explain = (error: unknown, doing: string) => SendError;

export function createPatience(time: Time, explain: Explain): Patience {
  return {
    async keepTrying(doing, call, stop) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await call();
        } catch (cause) {
          const error = explain(cause, doing);
          if (!error.retryable || tries === MOST_TRIES) throw error;
          await pause(time, error.retryAfterMs ?? pauseAfter(tries), stop);
          if (stop.aborted) throw error;
        }
      }
    },
  };
}

function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));
}

/** Resolves after `ms`; at once where `stop` aborts, or has. */
export function pause(time: Time, ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const forget = time.wakeAt(time.now() + ms, done);
    stop.addEventListener('abort', done, { once: true });
    function done(): void {
      forget();
      stop.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** What `work` gives, or `late` after `ms`. The work goes on; what it rejects with after that is nobody's. */
export async function inTime<T>(
  time: Time,
  ms: number,
  work: Promise<T>,
  late: () => T,
): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<'late'>();
  const callOff = time.wakeAt(time.now() + ms, () => resolve('late'));
  try {
    const first = await Promise.race([work.then((value) => ({ value })), promise]);
    return first === 'late' ? late() : first.value;
  } finally {
    callOff();
  }
}
