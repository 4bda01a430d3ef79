import { join } from 'node:path';
import { z } from 'zod';
import { readLines } from '../../src/eval/read-lines.ts';
import type { ConversationRow, MessageRow } from '../../src/eval/rows.ts';
import {
  type DrawnMessage,
  type LineMessages,
  readDraws,
  readEarly,
  readLeaving,
  TUNED,
} from '../public-sets.ts';

const EmotionRow = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  labels: z.object({ emotions: z.array(z.string()) }),
});
export type EmotionRow = z.infer<typeof EmotionRow>;

/** What the variants are measured on, and the emotions that one of them learns from. */
export interface Sets {
  /** On the first draw the lines are drawn; nothing was tuned on the last. */
  readonly draws: readonly (readonly DrawnMessage[])[];
  readonly churn: readonly MessageRow[];
  readonly early: readonly ConversationRow[];
  readonly emotions: readonly EmotionRow[];
}

const DRAWS = [TUNED, 'drawn-3.reader-1'];
const EMOTIONS = ['emotion.goemotions.dev.jsonl', 'emotion.brighter_multilingual.dev.jsonl'];

/** Reads the sets from a folder. Throws `DataError` for a damaged file. */
export function readSets(folder: string): Sets {
  const emotions = EMOTIONS.flatMap((file) => readLines(join(folder, file), EmotionRow));
  return {
    draws: readDraws(folder, DRAWS),
    churn: readLeaving(folder),
    early: readEarly(folder),
    emotions: emotions.filter(({ lang }) => lang === 'en'),
  };
}

/** What the lines of every variant are drawn on. */
export function lineMessagesIn({ draws: [drawn = []], churn }: Sets): LineMessages {
  return { drawn, churn };
}
