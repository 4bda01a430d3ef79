import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createSystemTime } from '../../src/engine/system-time.ts';
import { generator } from '../../src/eval/random.ts';
import { collect } from '../contracts/engine/bench.ts';
import { messageWritten } from '../fakes/events.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

/** `npm run test:crash` kills the whole of Heed a hundred times more. */
const ROUNDS = 50;

/** The kill comes this long after the first acknowledgement at the latest, in milliseconds; every tenth time while starting. */
const WINDOW = 40;

const CHILD = fileURLToPath(new URL('./kill-trial-child.ts', import.meta.url));

interface Acknowledged {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

describe('The embedded engine, killed again and again', () => {
  it(`loses and doubles nothing it acknowledged in ${ROUNDS} kills, and its folder is free at once`, async () => {
    const seed = Number(process.env.HEED_TEST_SEED ?? Date.now() % 1_000_000);
    process.stdout.write(`HEED_TEST_SEED=${seed}\n`);
    const random = generator(seed);
    const folder = temporaryFolder();
    const all: Acknowledged[] = [];

    let next = startChild(folder, 0);
    for (let round = 0; round < ROUNDS; round += 1) {
      const told = await killAtRandom(next, random, round % 10 === 9);
      next = startChild(folder, round + 1);
      all.push(...told);
      await withEngine(folder, (engine) => check(engine, told));
    }
    await withEngine(folder, async (engine) => {
      await check(engine, all);
      await checkForDoubles(engine);
    });

    expect(await readdir(join(folder, 'damaged'))).toEqual([]);
    expect(all.length).toBeGreaterThan(ROUNDS);
    process.stdout.write(`${all.length} acknowledgements, none lost\n`);
  }, 180_000);
});

async function withEngine(folder: string, use: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await createEmbeddedEngine({ folder, place, time: createSystemTime() });
  await use(engine).finally(() => engine.stop());
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Resolves when this many lines were told, or the child has ended. */
  told(count: number): Promise<void>;
}

/** It loads the code, and waits to be told to begin. */
function startChild(folder: string, round: number): Child {
  const child = spawn(process.execPath, [CHILD, folder, String(round)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => void lines.push(line));
  async function told(count: number): Promise<void> {
    while (lines.length < count && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(reader, 'line'), once(reader, 'close')]);
    }
  }
  return { process: child, lines, told };
}

/** Lets the child work, kills it, and gives back all it had acknowledged. */
async function killAtRandom(
  child: Child,
  random: () => number,
  whileStarting: boolean,
): Promise<Acknowledged[]> {
  await child.told(1);
  child.process.stdin?.write('go\n');
  if (!whileStarting) await child.told(2);
  const closed = once(child.process, 'close');
  setTimeout(() => child.process.kill('SIGKILL'), random() * WINDOW);
  await closed;
  expect(child.process.signalCode).toBe('SIGKILL');
  return child.lines.slice(1).map((line) => {
    const [kind = '', id = '', name = ''] = line.split(' ');
    return { kind, id, name };
  });
}

/** Everything acknowledged stands in its case, in order, with at most the one thing behind it that was under way at the kill. */
async function check(engine: Engine, told: readonly Acknowledged[]): Promise<void> {
  for (const [id, ofCase] of Map.groupBy(told, (one) => one.id)) {
    const found = await engine.read(id);
    const notes = ofCase.filter((one) => one.kind === 'note').map((one) => one.name);
    const events = ofCase.filter((one) => one.kind === 'event').map((one) => one.name);
    expect(found?.notes.slice(0, notes.length)).toEqual(notes);
    expect(found?.notes.length).toBeLessThanOrEqual(notes.length + 1);
    const seen = found?.seen.map((entry) => entry.key) ?? [];
    expect(seen.slice(0, events.length)).toEqual(events);
    expect(seen.length).toBeLessThanOrEqual(events.length + 1);
    for (const key of seen) expect(await engine.accept(messageWritten({ key }))).toBeUndefined();
  }
  expect(told.filter((one) => one.kind === 'doubled')).toEqual([]);
}

/** No event is in two cases, or twice in one. */
async function checkForDoubles(engine: Engine): Promise<void> {
  const summaries = await collect(engine.cases({ order: 'recent', limit: 1_000_000 }));
  const keys: string[] = [];
  for (const { id } of summaries) {
    const found = await engine.read(id);
    keys.push(...(found?.seen.map((entry) => entry.key) ?? []));
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(0);
}
