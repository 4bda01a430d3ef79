import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { ConversationRow } from '../src/eval/rows.ts';

/** A message and how the readers of the pretended desk judge it. */
export const MessageRow = z.object({
  text: z.string().min(1),
  urgency: Urgency,
  style: Style,
  mood: Mood,
});
export type MessageRow = z.infer<typeof MessageRow>;

/** The labelled messages of a file, or of all files of a folder. Throws `SyntaxError` and `ZodError` for lines of another shape. */
export function loadMessageRows(path: string): MessageRow[] {
  return filesAt(path).flatMap((file) => linesOf(file).map((line) => MessageRow.parse(line)));
}

/** Conversations with what became of them; those of which nobody can tell are left out. */
export function loadConversationRows(path: string): ConversationRow[] {
  const rows = filesAt(path).flatMap((file) =>
    linesOf(file).map((line) => ConversationRow.parse(line)),
  );
  return rows.filter(({ outcome }) => outcome.grade !== 1);
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return names.toSorted().map((name) => join(path, name));
}

function linesOf(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
}
