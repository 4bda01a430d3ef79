import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageWritten } from '../src/domain/message.ts';
import { place } from '../src/domain/placement.ts';
import { createEmbeddedEngine } from '../src/engine/embedded.ts';
import type { CaseId, Engine } from '../src/engine/engine.ts';
import { createSystemTime } from '../src/engine/system-time.ts';

/**
 * What the embedded engine costs with few cases and with many: `node bench/engine.ts`. Times depend on the disk's fsync and on what
 * else runs, so both sizes are measured in turns, and the ratios are what is to be compared.
 */
const SIZES = [1_000, 20_000] as const;

/** How many cases stay open in the end, as on a desk that closes what is done. */
const OPEN = 200;
const CHANGES = 1_000;
const STARTS = 5;
const AT_ONCE = 32;
const time = createSystemTime();

interface Desk {
  readonly folder: string;
  engine: Engine;
  ids: readonly CaseId[];
}

async function openDesk(size: number): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  const engine = await openEngine(folder);
  const ids = await each(size, (index) => engine.accept(messageOf(index)));
  return { folder, engine, ids: ids.filter((id) => id !== undefined) };
}

function openEngine(folder: string): Promise<Engine> {
  return createEmbeddedEngine({ folder, place, time });
}

async function closeDesk(desk: Desk): Promise<void> {
  await desk.engine.stop();
  await rm(desk.folder, { recursive: true });
}

function change({ engine, ids }: Desk, count: number): Promise<unknown> {
  const id = ids[(count * 7_919) % ids.length] ?? '';
  return engine.change(id, (one) => ({ ...one, notes: [`note ${count}`] }));
}

function accept({ engine, ids }: Desk, count: number): Promise<unknown> {
  return engine.accept(messageOf(ids.length + count));
}

async function listQueue({ engine }: Desk): Promise<void> {
  for await (const _ of engine.cases({ state: 'open', order: 'risk', limit: 20 }));
}

async function closeCases({ engine, ids }: Desk): Promise<void> {
  await each(ids.length - OPEN, (index) =>
    engine.change(ids[index] ?? '', (one) => ({ ...one, inbox: [], state: 'closed' })),
  );
}

/** Times `task` so many times on every desk, in turns, and prints medians and 99th percentiles with their ratios. */
async function compare(
  name: string,
  times: number,
  desks: readonly Desk[],
  task: (desk: Desk, count: number) => Promise<unknown>,
  after: (desk: Desk) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const taken: number[][] = desks.map(() => []);
  for (let count = 0; count < times; count += 1) {
    for (const [index, desk] of desks.entries()) {
      const begun = performance.now();
      await task(desk, count);
      taken[index]?.push(performance.now() - begun);
      await after(desk);
    }
  }
  for (const share of times > 100 ? [0.5, 0.99] : [0.5]) {
    const figures = taken.map((all) => percentile(all, share));
    const [few = Number.NaN, many = Number.NaN] = figures;
    const cells = [...figures.map((figure) => figure.toFixed(2)), `${(many / few).toFixed(1)}x`];
    print(`${name} p${share * 100}, ms`, cells);
  }
}

async function compareStarts(name: string, desks: readonly Desk[]): Promise<void> {
  async function open(desk: Desk): Promise<void> {
    desk.engine = await openEngine(desk.folder);
  }
  for (const desk of desks) await desk.engine.stop();
  await compare(name, STARTS, desks, open, (desk) => desk.engine.stop());
  for (const desk of desks) await open(desk);
}

function print(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

/** Runs `task` for every index below `count`, several at once. */
async function each<T>(count: number, task: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < count) {
      const index = next++;
      results[index] = await task(index);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** A message that makes a document of about 3 KB, in one of 50 channels. */
function messageOf(index: number): MessageWritten {
  return {
    kind: 'message',
    key: `terminal/local/message/${index}`,
    platform: 'terminal',
    workspace: 'local',
    channel: `terminal:local/channel-${index % 50}`,
    at: time.now(),
    by: { id: `terminal:local/customer-${index}`, name: 'Ada', side: 'customer' },
    message: `m-${index}`,
    text: 'My card was charged twice for the same order. '.repeat(50),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

const desks = [await openDesk(SIZES[0]), await openDesk(SIZES[1])];
print('', [...SIZES.map((size) => `${size} cases`), 'ratio']);
await compare('change', CHANGES, desks, change);
await compare('accept', CHANGES, desks, accept);
await compare('queue of 20', CHANGES, desks, listQueue);
await compareStarts('start, all open', desks);
for (const desk of desks) await closeCases(desk);
await compareStarts('start, most closed', desks);
for (const desk of desks) await closeDesk(desk);
