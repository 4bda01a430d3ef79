import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LabelledConversation, LabelledMessage } from '../corpus.ts';

/** A labelled message with what only the checks look at. */
const CheckedMessage = LabelledMessage.extend({ trade: z.string() });
export type CheckedMessage = z.infer<typeof CheckedMessage> & InFile;

const CheckedConversation = LabelledConversation.extend({ trade: z.string(), shape: z.string() });
export type CheckedConversation = z.infer<typeof CheckedConversation> & InFile;

/** Which file a row stands in, without its ending: `natural-a`, say. */
interface InFile {
  readonly file: string;
}

/** Everything in training/messages. Throws, naming file and line, where a row is not as GUIDELINE.md says. */
export function readMessages(): CheckedMessage[] {
  return readFolder('../messages', CheckedMessage);
}

/** Everything in training/conversations. Throws, naming file and line, where a row is not as GUIDELINE.md says. */
export function readConversations(): CheckedConversation[] {
  return readFolder('../conversations', CheckedConversation);
}

function readFolder<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): (z.infer<Schema> & InFile)[] {
  const folder = fileURLToPath(new URL(name, import.meta.url));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) =>
    readLines(join(folder, file), schema).map((row) =>
      Object.assign({}, row, { file: file.replace('.jsonl', '') }),
    ),
  );
}

/** The rows of a file of JSON lines. Throws, naming file and line, where one is not as the schema says. */
export function readLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.infer<Schema>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, schema, `${path}, line ${index + 1}`)],
  );
}

function parseLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  place: string,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place}: the row cannot be read; see training/GUIDELINE.md`, {
      cause: error,
    });
  }
}
