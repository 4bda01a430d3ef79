import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteCode } from './sqlite-codes.ts';

/** Another process, or another engine of this one, works on the same data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string) {
    super(
      `The data folder "${folder}" is in use by another Heed. Stop that one first, or give this one a data folder of its own.`,
    );
  }
}

/**
 * Takes the data folder for this process. The lock is the operating system's, through an SQLite transaction that stays open: it is
 * gone the moment the process is, however it ends. Returns the function that lets go.
 *
 * Throws `FolderInUseError` when the folder is taken. Nothing else may open `lock.sqlite` in this process: on POSIX systems closing
 * any handle of a file drops all the locks the process has on it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock.sqlite');
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw refusal(folder, file, error);
  }
  return () => database.close();
}

function refusal(folder: string, file: string, error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === 'busy') return new FolderInUseError(folder);
  if (code !== 'damaged') return error;
  return new Error(
    `The lock file "${file}" is damaged. Make sure that no Heed is running on this folder, delete the file, and start again.`,
    { cause: error },
  );
}
