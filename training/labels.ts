import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Hint, Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { readLines } from '../src/eval/read-lines.ts';
import { LabelledConversation, type LabelledMessage } from './corpus.ts';

/** What a careful reader of ours says of a message, which is named by its id alone. GUIDELINE.md says what the labels mean. */
const Label = z.object({
  id: z.string(),
  urgency: Urgency,
  /** Every level, style and mood that a careful reader could defend; the best style and mood first. */
  acceptable: z.array(Urgency),
  styles: z.array(Style).min(1),
  moods: z.array(Mood).min(1),
  churn: Hint,
  public: Hint,
});
export type Label = z.infer<typeof Label>;

/** What a careful reader of ours says of a conversation, which is named by its id alone. */
const ThreadLabel = LabelledConversation.pick({
  id: true,
  risk: true,
  escalated: true,
  at_turn: true,
});
export type ThreadLabel = z.infer<typeof ThreadLabel>;

/** The labels of one reader of one draw of messages: `drawn-1.reader-1`, say. Throws `DataError`, naming file and line. */
export function labelsOf(name: string): Label[] {
  return readLines(pathOf(name), Label);
}

/** The labels of one reader of conversations: `own-threads.reader-2`. Throws `DataError`, naming file and line. */
export function threadLabelsOf(name: string): ThreadLabel[] {
  return readLines(pathOf(name), ThreadLabel);
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`./labels/${name}.jsonl`, import.meta.url));
}

/** The label that the writer of a message of ours gave it, in the form that readers use. */
export function labelOf(message: LabelledMessage): Label {
  const { id, urgency, acceptable, style, styles, mood, moods, churn } = message;
  return {
    ...{ id, urgency, acceptable, churn, public: message.public },
    styles: styles ?? [style],
    moods: moods ?? [mood],
  };
}
