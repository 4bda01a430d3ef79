import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { CaseQuery } from '../engine.ts';
import { fileNameOf } from './file-name.ts';
import { COLUMNS, FileRow, type IndexEntry, summaryOf, valuesOf } from './index-rows.ts';

/** Ties are broken so that two runs of one query agree: who has waited longest first, then by file. */
const ORDERS = {
  risk: 'risk DESC, opened_at, file',
  recent: 'opened_at DESC, file',
} as const satisfies Record<CaseQuery['order'], string>;

/** An upsert and no REPLACE, which would take the row out of every index and put it back, changed or not. */
const PUT_CASE = `
  INSERT INTO cases (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (file) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

export type CaseIndex = ReturnType<typeof createCaseIndex>;

/** Summaries of all cases and the event keys of the last days, in SQLite. A cache: every row can be had from the documents. */
export function createCaseIndex(database: DatabaseSync) {
  const putCase = database.prepare(PUT_CASE);
  const putKey = database.prepare(
    'INSERT INTO keys (key, at) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET at = max(at, excluded.at)',
  );
  const findKey = database.prepare('SELECT at FROM keys WHERE key = ? AND at > ?');
  const dropKeys = database.prepare('DELETE FROM keys WHERE at <= ?');
  const findCase = database.prepare('SELECT * FROM cases WHERE file = ?');
  const findThread = database.prepare(
    'SELECT * FROM cases WHERE channel = ? AND thread = ? ORDER BY state DESC, opened_at DESC, file',
  );
  const listFiles = database.prepare('SELECT file, shelf, stamp FROM cases');
  const dropCase = database.prepare('DELETE FROM cases WHERE file = ?');

  /** All or nothing. Of several entries for one case only the last one's summary counts, but every key. */
  function put(entries: readonly IndexEntry[]): void {
    const latest = new Map(entries.map((entry) => [entry.one.id, entry]));
    database.exec('BEGIN');
    try {
      for (const entry of latest.values()) putCase.run(...valuesOf(entry));
      for (const { key, at } of entries.flatMap(({ keys }) => keys)) putKey.run(key, at);
      database.exec('COMMIT');
    } catch (error) {
      // SQLite has rolled back by itself after some errors (a full disk), not after others.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function summariesOf(query: CaseQuery): CaseSummary[] {
    const { conditions, values } = conditionsOf(query);
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const statement = database.prepare(
      `SELECT * FROM cases ${where} ORDER BY ${ORDERS[query.order]} LIMIT ?`,
    );
    return statement.all(...values, Math.max(0, query.limit)).map(summaryOf);
  }

  /** Whether the row is there already, exactly as `put` would write it. */
  function holds(entry: IndexEntry): boolean {
    const values = valuesOf(entry);
    const row = findCase.get(fileNameOf(entry.one.id));
    return row !== undefined && COLUMNS.every((name, at) => row[name] === values[at]);
  }

  return {
    put,
    holds,
    summariesOf,
    /** Whether `key` was taken after the time `after`. */
    hasKey: (key: string, after: number) => findKey.get(key, after) !== undefined,
    forgetKeys: (until: number) => void dropKeys.run(until),
    find(id: string): CaseSummary | undefined {
      const row = findCase.get(fileNameOf(id));
      return row === undefined ? undefined : summaryOf(row);
    },
    /** Open cases first, then the latest opened. */
    inThread: (channel: string, thread: string) => findThread.all(channel, thread).map(summaryOf),
    files: () => listFiles.all().map((row) => FileRow.parse(row)),
    drop: (file: string) => void dropCase.run(file),
    close: () => database.close(),
  };
}

function conditionsOf(query: CaseQuery): { conditions: string[]; values: SQLInputValue[] } {
  const wanted = (['channel', 'customer', 'state'] as const).flatMap((column) => {
    const value = query[column];
    return value === undefined ? [] : [{ column, value }];
  });
  return {
    conditions: wanted.map(({ column }) => `${column} = ?`),
    values: wanted.map(({ value }) => value),
  };
}
