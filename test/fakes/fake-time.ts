import type { Time } from '../../src/engine/engine.ts';

/** A day to start from: 14 January 2026, 09:00 UTC, a Wednesday. */
export const MORNING = Date.UTC(2026, 0, 14, 9);

export interface FakeTime extends Time {
  /** Moves the time on by `ms`, stopping at every wake-up on the way. What a wake-up starts is not waited for. */
  advance(ms: number): void;
  /** When the nearest wake-up is due, in milliseconds since 1970; undefined when none is armed. */
  next(): number | undefined;
}

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
}

/** A time that stands still until it is moved. */
export function createFakeTime(start: number = MORNING): FakeTime {
  const alarms = new Set<Alarm>();
  let now = start;

  function wakeAt(at: number, wake: () => void): () => void {
    const alarm = { at, wake };
    alarms.add(alarm);
    // What is past is due at once, yet never before the caller has the function that calls it off.
    if (at <= now) queueMicrotask(() => ring(alarm));
    return () => alarms.delete(alarm);
  }

  function ring(alarm: Alarm): void {
    if (alarms.delete(alarm)) alarm.wake();
  }

  function nearest(): Alarm | undefined {
    return [...alarms].toSorted((left, right) => left.at - right.at)[0];
  }

  function advance(ms: number): void {
    const end = now + ms;
    for (let alarm = nearest(); alarm !== undefined && alarm.at <= end; alarm = nearest()) {
      now = Math.max(now, alarm.at);
      ring(alarm);
    }
    now = end;
  }

  return { now: () => now, wakeAt, advance, next: () => nearest()?.at };
}
