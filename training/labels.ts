import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Hint, Mood, Style, Urgency } from '../src/domain/assessment.ts';

/** What a careful reader of ours says of a message of a public set, which is named by its id alone. GUIDELINE.md says what the labels mean. */
export const Label = z.object({
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

/** The labels of one reader of one draw: `drawn-1.reader-1`, say. */
export function labelsOf(name: string): Label[] {
  return readFileSync(new URL(`./labels/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Label.parse(JSON.parse(line)));
}
