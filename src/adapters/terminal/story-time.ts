import type { Time } from '../../engine/engine.ts';

/**
 * A time that can be set back while a story of several days is played in half a minute. Everything that lives by it (deadlines
 * above all) sees the hours of the story go by; afterwards it is the real time again.
 */
export interface StoryTime extends Time {
  /** It is `at` now; what was to wake by then wakes. */
  moveTo(at: number): void;
  returnToPresent(): void;
}

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
  cancel: () => void;
}

export function createStoryTime(real: Time): StoryTime {
  const alarms = new Set<Alarm>();
  /** How far the story is from the present, in milliseconds; negative in the past. */
  let offset = 0;

  function arm(alarm: Alarm): void {
    alarm.cancel = real.wakeAt(alarm.at - offset, () => {
      alarms.delete(alarm);
      alarm.wake();
    });
  }

  function shift(to: number): void {
    offset = to;
    for (const alarm of [...alarms]) {
      alarm.cancel();
      arm(alarm);
    }
  }

  return {
    now: () => real.now() + offset,
    wakeAt(at, wake) {
      const alarm: Alarm = { at, wake, cancel: () => {} };
      alarms.add(alarm);
      arm(alarm);
      return () => {
        alarms.delete(alarm);
        alarm.cancel();
      };
    },
    moveTo: (at) => shift(at - real.now()),
    returnToPresent: () => shift(0),
  };
}
