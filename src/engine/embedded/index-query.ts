import type { SQLInputValue } from 'node:sqlite';
import type { CaseQuery } from '../engine.ts';

/** Ties are broken so that two runs of one query agree: who has waited longest first, then by file. */
const ORDERS = {
  risk: 'risk DESC, opened_at, file',
  recent: 'opened_at DESC, file',
} as const satisfies Record<CaseQuery['order'], string>;

/**
 * Finds the cases of a channel's thread: open ones first, then the latest opened. The plus signs keep SQLite from walking through all
 * cases of the channel in the order wanted, so as not to sort the two or three of the thread.
 */
export const THREAD =
  'SELECT * FROM cases WHERE channel = ? AND thread = ? ORDER BY +state DESC, +opened_at DESC, file';

/** A query as SQLite understands it. */
interface Statement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

interface Condition {
  readonly text: string;
  readonly values: readonly SQLInputValue[];
}

/** What finds the cases that a query asks for, by one of the indexes of index-database.ts. */
export function statementFor(query: CaseQuery): Statement {
  const conditions = [...equalities(query), ...takers(query), ...called(query), ...openings(query)];
  const where =
    conditions.length === 0 ? '' : `WHERE ${conditions.map(({ text }) => text).join(' AND ')} `;
  return {
    sql: `SELECT * FROM cases ${hintFor(query)}${where}ORDER BY ${ORDERS[query.order]} LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), Math.max(0, query.limit)],
  };
}

/**
 * SQLite, which does not know how few cases one person has, would rather walk through all that are open in the order wanted than sort
 * those few.
 */
function hintFor({ takenBy = [] }: CaseQuery): string {
  return takenBy.length > 0 ? 'INDEXED BY cases_by_taker ' : '';
}

const NOBODY: Condition = { text: '0', values: [] };

function equalities(query: CaseQuery): Condition[] {
  return (['channel', 'customer', 'email', 'account', 'state', 'teaches'] as const).flatMap(
    (column) => {
      const value = query[column];
      return value === undefined ? [] : [{ text: `${column} = ?`, values: [value] }];
    },
  );
}

function takers({ takenBy }: CaseQuery): Condition[] {
  if (takenBy === undefined) return [];
  if (takenBy.length === 0) return [NOBODY];
  return [{ text: `taken_by_id IN (${marks(takenBy)})`, values: takenBy }];
}

/** The first half is what the index of those cases is limited to; SQLite uses it only where the query says it word for word. */
function called({ calling }: CaseQuery): Condition[] {
  if (calling === undefined) return [];
  if (calling.length === 0) return [NOBODY];
  const isOne = `EXISTS (SELECT 1 FROM json_each(calling) WHERE value IN (${marks(calling)}))`;
  return [{ text: `calling <> '[]' AND ${isOne}`, values: calling }];
}

function openings({ openedAfter }: CaseQuery): Condition[] {
  return openedAfter === undefined ? [] : [{ text: 'opened_at > ?', values: [openedAfter] }];
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
