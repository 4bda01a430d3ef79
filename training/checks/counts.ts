import { Hint, Mood, Style, Urgency } from '../../src/domain/assessment.ts';
import { quantile } from '../../src/eval/bootstrap.ts';
import { percent, table } from '../../src/eval/markdown.ts';
import { meanOf } from '../../src/eval/metrics.ts';
import type { LabelledConversation, LabelledMessage } from '../corpus.ts';

/** How many messages a file has of what, as Markdown tables: a line a file, and one for all. */
export function messageCounts(messages: readonly LabelledMessage[]): string {
  const files = [...Map.groupBy(messages, ({ file }) => file)];
  const head = ['file', 'n', ...Urgency.options, ...Mood.options, ...Style.options, 'leaves'];
  const lines = [...files, ['all', messages] as const].map(([file, all]) => [
    file,
    `${all.length}`,
    ...Urgency.options.map((level) => shareOf(all, ({ urgency }) => urgency === level)),
    ...Mood.options.map((one) => shareOf(all, ({ mood }) => mood === one)),
    ...Style.options.map((one) => shareOf(all, ({ style }) => style === one)),
    shareOf(all, ({ churn }) => churn === 'high'),
  ]);
  return table(
    [...head, 'letters'],
    lines.map((line, index) => [...line, lengths(files[index]?.[1] ?? messages)]),
  );
}

function shareOf<Row>(rows: readonly Row[], isIn: (row: Row) => boolean): string {
  return percent(rows.filter(isIn).length / Math.max(1, rows.length));
}

/** The lengths that one in ten, half and nine in ten stay under. */
function lengths(messages: readonly LabelledMessage[]): string {
  const all = messages.map(({ text }) => text.length);
  return [0.1, 0.5, 0.9].map((share) => quantile(all, share)).join(' / ');
}

/** Languages, trades and wishes to leave, each with its count, the commonest first. */
export function kindCounts(messages: readonly LabelledMessage[]): string {
  const trades = countsOf(messages.map(({ trade }) => trade));
  return [
    `languages: ${written(countsOf(messages.map(({ lang }) => lang)))}`,
    `trades: ${trades.length}, most often ${written(trades.slice(0, 20))}`,
    `leaving: ${written(Hint.options.map((hint) => [hint, messages.filter(({ churn }) => churn === hint).length]))}`,
    `going public: ${written(Hint.options.map((hint) => [hint, messages.filter((one) => one.public === hint).length]))}`,
    `signals: ${written(countsOf(messages.flatMap(({ signals }) => signals.map(({ kind }) => kind))))}`,
  ].join('\n');
}

/** How many messages of each urgency are in each mood. */
export function urgencyByMood(messages: readonly LabelledMessage[]): string {
  const lines = Urgency.options.map((level) => [
    level,
    ...Mood.options.map(
      (one) =>
        `${messages.filter(({ urgency, mood }) => urgency === level && mood === one).length}`,
    ),
  ]);
  return table(['', ...Mood.options], lines);
}

/** How many conversations a file has, how long they are, and how many are lost. */
export function conversationCounts(conversations: readonly LabelledConversation[]): string {
  const files = [
    ...Map.groupBy(conversations, ({ file }) => file),
    ['all', conversations] as const,
  ];
  const lines = files.map(([file, all]) => [
    file,
    `${all.length}`,
    `${all.flatMap(({ turns }) => turns).length}`,
    shareOf(all, ({ escalated }) => escalated),
    firstRisk(all.filter(({ escalated }) => escalated)),
    firstRisk(all.filter(({ escalated }) => !escalated)),
  ]);
  return table(['file', 'n', 'turns', 'lost', 'first risk if lost', 'if not'], lines);
}

function firstRisk(conversations: readonly LabelledConversation[]): string {
  const risks = conversations.map(({ risk }) => risk[0] ?? 0);
  return percent(meanOf(risks));
}

function countsOf(names: readonly string[]): [name: string, count: number][] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]): [string, number] => [
    name,
    all.length,
  ]);
  return counts.sort((left, right) => right[1] - left[1]);
}

function written(counts: readonly (readonly [name: string, count: number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ');
}
