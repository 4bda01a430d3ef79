import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseLine } from '../json-lines.ts';

/** A data file is damaged or of another format; the message says where, what is wrong and what to do, and quotes nothing. */
export class DataError extends Error {
  override readonly name = 'DataError';

  /** `why` is a sentence. */
  constructor(place: string, why: string) {
    super(`${place}: ${why} Mend the file, fetch it again, or take it out of the folder.`);
  }
}

/** The rows of a file of JSON lines, without its blank lines. Throws `DataError`, naming file and line, where one is not as the schema says. */
export function readLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): z.infer<Schema>[] {
  const rows: z.infer<Schema>[] = [];
  let line = 0;
  for (const bytes of linesIn(readFileSync(file))) {
    line += 1;
    const read = parseLine(bytes, schema);
    if (read === undefined) continue;
    if ('error' in read) throw new DataError(`${file}, line ${line}`, read.error);
    rows.push(read.value);
  }
  return rows;
}

const LINE_FEED = 0x0a;

function* linesIn(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  yield bytes.subarray(start);
}

/** The files of JSON lines in a folder, by name. */
export function lineFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}
