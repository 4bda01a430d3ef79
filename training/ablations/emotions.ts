import type { Encoder } from '../../src/assess/local/encoder.ts';
import { inputsOf } from '../../src/assess/local/inputs.ts';
import { bare } from '../../src/assess/local/text.ts';
import { Mood } from '../../src/domain/assessment.ts';
import type { Item } from '../items.ts';
import type { Task } from '../tasks.ts';
import type { EmotionRow } from './sets.ts';

/** The emotions of GoEmotions and BRIGHTER that come near a mood of ours. Others (surprise, sadness, amusement…) come near none. */
const MOODS: Readonly<Record<string, Mood>> = {
  neutral: 'calm',
  anger: 'angry',
  annoyance: 'frustrated',
  disappointment: 'frustrated',
  confusion: 'confused',
  fear: 'anxious',
  nervousness: 'anxious',
  admiration: 'pleased',
  excitement: 'pleased',
  gratitude: 'pleased',
  joy: 'pleased',
  relief: 'pleased',
};

/** They are not customers: a row counts a sixth of a message written for us to sound like real traffic. Ours. */
const WEIGHT = 0.15;
const PREFIX = 'emotion of ';

/** The mood that all emotions of a row agree on, if they do; a row without an emotion is calm. */
export function moodIn(emotions: readonly string[]): Mood | undefined {
  const moods = emotions.map((emotion) => MOODS[emotion]);
  if (moods.length === 0) return 'calm';
  return moods.every((mood) => mood === moods[0]) ? moods[0] : undefined;
}

/** The rows that a mood can be told of, as items that no head but that of the mood can learn from. */
export async function emotionItems(
  rows: readonly EmotionRow[],
  encoder: Encoder | undefined,
): Promise<Item[]> {
  const told = rows.flatMap(({ id, text, labels }) => {
    const mood = moodIn(labels.emotions);
    return mood === undefined || bare(text) === '' ? [] : [{ id, text, mood }];
  });
  const vectors = await encoder?.embed(told.map(({ text }) => bare(text)));
  return told.map(({ id, text, mood }, index) => ({
    ...{ id, group: id, language: 'en', source: `${PREFIX}${mood}` },
    inputs: inputsOf(text, 'en', vectors?.[index]),
    ...{ label: undefined, risk: undefined },
  }));
}

/** The mood's task, taught by those items too; other tasks as they are. */
export function emotionTask(task: Task): Task {
  if (task.name !== 'mood') return task;
  return {
    ...task,
    targets: (item) => {
      if (!item.source.startsWith(PREFIX)) return task.targets(item);
      return Mood.options.map((mood) => Number(item.source === `${PREFIX}${mood}`));
    },
    weight: (item) => (item.source.startsWith(PREFIX) ? WEIGHT : task.weight(item)),
  };
}
