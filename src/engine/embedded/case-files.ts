import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Logger } from 'pino';
import { Case, dueAt } from '../../domain/case.ts';
import { createDurableFile, makeFolder } from '../durable-file.ts';
import { codeOf, DamagedFileError, UNFINISHED } from '../file-errors.ts';
import { fileNameOf } from './file-name.ts';

/**
 * Which folder a document lies in. `closed` holds cases that are closed and want nothing more; a closed case with something left
 * to do (its card to update, a button pressed on it) still lies in `open`, so that everything with a due time is found there.
 */
export type Shelf = 'open' | 'closed';

/** Where the document of such a case belongs. */
export function shelfOf(one: Case): Shelf {
  return one.state === 'closed' && dueAt(one) === undefined ? 'closed' : 'open';
}

/** Two changes this close together, in milliseconds, may bear the same time: file systems count in steps, of up to two seconds (FAT). */
const COARSEST = 3_000;

export type CaseFiles = ReturnType<typeof createCaseFiles>;

/** The documents on disk, one file per case. Knows nothing of what is in memory; callers see to one write at a time per case. */
export function createCaseFiles(folder: string, logger: Logger | undefined) {
  function pathOf(shelf: Shelf, name: string): string {
    return join(folder, shelf, name);
  }

  async function prepare(): Promise<void> {
    for (const name of ['damaged', 'open', 'closed']) await makeFolder(join(folder, name));
  }

  /** The names of the documents. Clears away what a crash left half-written beside them; that was never acknowledged. */
  async function list(shelf: Shelf): Promise<string[]> {
    const names = await readdir(join(folder, shelf));
    for (const name of names)
      if (name.endsWith(UNFINISHED)) await rm(pathOf(shelf, name), { force: true });
    return names.filter((name) => name.endsWith('.json'));
  }

  /** The document; undefined when there is none, or when it was damaged and has just been set aside. */
  async function load(shelf: Shelf, name: string): Promise<Case | undefined> {
    const document = new Low<Case | null>(durable(shelf, name), null);
    try {
      await document.read();
      return belongs(shelf, name, document.data) ?? undefined;
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      await setAside(shelf, name, error.reason);
      return undefined;
    }
  }

  function durable(shelf: Shelf, name: string, urgent = false) {
    return createDurableFile<Case | null>({ file: pathOf(shelf, name), schema: Case, urgent });
  }

  function belongs(shelf: Shelf, name: string, found: Case | null): Case | null {
    if (found === null || fileNameOf(found.id) === name) return found;
    throw new DamagedFileError(pathOf(shelf, name), 'it holds the case of another file');
  }

  /** Keeps a damaged document for whoever wants to look into it, under a name that nothing else has. */
  async function setAside(shelf: Shelf, name: string, reason: string): Promise<void> {
    const movedTo = join(folder, 'damaged', `${shelf}-${randomUUID()}-${name}`);
    await rename(pathOf(shelf, name), movedTo);
    logger?.error(
      { file: pathOf(shelf, name), movedTo, reason },
      'A case document is damaged: it was set aside, and the rest goes on without it',
    );
  }

  /**
   * Saves the document durably where it belongs. `from` is where it lay before; undefined where it is new. `urgent`: a platform waits
   * for it. On a move the new copy is durable before the old one goes; a crash in between leaves two, and the higher revision counts.
   */
  async function save(one: Case, from: Shelf | undefined, urgent: boolean): Promise<void> {
    const to = shelfOf(one);
    const name = fileNameOf(one.id);
    try {
      await new Low<Case | null>(durable(to, name, urgent), one).write();
    } catch (error) {
      // The write may have failed after its rename: a copy that was refused must not lie beside the one that stands.
      if (from !== to) await rm(pathOf(to, name), { force: true }).catch(() => undefined);
      throw error;
    }
    if (from !== undefined && from !== to) await removeOld(from, name);
  }

  async function removeOld(shelf: Shelf, name: string): Promise<void> {
    try {
      await remove(shelf, name);
    } catch (error) {
      logger?.warn(
        { file: pathOf(shelf, name), code: codeOf(error) },
        'An outdated copy of a case could not be removed; the next start will do it',
      );
    }
  }

  async function remove(shelf: Shelf, name: string): Promise<void> {
    await rm(pathOf(shelf, name), { force: true });
  }

  /** Changes whenever the file does: every write makes a new file. Undefined when there is none. */
  function stampOf(shelf: Shelf, name: string): string | undefined {
    // In one go, as files are read: a start after a crash asks for every closed case.
    const found = statSync(pathOf(shelf, name), { throwIfNoEntry: false });
    return found && `${found.ino}-${found.mtimeMs}-${found.size}`;
  }

  /** Changes whenever a document comes into the folder, goes or is replaced; null where it has just changed. */
  function stateOf(shelf: Shelf): string | null {
    const { ino, mtimeNs, mtimeMs } = statSync(join(folder, shelf), { bigint: true });
    return Date.now() - Number(mtimeMs) < COARSEST ? null : `${ino}-${mtimeNs}`;
  }

  return { stateOf, prepare, list, load, save, remove, stampOf };
}
