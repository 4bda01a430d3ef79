import type { Time } from '../engine/engine.ts';

/** What was begun and is not finished: counted, so that a stop can wait for it. */
export interface InFlight {
  /** Counts the work until it ends; its outcome is the caller's. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves once nothing is under way, or after `limit` milliseconds; false then. */
  settled(limit: number): Promise<boolean>;
}

export function createInFlight(time: Time): InFlight {
  const under = new Set<Promise<unknown>>();

  return {
    track(work) {
      under.add(work);
      const done = () => void under.delete(work);
      work.then(done, done);
      return work;
    },
    async settled(limit) {
      const late = Promise.withResolvers<void>();
      const callOff = time.wakeAt(time.now() + limit, late.resolve);
      // What is finished may have begun something else.
      const all = async () => {
        while (under.size > 0) await Promise.allSettled(under);
      };
      await Promise.race([all(), late.promise]);
      callOff();
      return under.size === 0;
    },
  };
}
