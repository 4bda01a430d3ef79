import type { Time } from '../../../engine/engine.ts';
import type { InvokeAnswer } from './invoke-answer.ts';

/** A response that is kept back for a while, for whoever comes first: an answer or the time. */
export interface HeldResponse {
  readonly response: Promise<InvokeAnswer>;
  /**
   * The way to give the response, for the first who asks; from then on it is theirs alone to give, and soon. Undefined once it was
   * taken, or the time had come.
   */
  take(): ((answer: InvokeAnswer) => void) | undefined;
}

/** Holds a response for `hold` milliseconds; then it is `late`. */
export function holdResponse(time: Time, hold: number, late: InvokeAnswer): HeldResponse {
  const { promise, resolve } = Promise.withResolvers<InvokeAnswer>();
  const callOff = time.wakeAt(time.now() + hold, () => take()?.(late));
  let isTaken = false;

  function take(): ((answer: InvokeAnswer) => void) | undefined {
    if (isTaken) return undefined;
    isTaken = true;
    callOff();
    return resolve;
  }

  return { response: promise, take };
}
