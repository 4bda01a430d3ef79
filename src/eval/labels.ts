import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Hint, Mood, Style, Urgency } from '../domain/assessment.ts';
import { readLines } from './read-lines.ts';

/** What a careful reader of ours says of a message, which is named by its id alone. training/GUIDELINE.md says what the labels mean. */
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

/** The labels of one reader of one draw of messages: `drawn-1.reader-1`, say. Throws `DataError`, naming file and line. */
export function labelsOf(name: string): Label[] {
  return readLines(labelFile(name), Label);
}

/** Where the labels of one reader are kept. */
export function labelFile(name: string): string {
  return fileURLToPath(new URL(`../../training/labels/${name}.jsonl`, import.meta.url));
}
