import type { Time } from '../engine/engine.ts';
import { keepLatest } from './keep-latest.ts';

/** What was read from a platform, for a while. */
export interface Memory<Value> {
  /**
   * What is remembered under `key` when it is at most `maxAge` milliseconds old, else what `read` brings. Callers at the same time
   * share one read. A read that rejects leaves nothing behind.
   */
  get(key: string, maxAge: number, read: () => Promise<Value>): Promise<Value>;
  /** The last value read, however old; undefined where there is none. */
  peek(key: string): Value | undefined;
  /** Forgets every key that begins so; a read under way counts as old from here on, and is done again for who waits for it. */
  forget(prefix: string): void;
}

interface Remembered<Value> {
  readonly value: Value;
  readonly at: number;
}

/** How often a read is done again because what it read was forgotten meanwhile. Ours. */
const MOST_READS = 3;

/** Holds at most `most` values; who was read longest ago goes first. */
export function createMemory<Value>(time: Time, most: number): Memory<Value> {
  const values = new Map<string, Remembered<Value>>();
  const reading = new Map<string, Promise<Value>>();

  async function readOnce(key: string, read: () => Promise<Value>): Promise<Value> {
    const at = time.now();
    const running = read();
    reading.set(key, running);
    try {
      const value = await running;
      if (reading.get(key) === running) keepLatest(values, key, { value, at }, most);
      return value;
    } finally {
      if (reading.get(key) === running) reading.delete(key);
    }
  }

  function fresh(key: string, maxAge: number): Remembered<Value> | undefined {
    const known = values.get(key);
    return known !== undefined && time.now() - known.at <= maxAge ? known : undefined;
  }

  return {
    async get(key, maxAge, read) {
      for (let reads = 1; ; reads += 1) {
        const known = fresh(key, maxAge);
        if (known !== undefined) return known.value;
        const running = reading.get(key) ?? readOnce(key, read);
        const value = await running;
        if (values.get(key)?.value === value || reads === MOST_READS) return value;
      }
    },
    peek: (key) => values.get(key)?.value,
    forget(prefix) {
      for (const key of [...values.keys(), ...reading.keys()]) {
        if (!key.startsWith(prefix)) continue;
        values.delete(key);
        reading.delete(key);
      }
    },
  };
}
