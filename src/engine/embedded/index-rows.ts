import type { SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Case } from '../../domain/case.ts';
import { CallOfCase, type CaseSummary, summarise } from '../../domain/case-summary.ts';
import type { Shelf } from './case-files.ts';
import { fileNameOf } from './file-name.ts';

/** What the index is told of a case whenever its document was saved or read. */
export interface IndexEntry {
  readonly one: Case;
  readonly shelf: Shelf;
  /** The state of the file, for documents that are not read at every start. */
  readonly stamp: string | null;
  /** Event keys to remember, each with the time it was taken, in milliseconds since 1970. */
  readonly keys: readonly { readonly key: string; readonly at: number }[];
}

/** A list or an object in a column of its own. */
function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z.string().transform((text): z.output<Schema> => schema.parse(JSON.parse(text)));
}

const Row = z.object({
  id: z.string(),
  state: z.enum(['open', 'closed']),
  merged_into: z.string().nullable(),
  channel: z.string(),
  thread: z.string().nullable(),
  customer: z.string().nullable(),
  customer_name: z.string().nullable(),
  email: z.string().nullable(),
  account: z.string().nullable(),
  opened_at: z.number(),
  last_heard_at: z.number(),
  urgency: z.string().nullable(),
  risk: z.number(),
  trend: z.string(),
  ask: z.string(),
  taken_by: z.string().nullable(),
  taken_by_id: z.string().nullable(),
  calling: jsonOf(z.array(z.string())),
  calls: jsonOf(z.array(CallOfCase)),
  promised: z.number().nullable(),
  held: z.int(),
  blow_up: jsonOf(z.object({ warned: z.boolean() })).nullable(),
  closed_at: z.number().nullable(),
  teaches: z.string().nullable(),
});

/** Where an indexed case's document lies, and what its file looked like when it was read. */
export const FileRow = z.object({
  file: z.string(),
  shelf: z.enum(['open', 'closed']),
  stamp: z.string().nullable(),
});
export type FileRow = z.infer<typeof FileRow>;

/** The columns of a case's row, in the order in which `valuesOf` gives their values. */
export const COLUMNS = [
  'file',
  'shelf',
  'stamp',
  'revision',
  'id',
  'state',
  'merged_into',
  'channel',
  'thread',
  'customer',
  'customer_name',
  'email',
  'account',
  'opened_at',
  'last_heard_at',
  'urgency',
  'risk',
  'trend',
  'ask',
  'taken_by',
  'taken_by_id',
  'calling',
  'calls',
  'last_called_at',
  'promised',
  'held',
  'blow_up',
  'closed_at',
  'teaches',
] as const;

/** The values of a case's row, in the order of `COLUMNS`. */
export function valuesOf(entry: IndexEntry): SQLInputValue[] {
  const summary = summarise(entry.one);
  return [
    fileNameOf(summary.id),
    entry.shelf,
    entry.stamp,
    entry.one.revision,
    summary.id,
    summary.state,
    summary.mergedInto ?? null,
    summary.channel,
    summary.thread ?? null,
    summary.customer ?? null,
    summary.customerName ?? null,
    summary.email ?? null,
    summary.account ?? null,
    summary.openedAt,
    summary.lastHeardAt,
    summary.urgency ?? null,
    summary.risk,
    summary.trend,
    summary.ask,
    summary.takenBy ?? null,
    summary.takenById ?? null,
    JSON.stringify(summary.calling),
    JSON.stringify(summary.recentCalls),
    lastCallIn(summary),
    summary.promised ?? null,
    Number(summary.held),
    summary.blowUp && JSON.stringify(summary.blowUp),
    summary.closedAt ?? null,
    summary.teaches ?? null,
  ];
}

function lastCallIn({ recentCalls }: CaseSummary): number | null {
  return recentCalls.length === 0 ? null : Math.max(...recentCalls.map(({ at }) => at));
}

/** The summary that a row holds. Throws `ZodError` for a row that another version has written. */
export function summaryOf(row: unknown): CaseSummary {
  const found = Row.parse(row);
  return {
    id: found.id,
    state: found.state,
    mergedInto: found.merged_into ?? undefined,
    channel: found.channel,
    thread: found.thread ?? undefined,
    customer: found.customer ?? undefined,
    customerName: found.customer_name ?? undefined,
    email: found.email ?? undefined,
    account: found.account ?? undefined,
    openedAt: found.opened_at,
    lastHeardAt: found.last_heard_at,
    urgency: found.urgency ?? undefined,
    risk: found.risk,
    trend: found.trend,
    ask: found.ask,
    takenBy: found.taken_by ?? undefined,
    takenById: found.taken_by_id ?? undefined,
    calling: found.calling,
    recentCalls: found.calls,
    promised: found.promised ?? undefined,
    held: found.held !== 0,
    blowUp: found.blow_up,
    closedAt: found.closed_at ?? undefined,
    teaches: found.teaches ?? undefined,
  };
}
