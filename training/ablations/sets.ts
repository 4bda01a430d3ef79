import { join } from 'node:path';
import { z } from 'zod';
import { readLines } from '../../src/eval/read-lines.ts';
import type { ConversationRow, MessageRow } from '../../src/eval/rows.ts';
import { type DrawnMessage, readDraw, readEarly, readLeaving } from '../public-sets.ts';

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

const DRAWS = ['drawn-1.reader-1', 'drawn-3.reader-1'];
const EMOTIONS = ['emotion.goemotions.dev.jsonl', 'emotion.brighter_multilingual.dev.jsonl'];

/** Reads the sets from a folder. Throws `DataError` for a damaged file. */
export function readSets(folder: string): Sets {
  const emotions = EMOTIONS.flatMap((file) => readLines(join(folder, file), EmotionRow));
  return {
    draws: DRAWS.map((name) => readDraw(folder, name)),
    churn: readLeaving(folder),
    early: readEarly(folder),
    emotions: emotions.filter(({ lang }) => lang === 'en'),
  };
}
