import { statSync } from 'node:fs';
import { z } from 'zod';
import { Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { lineFilesIn, readLines } from '../src/eval/read-lines.ts';
import { ConversationRow, isBorderline } from '../src/eval/rows.ts';

/** A message and how the readers of the pretended desk judge it. */
export const MessageRow = z.object({
  text: z.string().min(1),
  urgency: Urgency,
  style: Style,
  mood: Mood,
});
export type MessageRow = z.infer<typeof MessageRow>;

/** The labelled messages of a file, or of all files of a folder. Throws `DataError` for lines of another shape. */
export function loadMessageRows(path: string): MessageRow[] {
  return filesAt(path).flatMap((file) => readLines(file, MessageRow));
}

/** Conversations with what became of them; those of which nobody can tell are left out. Throws `DataError` likewise. */
export function loadConversationRows(path: string): ConversationRow[] {
  const rows = filesAt(path).flatMap((file) => readLines(file, ConversationRow));
  return rows.filter((row) => !isBorderline(row));
}

function filesAt(path: string): string[] {
  return statSync(path).isDirectory() ? lineFilesIn(path) : [path];
}
