import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from './documents.ts';
import { createDurableFile, makeFolder, syncFolder } from './durable-file.ts';
import { fileNameOf } from './embedded/file-name.ts';
import { codeOf, DamagedFileError, DurableWriteError, UNFINISHED } from './file-errors.ts';
import { createKeyedLock } from './keyed-lock.ts';

/** What a file holds. It tells its own name, for the file's name is a digest where the document's is no plain one. */
interface Labelled<T> {
  name: string;
  value: T;
}

/**
 * Documents in a folder: one JSON file each, in a folder per kind. A write survives a kill, a power cut and a full disk whole, and
 * writes to one document happen in the order they were asked for. One process at a time writes: the engine's lock on the data folder
 * sees to that; others may read.
 *
 * Besides what `Documents` says, `write` and `remove` throw `DurableWriteError` with what was there before intact. A damaged file that no
 * longer tells its name is left where it is, and out of `names`.
 */
export function createDocumentsFolder(options: { folder: string; logger?: Logger }): Documents {
  const { folder, logger } = options;
  const turns = createKeyedLock();
  const cleared = new Map<string, Promise<void>>();

  function folderOf(kind: string): string {
    return join(folder, fileNameOf(kind).replace(/\.json$/, ''));
  }

  function fileOf(kind: string, name: string): string {
    return join(folderOf(kind), fileNameOf(name));
  }

  async function read<T>(kind: string, name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const file = fileOf(kind, name);
    const document = new Low<Labelled<T> | null>(durable(file, schema), null);
    await document.read();
    if (document.data === null) return undefined;
    if (document.data.name === name) return document.data.value;
    throw new DamagedFileError(file, 'it holds the document of another file');
  }

  async function write(kind: string, name: string, value: unknown): Promise<void> {
    const file = fileOf(kind, name);
    await changing(kind, file, () =>
      new Low<Labelled<unknown> | null>(durable(file, z.unknown()), { name, value }).write(),
    );
  }

  async function remove(kind: string, name: string): Promise<void> {
    const file = fileOf(kind, name);
    await changing(kind, file, async () => {
      await rm(file, { force: true });
      await syncFolder(folderOf(kind));
    });
  }

  function changing(kind: string, file: string, change: () => Promise<void>): Promise<void> {
    return turns.run(file, async () => {
      try {
        await prepare(kind);
        await change();
      } catch (error) {
        throw error instanceof DurableWriteError ? error : new DurableWriteError(file, error);
      }
    });
  }

  /** Makes the kind's folder and, once, clears away what a crash left half-written in it; that was never acknowledged. */
  function prepare(kind: string): Promise<void> {
    const known = cleared.get(kind);
    if (known !== undefined) return known;
    const clearing = clear(folderOf(kind));
    cleared.set(kind, clearing);
    clearing.catch(() => cleared.delete(kind));
    return clearing;
  }

  async function names(kind: string): Promise<readonly string[]> {
    const files = (await filesIn(folderOf(kind))).filter((file) => file.endsWith('.json'));
    const found = await Promise.all(files.map((file) => nameIn(join(folderOf(kind), file))));
    return found.filter((name) => name !== undefined);
  }

  /** Undefined for a file that is damaged, or has just been removed. */
  async function nameIn(file: string): Promise<string | undefined> {
    try {
      return (await durable(file, z.unknown()).read())?.name;
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      logger?.error({ file, reason: error.reason }, 'A document is damaged and is left out');
      return undefined;
    }
  }

  return { read, write, remove, names };
}

function durable<T>(file: string, schema: z.ZodType<T>) {
  return createDurableFile<Labelled<T> | null>({
    file,
    schema: z.object({ name: z.string(), value: schema }),
  });
}

async function clear(folder: string): Promise<void> {
  await makeFolder(folder);
  const unfinished = (await filesIn(folder)).filter((file) => file.endsWith(UNFINISHED));
  await Promise.all(unfinished.map((file) => rm(join(folder, file), { force: true })));
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
