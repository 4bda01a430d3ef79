import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { writeDurably } from './durable-writer.ts';
import { DamagedFileError, DurableWriteError } from './file-errors.ts';

/**
 * A lowdb adapter for one JSON file that survives a kill, a power cut and a full disk. The new copy is written whole, synced,
 * renamed over the old one, and the folder is synced; only then does `write` resolve. Until the rename the old copy is untouched.
 *
 * `read` gives null when there is no file and throws `DamagedFileError` when it holds anything else than `schema` allows.
 * `write` throws `DurableWriteError` and leaves no half-written copy behind. Where only the last step, the folder's sync, fails, the
 * new copy may already stand: the same as after a crash just before the acknowledgement, and the next write replaces it.
 */
export function createDurableFile<T>(options: {
  file: string;
  schema: z.ZodType<T>;
  /** Spaces per level; 0 for one line. */
  indent?: number;
  /** Written before what is not: somebody outside waits for it. */
  urgent?: boolean;
}): Adapter<T> {
  const { file, schema, indent = 0, urgent = false } = options;

  async function read(): Promise<T | null> {
    const bytes = readIfThere(file);
    return bytes === undefined ? null : parseBytes(file, bytes, schema);
  }

  async function write(data: T): Promise<void> {
    try {
      await writeDurably(file, `${JSON.stringify(data, null, indent)}\n`, urgent);
    } catch (error) {
      throw new DurableWriteError(file, error);
    }
  }

  return { read, write };
}

/** Makes what was created, renamed or removed in `folder` survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and its file system keeps names in a journal of its own.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes `folder`, and those above it that are missing, so that a power cut does not take them away again. */
export async function makeFolder(folder: string): Promise<void> {
  const wanted = resolve(folder);
  const highest = await mkdir(wanted, { recursive: true });
  if (highest === undefined) return;
  let made = wanted;
  for (; made !== resolve(highest); made = dirname(made)) await syncFolder(dirname(made));
  await syncFolder(dirname(made));
}

/** Read in one go: handing a small file to a thread and back takes five times as long as reading it, and a start reads them all. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseBytes<T>(file: string, bytes: Buffer, schema: z.ZodType<T>): T {
  if (bytes.length === 0) throw new DamagedFileError(file, 'it is empty');
  if (!isUtf8(bytes)) throw new DamagedFileError(file, 'it is not text');
  const parsed = schema.safeParse(parseJson(file, bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.map(String).join('.') || 'the top level';
  throw new DamagedFileError(file, `it has the wrong shape at ${where} (${issue?.code})`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and the text is a customer's.
    throw new DamagedFileError(file, 'it is not JSON, or only the beginning of it');
  }
}
