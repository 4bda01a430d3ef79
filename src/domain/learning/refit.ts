import { z } from 'zod';
import { type Adjustment, BOUNDS, CLASSES, type Head, logit, type TagHead } from './adjustment.ts';
import { fitOffsets, fitShift } from './fit.ts';
import { isHeldBack, type Lessons, type RiskLesson, type TagLesson, weightsOf } from './lesson.ts';
import { isGrave, isNoWorse, Score, scoreRisk, scoreTags } from './score.ts';

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

/** What a fit has come to. */
export interface Refit {
  readonly adjustment: Adjustment;
  readonly heads: Readonly<Record<Head, HeadReport>>;
}

/** Tags that were left as they stood weigh half of those that somebody put right: whoever left them may not have looked. Ours. */
const LEFT_TAGS = 0.5;
/** That a customer was not lost is no matter of who has looked. */
const LEFT_IN_PEACE = 1;

/** Less than this said about a head leaves it alone. Ours. */
export const FEWEST = 10;
/** Fewer lessons held back than this show nothing. Ours. */
const FEWEST_HELD = 5;
/** No offset is moved for less than this, in log-odds: nobody would see it, and every night would be in the log. Ours. */
const LEAST_MOVE = 0.05;

/**
 * Fits every head to the lessons of the cases that are not held back, and adopts it only where on those held back it does no worse in
 * any respect than what is in force. `threshold` is the risk from which on somebody is called. The order of lessons does not matter.
 */
export function refit(lessons: Lessons, current: Adjustment, threshold: number): Refit {
  const urgency = refitTag('urgency', lessons.urgency, current.urgency);
  const style = refitTag('style', lessons.style, current.style);
  const mood = refitTag('mood', lessons.mood, current.mood);
  const risk = refitRisk(lessons.risk, current.risk, threshold);
  return {
    adjustment: {
      urgency: urgency.values,
      style: style.values,
      mood: mood.values,
      risk: risk.values[0] ?? current.risk,
    },
    heads: {
      urgency: urgency.report,
      style: style.report,
      mood: mood.report,
      risk: risk.report,
    },
  };
}

/** What a head has come to: its offsets; of risk the one shift. */
interface Fitted {
  readonly values: number[];
  readonly report: HeadReport;
}

/** How one head is fitted and scored. */
interface Way<Lesson> {
  /** The weight of what was left as it was. */
  readonly left: number;
  learn(lessons: readonly Lesson[], weights: readonly number[]): number[];
  score(lessons: readonly Lesson[], weights: readonly number[], values: readonly number[]): Score;
  /** True where the lessons held back are too few to let these values be adopted. */
  isUnproven?(held: readonly Lesson[], values: readonly number[]): boolean;
}

function refitTag(head: TagHead, all: readonly TagLesson[], current: number[]): Fitted {
  const isLevel = head === 'urgency';
  const said = all.filter(({ isCorrected }) => isCorrected).length;
  return fitted(inOrder(all), said, current, {
    left: LEFT_TAGS,
    learn(lessons, weights) {
      const weighed = isLevel ? graveFirst(lessons, weights) : weights;
      return fitOffsets(lessons, weighed, { width: CLASSES[head].length, bound: BOUNDS[head] });
    },
    score: (lessons, weights, values) => scoreTags(lessons, weights, values, isLevel),
    isUnproven: (held, values) => isLevel && lowersGrave(current, values) && !hasGrave(held),
  });
}

/** So many P1s and P2s among the cases held back show that they are still found. Ours. */
const FEWEST_GRAVE = 5;

function hasGrave(held: readonly TagLesson[]): boolean {
  return held.filter(({ right }) => isGrave(right)).length >= FEWEST_GRAVE;
}

/** True where any of P1 and P2 would be said less often, against any of P3 and P4, than now. */
function lowersGrave(current: readonly number[], values: readonly number[]): boolean {
  const moves = values.map((value, level) => value - (current[level] ?? 0));
  const grave = moves.filter((_, level) => isGrave(level));
  const others = moves.filter((_, level) => !isGrave(level));
  return Math.min(...grave) < Math.max(...others);
}

/** What is lost with a P1 or P2 that waits, as against a P3 or P4 that is looked at too soon. Ours. */
const GRAVE = 3;

/** Few messages are grave: by their number alone, learning would let them go for the sake of all others. */
function graveFirst(lessons: readonly TagLesson[], weights: readonly number[]): number[] {
  return lessons.map(({ right }, index) => (weights[index] ?? 0) * (isGrave(right) ? GRAVE : 1));
}

function refitRisk(all: readonly RiskLesson[], current: number, threshold: number): Fitted {
  // What no shift within the bounds brings across the threshold has nothing to teach.
  const near = all.filter(({ score }) => Math.abs(score - logit(threshold)) <= BOUNDS.risk);
  const said = near.filter(({ isSaid }) => isSaid).length;
  return fitted(inOrder(near), said, [current], {
    left: LEFT_IN_PEACE,
    learn: (lessons, weights) => [fitShift(lessons, weights, BOUNDS.risk)],
    score: (lessons, weights, [shift = 0]) => scoreRisk(lessons, weights, shift, threshold),
  });
}

function fitted<Lesson extends TagLesson | RiskLesson>(
  lessons: readonly Lesson[],
  said: number,
  current: number[],
  { left, learn, score, isUnproven }: Way<Lesson>,
): Fitted {
  const held = lessons.filter(({ group }) => isHeldBack(group));
  const rest = lessons.filter(({ group }) => !isHeldBack(group));
  const weights = weightsOf(held, left);
  const before = score(held, weights, current);
  const stays = (outcome: HeadReport['outcome'], after = before): Fitted => ({
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
