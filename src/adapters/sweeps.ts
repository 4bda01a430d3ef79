import { createKeyedLock } from '../engine/keyed-lock.ts';

/** Goes through a channel for what is to be taken back; true where nothing is left there. Never rejects. */
export type Sweep = () => Promise<boolean>;

/** Which channels have been gone through, each by a key of its own. */
export interface Sweeps {
  /**
   * For one channel one sweep at a time: called during one, it is followed by another, which everybody who calls meanwhile shares.
   * Resolves when that one is through.
   */
  sweep(key: string, sweep: Sweep): Promise<void>;
  /** Something that may have to be taken back is said in the channel. Called before it is posted and after: a sweep may go through in between. */
  note(key: string): void;
  /** True where a sweep left nothing and nothing was noted since, as far as this process knows. */
  isClean(key: string): boolean;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

export function createSweeps(): Sweeps {
  const inTurn = createKeyedLock();
  const underWay = new Set<Promise<void>>();
  /** Those that have not begun: whatever is to be taken back by now, they will find. */
  const coming = new Map<string, Promise<void>>();
  const clean = new Set<string>();
  const noted = new Set<string>();

  async function goThrough(key: string, sweep: Sweep): Promise<void> {
    coming.delete(key);
    noted.delete(key);
    clean.delete(key);
    const isGone = await sweep();
    if (isGone && !noted.has(key)) clean.add(key);
  }

  return {
    sweep(key, sweep) {
      const known = coming.get(key);
      if (known !== undefined) return known;
      const begun = inTurn.run(key, () => goThrough(key, sweep));
      const sweeping = begun.finally(() => underWay.delete(sweeping));
      coming.set(key, sweeping);
      underWay.add(sweeping);
      return sweeping;
    },
    note(key) {
      noted.add(key);
      clean.delete(key);
    },
    isClean: (key) => clean.has(key),
    async settled() {
      await Promise.all(underWay);
    },
  };
}
