import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Hint, Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { Who } from '../src/domain/conversation.ts';
import { SignalKind } from '../src/domain/signal.ts';

/** A labelled message; GUIDELINE.md says what the labels mean. */
export const LabelledMessage = z.object({
  id: z.string(),
  lang: z.string(),
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
export type LabelledMessage = z.infer<typeof LabelledMessage>;

/** A labelled conversation; `risk` is null on agents' turns. */
export const LabelledConversation = z.object({
  id: z.string(),
  lang: z.string(),
  turns: z.array(z.object({ who: Who, text: z.string(), t_offset_s: z.number().optional() })),
  risk: z.array(z.number().nullable()),
  escalated: z.boolean(),
  at_turn: z.int().nullable(),
});
export type LabelledConversation = z.infer<typeof LabelledConversation>;

export function loadMessages(): LabelledMessage[] {
  return load('messages', LabelledMessage);
}

export function loadConversations(): LabelledConversation[] {
  return load('conversations', LabelledConversation);
}

function load<Schema extends z.ZodType>(folder: string, schema: Schema): z.infer<Schema>[] {
  const base = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(base)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) =>
    readFileSync(new URL(name, base), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => schema.parse(JSON.parse(line))),
  );
}
