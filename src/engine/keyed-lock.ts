import { Mutex } from 'async-mutex';

export interface KeyedLock {
  /** Runs `task` once everything that was asked for earlier under the same key is done. */
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** How many keys are in use. */
  readonly size: number;
}

/** One mutex per key, kept only while somebody uses or waits for it. */
export function createKeyedLock(): KeyedLock {
  const held = new Map<string, { mutex: Mutex; users: number }>();

  async function run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const entry = held.get(key) ?? { mutex: new Mutex(), users: 0 };
    held.set(key, entry);
    entry.users += 1;
    try {
      return await entry.mutex.runExclusive(task);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) held.delete(key);
    }
  }

  return {
    run,
    get size() {
      return held.size;
    },
  };
}
