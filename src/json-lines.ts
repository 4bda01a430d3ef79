import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { firstIssue } from './first-issue.ts';

/** One line of a file of JSON lines: what it holds, or why it cannot be used. Blank lines are counted and left out. */
export type JsonLine<Value> = { readonly line: number } & (
  | { readonly value: Value }
  | { readonly error: string }
);

/** Longer lines are refused, in bytes: a conversation of this length is a mistake, and it would have to fit into memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;

const LINE_FEED = 0x0a;
/**
 * Reads JSON lines one at a time, so that memory holds one of them however many there are. What is wrong with a line is said of that
 * line, in a sentence that quotes nothing of it, and the rest goes on. Byte-order marks and Windows line ends are no error.
 */
export async function* readJsonLines<Schema extends z.ZodType>(
  input: AsyncIterable<Uint8Array | string>,
  schema: Schema,
  longest = LONGEST_LINE,
): AsyncGenerator<JsonLine<z.infer<Schema>>> {
  let line = 0;
  for await (const bytes of splitLines(input, longest)) {
    line += 1;
    const read =
      bytes === 'too long'
        ? { error: `The line is longer than ${longest} bytes. Split or shorten it.` }
        : parseLine(bytes, schema);
    if (read !== undefined) yield { line, ...read };
  }
}

/** What one line holds, or why it cannot be used, in a sentence that quotes nothing of it; undefined where it is blank. */
export function parseLine<Schema extends z.ZodType>(
  bytes: Buffer,
  schema: Schema,
): { readonly value: z.infer<Schema> } | { readonly error: string } | undefined {
  if (!isUtf8(bytes)) return { error: 'The line is not UTF-8 text. Save the file as UTF-8.' };
  // Trimming takes away carriage returns and byte-order marks, too.
  const text = bytes.toString('utf8').trim();
  return text === '' ? undefined : parse(text, schema);
}

function parse<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { value: z.infer<Schema> } | { error: string } {
  const json = parseJson(text);
  if (json === undefined) return { error: 'The line is not JSON, or only the beginning of it.' };
  const parsed = schema.safeParse(json.value);
  return parsed.success ? { value: parsed.data } : { error: firstIssue(parsed.error) };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The parser's own message quotes the text, and the text is a customer's.
    return undefined;
  }
}

/** The input cut at its line feeds; the last line need not have one. */
async function* splitLines(
  input: AsyncIterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<Buffer | 'too long'> {
  let parts: Buffer[] = [];
  let length = 0;

  function add(part: Buffer): void {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  }

  function take(): Buffer | 'too long' {
    const bytes = length > longest ? 'too long' : Buffer.concat(parts);
    parts = [];
    length = 0;
    return bytes;
  }

  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      add(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) add(rest);
  }
  if (length > 0) yield take();
}
