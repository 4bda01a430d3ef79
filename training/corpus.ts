import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Hint, Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { Who } from '../src/domain/conversation.ts';
import { SignalKind } from '../src/domain/signal.ts';
import { lineFilesIn, readLines } from '../src/eval/read-lines.ts';

/** A labelled message; GUIDELINE.md says what the labels mean. */
const LabelledMessage = z.object({
  id: z.string(),
  lang: z.string(),
  trade: z.string(),
  text: z.string(),
  urgency: Urgency,
  acceptable: z.array(Urgency),
  style: Style,
  mood: Mood,
  /** Every style and mood that a careful reader could defend, the best first; absent where there is but one. */
  styles: z.array(Style).optional(),
  moods: z.array(Mood).optional(),
  intensity: z.number(),
  churn: Hint,
  public: Hint,
  signals: z.array(z.object({ kind: SignalKind, quote: z.string() })),
});
export type LabelledMessage = z.infer<typeof LabelledMessage> & InFile;

/** A labelled conversation; `risk`, 0 to 1, is null on agents' turns. */
export const LabelledConversation = z.object({
  id: z.string(),
  lang: z.string(),
  trade: z.string(),
  shape: z.string(),
  turns: z.array(z.object({ who: Who, text: z.string(), t_offset_s: z.number().optional() })),
  risk: z.array(z.number().min(0).max(1).nullable()),
  escalated: z.boolean(),
  at_turn: z.int().nullable(),
});
export type LabelledConversation = z.infer<typeof LabelledConversation> & InFile;

/** Which file a row stands in, without its ending: `natural-a`, say. */
interface InFile {
  readonly file: string;
}

/** Everything in training/messages. Throws `DataError`, naming file and line, where a row is not as GUIDELINE.md says. */
export function loadMessages(): LabelledMessage[] {
  return load('messages', LabelledMessage);
}

/** Everything in training/conversations. Throws `DataError`, naming file and line, where a row is not as GUIDELINE.md says. */
export function loadConversations(): LabelledConversation[] {
  return load('conversations', LabelledConversation);
}

function load<Row extends object>(folder: string, schema: z.ZodType<Row>): (Row & InFile)[] {
  const files = lineFilesIn(fileURLToPath(new URL(folder, import.meta.url)));
  return files.flatMap((path) => {
    const file = basename(path, '.jsonl');
    return readLines(path, schema).map((row) => ({ ...row, file }));
  });
}
