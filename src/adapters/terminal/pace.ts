import type { Time } from '../../engine/engine.ts';

/** How long the played conversation rests between turns. */
export interface Pace {
  /** Waits until what follows from the turn has been said, then leaves time to read as much as was written. */
  rest(characters: number): Promise<void>;
  /** No more resting: the rest is played at once. */
  skip(): void;
}

/** Milliseconds a reader gets, at least, per character, and at most. Ours: short enough to want the next turn. */
const LEAST = 900;
const PER_CHARACTER = 9;
const MOST = 3000;
/** How long, in milliseconds, a slow model may hold up the story, and how long once somebody wants to go on. */
const PATIENCE = 8000;
const PATIENCE_WHEN_SKIPPING = 1500;

export function createPace(time: Time, settled: () => Promise<void>): Pace {
  let skipping = false;
  let wakeUp = (): void => {};

  function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = time.wakeAt(time.now() + milliseconds, resolve);
      wakeUp = () => {
        cancel();
        resolve();
      };
    });
  }

  return {
    async rest(characters) {
      await Promise.race([settled(), wait(skipping ? PATIENCE_WHEN_SKIPPING : PATIENCE)]);
      wakeUp();
      if (!skipping) await wait(Math.min(LEAST + characters * PER_CHARACTER, MOST));
    },
    skip() {
      skipping = true;
      wakeUp();
    },
  };
}
