import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTarget } from './scale-process.ts';
import type { Loaded, Started } from './scale-told.ts';
import type { Size } from './scale-world.ts';

/** What a desk was put through, once. */
export interface Measured {
  /** Without an index, after an orderly stop, and after a kill under load. */
  readonly cold: Started;
  readonly warm: Started;
  readonly killed: Started;
  readonly loaded: Loaded;
}

/** How much load there is. */
export interface Effort {
  readonly seconds: number;
  readonly rate: number;
}

/** Seconds of load that do not count: the engine compiles what is hot, and what fell due meanwhile is worked off. Ours. */
const WARM_UP = 15;

/** How often each question is asked. */
const ASKS = 200;

/** Starts a desk without its index, then as usual under load, then after a kill. */
export async function measure(folder: string, size: Size, effort: Effort): Promise<Measured> {
  for (const name of ['index.sqlite', 'index.sqlite-wal', 'index.sqlite-shm', 'index-closed.json'])
    await rm(join(folder, name), { force: true });
  const cold = await startTarget(folder);
  await cold.stop();
  const warm = await startTarget(folder);
  const loaded = await warm.load({ size, warmUp: WARM_UP, asks: ASKS, ...effort });
  await warm.kill();
  const killed = await startTarget(folder);
  await killed.stop();
  return { cold: cold.started, warm: warm.started, killed: killed.started, loaded };
}

/** Rates are raised by so much until one is too many, tried this often: others work on the same machine. */
const STEP = 1.5;
const TRIES = 3;
/** Slower than this at the 99th percentile, in milliseconds, and a desk cannot follow. */
const TOO_SLOW = 1_000;
const SECONDS_EACH = 10;

/** The most events a second, of some, that one process keeps up with from event to card; 0 where `from` is too many already. */
export async function ceilingOf(folder: string, size: Size, from: number): Promise<number> {
  const target = await startTarget(folder);
  const order = { size, seconds: SECONDS_EACH, asks: 0 };
  await target.load({ ...order, warmUp: WARM_UP, rate: from });

  async function keepsUp(rate: number, tries: number): Promise<boolean> {
    if (tries === 0) return false;
    const { shown } = await target.load({ ...order, warmUp: 0, rate });
    return shown.p99 <= TOO_SLOW || keepsUp(rate, tries - 1);
  }

  let last = 0;
  for (let rate = from; await keepsUp(rate, TRIES); rate = Math.round(rate * STEP)) last = rate;
  await target.stop();
  return last;
}
