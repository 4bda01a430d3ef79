import { z } from 'zod';
import { isHeldBack, type RiskLesson, type TagLesson, weightsOf } from './lesson.ts';
import { isNoWorse, Score } from './score.ts';

/** What became of one head. */
export const HeadReport = z.object({
  /**
   * `adopted`: it moved. `too-few`: too little was said about it. `unchecked`: too little is held back to see whether a move holds.
   * `worse`: it would have done worse on what is held back. `same`: there is nothing to move.
   */
  outcome: z.enum(['adopted', 'too-few', 'unchecked', 'worse', 'same']),
  /** How often somebody said something about it: corrections of the tag; calls answered and missed. */
  said: z.int().min(0),
  /** On what is held back: as it was in force, and as it was fitted. */
  before: Score,
  after: Score,
});
export type HeadReport = z.infer<typeof HeadReport>;

/** Less than this said about a head leaves it alone. Ours. */
export const FEWEST = 10;
/** Fewer lessons held back than this show nothing. Ours. */
const FEWEST_HELD = 5;
/** No offset is moved for less than this, in log-odds: nobody would see it, and every night would be in the log. Ours. */
const LEAST_MOVE = 0.05;

/** What a head has come to: its offsets; of risk the one shift. */
export interface HeadFit {
  readonly values: number[];
  readonly report: HeadReport;
}

/** How one head is fitted and scored. */
export interface Way<Lesson> {
  /** The weight of what was left as it was. */
  readonly left: number;
  learn(lessons: readonly Lesson[], weights: readonly number[]): number[];
  score(lessons: readonly Lesson[], weights: readonly number[], values: readonly number[]): Score;
  /** True where the lessons held back are too few to let these values be adopted. */
  isUnproven?(held: readonly Lesson[], values: readonly number[]): boolean;
}

/**
 * Fits a head to the lessons of the cases that are not held back, and adopts it only where on those held back it does no worse in any
 * respect than `current`, what is in force. `said` is how often somebody said something about it. The order of lessons does not matter.
 */
export function fitHead<Lesson extends TagLesson | RiskLesson>(
  all: readonly Lesson[],
  said: number,
  current: number[],
  { left, learn, score, isUnproven }: Way<Lesson>,
): HeadFit {
  const lessons = inOrder(all);
  const held = lessons.filter(({ group }) => isHeldBack(group));
  const rest = lessons.filter(({ group }) => !isHeldBack(group));
  const weights = weightsOf(held, left);
  const before = score(held, weights, current);
  const stays = (outcome: HeadReport['outcome'], after = before): HeadFit => ({
    values: current,
    report: { outcome, said, before, after },
  });
  if (said < FEWEST) return stays('too-few');
  if (held.length < FEWEST_HELD) return stays('unchecked');
  const values = learn(rest, weightsOf(rest, left));
  const after = score(held, weights, values);
  if (values.every((value, index) => Math.abs(value - (current[index] ?? 0)) < LEAST_MOVE))
    return stays('same');
  if (!isNoWorse(before, after)) return stays('worse', after);
  if (isUnproven?.(held, values)) return stays('unchecked', after);
  return { values, report: { outcome: 'adopted', said, before, after } };
}

/** Sums of floating point depend on their order: lessons come in one that does not depend on how they were found. */
function inOrder<Lesson extends TagLesson | RiskLesson>(lessons: readonly Lesson[]): Lesson[] {
  return lessons
    .map((lesson) => [JSON.stringify(lesson), lesson] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : Number(left > right)))
    .map(([, lesson]) => lesson);
}
