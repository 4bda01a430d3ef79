import { z } from 'zod';
import { isGrave, likeliestLevel, Urgency } from '../assessment.ts';
import { chanceOf } from '../chance.ts';
import { placeOfHighest } from '../highest.ts';
import { shifted } from './adjustment.ts';
import type { RiskLesson, TagLesson } from './lesson.ts';

/** How well a head does on some lessons, each by its weight. */
export const Score = z.object({
  /** How many lessons. */
  count: z.int().min(0),
  /** The share it judges right, 0 to 1; of risk, one less the error. */
  right: z.number(),
  /**
   * Mean error. Of urgency the squared distance in levels; of style and mood 1 for a miss; of risk what a false alarm and a miss cost:
   * as much as the threshold says, which makes a miss about twice as dear as a false alarm.
   */
  error: z.number(),
  /** The share in which something grave is taken for something that can wait, 0 to 1: a P1 or P2 said to be a P3 or P4. */
  missed: z.number(),
  /** Mean log-loss of what was right, in nats. */
  logLoss: z.number(),
});
export type Score = z.infer<typeof Score>;

/** Scores offsets on lessons. `isLevel`: the classes are steps of a ladder, and missing by two is worse than by one. */
export function scoreTags(
  lessons: readonly TagLesson[],
  weights: readonly number[],
  offsets: readonly number[],
  isLevel: boolean,
): Score {
  return mean(
    lessons.map(({ probabilities, right }) => {
      const said = shifted(probabilities, offsets);
      const best = isLevel ? likeliestLevel(said) : placeOfHighest(said);
      const error = isLevel ? (best - right) ** 2 : Number(best !== right);
      const missed = Number(isLevel && isGraveAt(right) && !isGraveAt(best));
      return { right: Number(best === right), error, missed, logLoss: lossOf(said[right] ?? 0) };
    }),
    weights,
  );
}

/** True where the urgency in this place, from 0, is grave. */
export function isGraveAt(level: number): boolean {
  const urgency = Urgency.options[level];
  return urgency !== undefined && isGrave(urgency);
}

/** Scores a shift on lessons; `threshold` is the chance from which on somebody is called. */
export function scoreRisk(
  lessons: readonly RiskLesson[],
  weights: readonly number[],
  shift: number,
  threshold: number,
): Score {
  return mean(
    lessons.map(({ score, needed }) => {
      const chance = chanceOf(score + shift);
      const isCalled = chance >= threshold;
      const error = isCalled === needed ? 0 : needed ? 1 - threshold : threshold;
      return { right: 1 - error, error, missed: 0, logLoss: lossOf(needed ? chance : 1 - chance) };
    }),
    weights,
  );
}

/** Differences below this are rounding. */
const SAME = 1e-9;

/** True where in no respect the second does worse than the first. */
export function isNoWorse(before: Score, after: Score): boolean {
  return (
    after.right >= before.right - SAME &&
    after.error <= before.error + SAME &&
    after.missed <= before.missed + SAME &&
    after.logLoss <= before.logLoss + SAME
  );
}

function lossOf(chance: number): number {
  return -Math.log(Math.max(chance, SAME));
}

type Parts = Omit<Score, 'count'>;

function mean(each: readonly Parts[], weights: readonly number[]): Score {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const of = (name: keyof Parts) =>
    total === 0
      ? 0
      : each.reduce((sum, one, index) => sum + (weights[index] ?? 0) * one[name], 0) / total;
  return {
    ...{ count: each.length, right: of('right'), error: of('error') },
    ...{ missed: of('missed'), logLoss: of('logLoss') },
  };
}
