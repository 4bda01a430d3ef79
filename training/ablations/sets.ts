import { z } from 'zod';
import { ConversationRow, MessageRow, readRows } from '../../src/eval/rows.ts';
import { type Label, labelsOf } from '../labels.ts';

const EmotionRow = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  labels: z.object({ emotions: z.array(z.string()) }),
});
export type EmotionRow = z.infer<typeof EmotionRow>;

/** A real message with what our reader says of it. */
export interface Labelled {
  readonly text: string;
  readonly label: Label;
}

/** What the variants are measured on, and the emotions that one of them learns from. */
export interface Sets {
  /** On the first draw the lines are drawn; nothing was tuned on the second. */
  readonly draws: readonly (readonly Labelled[])[];
  readonly churn: readonly MessageRow[];
  readonly early: readonly ConversationRow[];
  readonly emotions: readonly EmotionRow[];
}

const DRAWS = ['drawn-1.reader-1', 'drawn-2.reader-1'];
const EMOTIONS = ['emotion.goemotions.dev.jsonl', 'emotion.brighter_multilingual.dev.jsonl'];

/** Reads the sets from a folder. Throws `DataError` for a damaged file. */
export async function readSets(folder: string): Promise<Sets> {
  const pool = await readRows(folder, 'pool.twcs.dev.jsonl', MessageRow);
  const texts = new Map(pool.map(({ id, text }) => [id, text]));
  const emotions = await Promise.all(EMOTIONS.map((file) => readRows(folder, file, EmotionRow)));
  return {
    draws: DRAWS.map((name) =>
      labelsOf(name).flatMap((label) => {
        const text = texts.get(label.id);
        return text === undefined ? [] : [{ text, label }];
      }),
    ),
    churn: await readRows(folder, 'churn.swisscom.dev.jsonl', MessageRow),
    early: await readRows(folder, 'tweetsumm_dev.jsonl', ConversationRow),
    emotions: emotions.flat().filter(({ lang }) => lang === 'en'),
  };
}
