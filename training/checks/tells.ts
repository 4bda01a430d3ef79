import { percent, table } from '../../src/eval/markdown.ts';
import type { LabelledMessage } from '../corpus.ts';
import { betrayals } from './author.ts';
import { type Tell, tellsOf } from './phrases.ts';
import { registerOf } from './registers.ts';
import { type Leak, leaksOf } from './shape.ts';

/** What a model could learn from the corpus that is not meaning: whose a message is, stock phrases, length. As Markdown. */
export function tellsReport(messages: readonly LabelledMessage[]): string {
  return [
    '### Which file a message stands in (English; cross-validated bag of words, right in … of messages)',
    betrayalTable(messages),
    '### Phrases that say a label more than nine times in ten, in 15 messages or more (label, share, messages)',
    ...(['urgency', 'mood', 'style'] as const).map(
      (kind) => `${kind}: ${writtenTells(tellsOf(messages, (message) => message[kind]))}`,
    ),
    '### What the shape of a message tells of its urgency (P1 and P2 against the rest; area under the curve, .50 is nothing)',
    leakTable(registersOf(messages)),
  ].join('\n\n');
}

function betrayalTable(messages: readonly LabelledMessage[]): string {
  const rows = betrayals(messages).map(({ register, files, count, ...shares }) => [
    register,
    `${files}`,
    `${count}`,
    ...[shares.majority, shares.shuffled, shares.words, shares.manner].map(percent),
  ]);
  const head = ['register', 'files', 'n', 'largest file', 'shuffled', 'all words', 'manner alone'];
  return table(head, rows);
}

function writtenTells(tells: readonly Tell[]): string {
  const all = tells.map(
    ({ phrase, label, share, count }) => `"${phrase}" ${label} ${percent(share)} ${count}`,
  );
  return all.length === 0 ? 'none' : all.join(', ');
}

function registersOf(
  messages: readonly LabelledMessage[],
): (readonly [string, LabelledMessage[]])[] {
  return [['all', [...messages]], ...Map.groupBy(messages, ({ file }) => registerOf(file))];
}

/** A line for each part of the messages, a column for each shape. */
export function leakTable(
  parts: readonly (readonly [name: string, messages: Parameters<typeof leaksOf>[0]])[],
): string {
  const leaks = parts.map(([name, some]) => [name, leaksOf(some)] as const);
  const [first] = leaks;
  const head = ['', ...(first?.[1] ?? []).map(({ name }) => name)];
  return table(
    head,
    leaks.map(([name, all]) => [name, ...all.map(writtenArea)]),
  );
}

function writtenArea({ area }: Leak): string {
  return area.toFixed(2);
}
