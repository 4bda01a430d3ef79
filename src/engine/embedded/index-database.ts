import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import { sqliteCode } from './sqlite-codes.ts';

/** Grows with every change of the tables below or of what is put into them; an index of another version is built anew. */
const VERSION = 2;

const TABLES = `
  CREATE TABLE cases (
    file TEXT NOT NULL UNIQUE, shelf TEXT NOT NULL, stamp TEXT, revision INTEGER NOT NULL,
    id TEXT NOT NULL, state TEXT NOT NULL, merged_into TEXT, channel TEXT NOT NULL, thread TEXT,
    customer TEXT, customer_name TEXT, opened_at REAL NOT NULL, last_heard_at REAL NOT NULL,
    urgency TEXT, risk REAL NOT NULL, trend TEXT NOT NULL, ask TEXT NOT NULL, taken_by TEXT,
    taken_by_id TEXT, calling TEXT NOT NULL
  );
  CREATE INDEX cases_by_risk ON cases (state, risk DESC, opened_at);
  CREATE INDEX cases_by_opening ON cases (opened_at DESC);
  CREATE INDEX cases_by_thread ON cases (channel, thread);
  CREATE INDEX cases_by_customer ON cases (customer, opened_at DESC);
  CREATE TABLE keys (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
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
    if (version === 0) database.exec(`BEGIN; ${TABLES} COMMIT`);
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
