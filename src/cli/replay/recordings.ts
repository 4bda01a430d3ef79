import { createReadStream } from 'node:fs';
import { codeOf } from '../../engine/file-errors.ts';
import { readJsonLines } from '../../json-lines.ts';
import { Recorded } from '../input.ts';

/** A file of conversations cannot be used; `message` names it, and says why. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** Which conversations of a file are wanted: the one with this id, all of them, or the first. */
export type Wanted = { readonly id: string } | 'all' | 'first';

/**
 * The conversations of a file of JSON lines, read no further than needed. Tells `complain` of each line that cannot be used, by file
 * and line. Throws `RecordingError` when the file cannot be read, or holds nothing that was wanted.
 */
export async function* readRecordings(
  file: string,
  wanted: Wanted,
  complain: (message: string) => void,
): AsyncGenerator<Recorded> {
  let found = 0;
  for await (const { line, ...read } of readJsonLines(bytesOf(file), Recorded)) {
    if ('error' in read) complain(`${file}:${line}: ${read.error}`);
    else if (typeof wanted === 'string' || String(read.value.id) === wanted.id) {
      found += 1;
      yield read.value;
      if (wanted !== 'all') return;
    }
  }
  if (found > 0) return;
  const what = typeof wanted === 'string' ? 'is here' : `has the id "${wanted.id}"`;
  throw new RecordingError(`${file}: no conversation ${what}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'you may not read this file',
};

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new RecordingError(`${file}: ${REASONS[code] ?? `it cannot be read (${code})`}.`);
  }
}
