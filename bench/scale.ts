import { statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDesk } from './scale-data.ts';
import { ceilingOf, type Measured, measure } from './scale-measure.ts';
import { report } from './scale-report.ts';
import type { Size } from './scale-world.ts';

/**
 * `npm run bench:scale [-- --cases 100000 --open 2000 --seconds 60 --rate 20 --rounds 2]`: what the embedded store costs with a thousand
 * cases and with a hundred thousand, a whole Heed before it. Both desks in turns, each in a process of its own, the best of each.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    open: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '2' },
    /** Finds out how many events a second are too many, too. */
    ceiling: { type: 'boolean', default: false },
  },
});
const SMALL: Size = { cases: 1_000, open: 200 };
const large: Size = { cases: Number(values.cases), open: Number(values.open) };
const effort = { seconds: Number(values.seconds), rate: Number(values.rate) };

interface Desk {
  readonly folder: string;
  readonly size: Size;
  readonly name: string;
  readonly measured: Measured[];
}

async function makeDesk(size: Size): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-scale-'));
  const name = `${size.cases.toLocaleString('en')} cases, ${size.open.toLocaleString('en')} open`;
  say(`Writing ${name}…`);
  writeDesk(folder, size, Date.now());
  return { folder, size, name, measured: [] };
}

async function compare(desks: readonly [Desk, Desk]): Promise<void> {
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const desk of desks) {
      say(`Round ${round}: ${desk.name}…`);
      desk.measured.push(await measure(desk.folder, desk.size, effort));
    }
  }
  const [few, many] = desks;
  const { seconds, rate } = effort;
  print(
    `${rate} events a second for ${seconds} seconds, Node ${process.version}, ${cpus().length} cores:\n`,
  );
  print(report([few.name, many.name], few.measured, many.measured));
  const megabytes = (await sizeOf(many.folder)) / 2 ** 20;
  print(
    `\nOn disk ${megabytes.toFixed(0)} MB, ${many.size.cases - many.size.open} files in one folder.`,
  );
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const desks: Desk[] = [];
try {
  const few = await makeDesk(SMALL);
  desks.push(few);
  const many = await makeDesk(large);
  desks.push(many);
  await compare([few, many]);
  if (values.ceiling)
    for (const { folder, size, name } of desks)
      print(
        `\n${name}: keeps up with ${await ceilingOf(folder, size, effort.rate)} events a second`,
      );
} finally {
  for (const { folder } of desks) await rm(folder, { recursive: true, force: true });
}
