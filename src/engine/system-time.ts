import type { Time } from './engine.ts';

/**
 * The longest single sleep, in milliseconds. Node's timers hold at most 2^31-1 ms, and they stand still while a machine is
 * suspended: looking at the clock once a minute keeps a far deadline at most that late.
 */
const LONGEST_SLEEP = 60_000;

/** The machine's own clock. */
export function createSystemTime(): Time {
  return { now: Date.now, wakeAt };
}

function wakeAt(at: number, wake: () => void): () => void {
  let timer: NodeJS.Timeout;
  function sleep(): void {
    const left = at - Date.now();
    timer =
      left > LONGEST_SLEEP ? setTimeout(sleep, LONGEST_SLEEP) : setTimeout(wake, Math.max(0, left));
  }
  sleep();
  return () => clearTimeout(timer);
}
