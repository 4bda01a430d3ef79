import { fileURLToPath } from 'node:url';
import { table, written } from '../src/eval/markdown.ts';
import {
  type Agreement,
  labelOf,
  messageAgreement,
  paired,
  threadAgreement,
} from './checks/agreement.ts';
import { readConversations, readLines, readMessages } from './checks/read.ts';
import { ThreadLabel } from './checks/thread-labels.ts';
import { labelsOf } from './labels.ts';

/** `npm run corpus:agreement`: how far two readers of one text agree, as Markdown, with 95 % intervals. Seconds. */
const own = paired(readMessages().map(labelOf), labelsOf('own.reader-2'));
const natural = own.filter(([{ id }]) => id.startsWith('natural'));
const others = own.filter(([{ id }]) => !id.startsWith('natural'));
const real = paired(labelsOf('drawn-1.reader-1'), labelsOf('drawn-1.reader-2'));
const columns = [
  { name: `ours (${own.length})`, rows: messageAgreement(own) },
  { name: `ours, natural (${natural.length})`, rows: messageAgreement(natural) },
  { name: `ours, other (${others.length})`, rows: messageAgreement(others) },
  { name: `real (${real.length})`, rows: messageAgreement(real) },
];
const threadLabels = fileURLToPath(new URL('./labels/own-threads.reader-2.jsonl', import.meta.url));
const threads = paired(readConversations(), readLines(threadLabels, ThreadLabel));

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
