import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import { sqliteCode } from './sqlite-codes.ts';

/** Grows with every change of the tables below or of what is put into them; an index of another version is built anew. */
const VERSION = 4;

const TABLES = `
  CREATE TABLE cases (
    file TEXT NOT NULL UNIQUE, shelf TEXT NOT NULL, stamp TEXT, revision INTEGER NOT NULL,
    id TEXT NOT NULL, state TEXT NOT NULL, merged_into TEXT, channel TEXT NOT NULL, thread TEXT,
    customer TEXT, customer_name TEXT, email TEXT, account TEXT, opened_at REAL NOT NULL,
    last_heard_at REAL NOT NULL, urgency TEXT, risk REAL NOT NULL, trend TEXT NOT NULL, ask TEXT NOT NULL,
    taken_by TEXT, taken_by_id TEXT, calling TEXT NOT NULL, calls TEXT NOT NULL, last_called_at REAL,
    promised REAL, held INTEGER NOT NULL, blow_up TEXT, closed_at REAL, teaches TEXT
  );
  CREATE TABLE keys (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
`;

/**
 * One index for each way in which cases are looked for, with the order in which they are wanted (`statementFor` of index-query.ts).
 * Those of whoever was called hold only the few cases in which somebody was.
 */
const INDEXES = `
  CREATE INDEX cases_by_risk ON cases (state, risk DESC, opened_at, file);
  CREATE INDEX cases_by_opening ON cases (opened_at DESC, file);
  CREATE INDEX cases_by_state ON cases (state, opened_at DESC, file);
  CREATE INDEX cases_by_channel ON cases (channel, opened_at DESC, file);
  CREATE INDEX cases_by_channel_and_risk ON cases (channel, state, risk DESC, opened_at, file);
  CREATE INDEX cases_by_channel_and_state ON cases (channel, state, opened_at DESC, file);
  CREATE INDEX cases_by_thread ON cases (channel, thread);
  CREATE INDEX cases_by_customer ON cases (customer, opened_at DESC, file);
  CREATE INDEX cases_by_email ON cases (email, opened_at DESC, file) WHERE email IS NOT NULL;
  CREATE INDEX cases_by_account ON cases (account, opened_at DESC, file) WHERE account IS NOT NULL;
  CREATE INDEX cases_by_account_and_state ON cases (account, state, opened_at DESC, file)
    WHERE account IS NOT NULL;
  CREATE INDEX cases_by_taker ON cases (taken_by_id, state, risk DESC, opened_at, file)
    WHERE taken_by_id IS NOT NULL;
  CREATE INDEX cases_calling ON cases (state, risk DESC, opened_at, file) WHERE calling <> '[]';
  CREATE INDEX cases_by_call ON cases (last_called_at) WHERE last_called_at IS NOT NULL;
  CREATE INDEX cases_by_teaching ON cases (teaches, opened_at DESC, file) WHERE teaches IS NOT NULL;
  CREATE INDEX keys_by_time ON keys (at);
  PRAGMA user_version = ${VERSION};
`;

/**
 * Opens the summary index; makes an empty one where there is none, or where the one there is damaged or of another version: all it
 * holds can be read from the documents again.
 */
export function openIndexDatabase(file: string, logger: Logger | undefined): DatabaseSync {
  if (!existsSync(file)) removeIndex(file);
  try {
    return open(file);
  } catch (error) {
    if (!(error instanceof OutdatedIndexError) && sqliteCode(error) !== 'damaged') throw error;
    logger?.warn({ file }, 'The summary index is damaged or outdated: it is built anew');
    removeIndex(file);
    return open(file);
  }
}

/** What an index is marked with while it is filled: should the process die meanwhile, the next start begins anew. */
const BEING_FILLED = -1;

/**
 * Runs `fill` on an empty index that keeps no order meanwhile, and puts everything in order at the end: with a hundred thousand cases
 * that takes a fifth of the time that keeping order takes.
 */
export async function fillQuickly(
  database: DatabaseSync,
  fill: () => Promise<void>,
): Promise<void> {
  const orders = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  const drops = orders.map(({ name }) => `DROP INDEX ${name};`).join(' ');
  database.exec(`BEGIN; PRAGMA user_version = ${BEING_FILLED}; ${drops} COMMIT`);
  await fill();
  database.exec(`BEGIN; ${INDEXES} COMMIT`);
}

function removeIndex(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

class OutdatedIndexError extends Error {
  override readonly name = 'OutdatedIndexError';
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // NORMAL does not wait for the disk at a commit, yet after a power cut the index is as it was at some earlier moment, never a
    // mixture; the documents tell what it missed. OFF would be no faster here and would not promise that.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    if (version === 0) database.exec(`BEGIN; ${TABLES} ${INDEXES} COMMIT`);
    else check(database, version);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function check(database: DatabaseSync, version: unknown): void {
  if (version !== VERSION) throw new OutdatedIndexError();
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (found !== 'ok') throw new OutdatedIndexError();
}
