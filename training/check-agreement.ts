import { labelsOf } from '../src/eval/labels.ts';
import { table, written } from '../src/eval/markdown.ts';
import { type Agreement, messageAgreement, paired, threadAgreement } from './checks/agreement.ts';
import { loadConversations, loadMessages } from './corpus.ts';
import { labelOf, threadLabelsOf } from './labels.ts';

/** `npm run corpus:agreement`: how far two readers of one text agree, as Markdown, with 95 % intervals. Seconds. */
const own = paired(loadMessages().map(labelOf), labelsOf('own.reader-2'));
const natural = own.filter(([{ id }]) => id.startsWith('natural'));
const others = own.filter(([{ id }]) => !id.startsWith('natural'));
const drawn = [1, 2, 3].map((draw) =>
  paired(labelsOf(`drawn-${draw}.reader-1`), labelsOf(`drawn-${draw}.reader-2`)),
);
const columns = [
  { name: `ours (${own.length})`, rows: messageAgreement(own) },
  { name: `ours, natural (${natural.length})`, rows: messageAgreement(natural) },
  { name: `ours, other (${others.length})`, rows: messageAgreement(others) },
  ...drawn.map((pairs, index) => ({
    name: `real, draw ${index + 1} (${pairs.length})`,
    rows: messageAgreement(pairs),
  })),
];
const threads = paired(loadConversations(), threadLabelsOf('own-threads.reader-2'));

process.stdout.write(
  `${[
    agreementTable('messages', columns),
    agreementTable('conversations', [
      { name: `ours (${threads.length})`, rows: threadAgreement(threads) },
    ]),
  ].join('\n\n')}\n`,
);

function agreementTable(
  what: string,
  columns: readonly { readonly name: string; readonly rows: readonly Agreement[] }[],
): string {
  const [first] = columns;
  const lines = (first?.rows ?? []).map(({ on }, index) => [
    on,
    ...columns.map(({ rows }) => {
      const row = rows[index];
      return row === undefined ? '' : written(row.measured, row.unit);
    }),
  ]);
  return table([what, ...columns.map(({ name }) => name)], lines);
}
