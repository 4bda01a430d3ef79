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

/** Rates are raised by so much until one is too many. */
const STEP = 1.5;
/** Slower than this at the 99th percentile, in milliseconds, and a desk cannot follow. */
const TOO_SLOW = 1_000;
const SECONDS_EACH = 10;

/** The most events a second that one process keeps up with, from event to card, and how slow the next rate was. */
export async function ceilingOf(folder: string, size: Size, from: number): Promise<number> {
  const target = await startTarget(folder);
  let last = 0;
  for (let rate = from; ; rate = Math.round(rate * STEP)) {
    const order = { size, warmUp: last === 0 ? WARM_UP : 0, seconds: SECONDS_EACH, asks: 0, rate };
    const { shown } = await target.load(order);
    if (shown.p99 > TOO_SLOW) break;
    last = rate;
  }
  await target.stop();
  return last;
}
