import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { CaseQuery } from '../engine.ts';
import { fileNameOf } from './file-name.ts';
import { fillQuickly } from './index-database.ts';
import { statementFor, THREAD } from './index-query.ts';
import { COLUMNS, FileRow, type IndexEntry, summaryOf, valuesOf } from './index-rows.ts';

/** An upsert and no REPLACE, which would take the row out of every index and put it back, changed or not. */
const PUT_CASE = `
  INSERT INTO cases (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (file) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

export type CaseIndex = ReturnType<typeof createCaseIndex>;

/** Summaries of all cases and the event keys of the last days, in SQLite. A cache: every row can be had from the documents. */
export function createCaseIndex(database: DatabaseSync) {
  const putCase = database.prepare(PUT_CASE);
  /** One for each shape that a query can have. */
  const queries = new Map<string, StatementSync>();
  const putKey = database.prepare(
    'INSERT INTO keys (key, at) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET at = max(at, excluded.at)',
  );
  const findKey = database.prepare('SELECT at FROM keys WHERE key = ? AND at > ?');
  const dropKeys = database.prepare('DELETE FROM keys WHERE at <= ?');
  const findCase = database.prepare('SELECT * FROM cases WHERE file = ?');
  const findThread = database.prepare(THREAD);
  const findCalled = database.prepare('SELECT * FROM cases WHERE last_called_at > ?');
  const listFiles = database.prepare('SELECT file, shelf, stamp FROM cases');
  const countCases = database.prepare('SELECT count(*) AS count FROM cases');
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
    const { sql, values } = statementFor(query);
    const statement = queries.get(sql) ?? database.prepare(sql);
    queries.set(sql, statement);
    return statement.all(...values).map(summaryOf);
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
    /** Those in which somebody was called after the time `after`. */
    calledAfter: (after: number) => findCalled.all(after).map(summaryOf),
    /** One after the other: of many cases a list would be the most of what a start holds in memory. */
    *files(): Generator<FileRow> {
      for (const row of listFiles.iterate()) yield FileRow.parse(row);
    },
    /** How many cases it knows. */
    size: () => Number(countCases.get()?.count),
    /** Runs `fill`, which puts many cases into an index that has none yet. */
    filledBy: (fill: () => Promise<void>) => fillQuickly(database, fill),
    drop: (file: string) => void dropCase.run(file),
    close: () => database.close(),
  };
}
