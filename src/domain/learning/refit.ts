import {
  type Adjustment,
  BOUNDS,
  CLASSES,
  type Head,
  riskLogit,
  type TagHead,
} from './adjustment.ts';
import { fitOffsets, fitShift } from './fit.ts';
import { fitHead, type HeadFit, type HeadReport } from './fit-head.ts';
import type { Lessons, RiskLesson, TagLesson } from './lesson.ts';
import { isGraveAt, scoreRisk, scoreTags } from './score.ts';

/** What a fit has come to. */
export interface Refit {
  readonly adjustment: Adjustment;
  readonly heads: Readonly<Record<Head, HeadReport>>;
}

/** Tags that were left as they stood weigh half of those that somebody put right: whoever left them may not have looked. Ours. */
const LEFT_TAGS = 0.5;
/** That a customer was not lost is no matter of who has looked. */
const LEFT_IN_PEACE = 1;

/**
 * Fits every head, and adopts it where what is held back speaks for it (see `fitHead`). `threshold` is the risk from which on somebody
 * is called. The order of lessons does not matter.
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

function refitTag(head: TagHead, all: readonly TagLesson[], current: number[]): HeadFit {
  const isLevel = head === 'urgency';
  const said = all.filter(({ isCorrected }) => isCorrected).length;
  return fitHead(all, said, current, {
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
  return held.filter(({ right }) => isGraveAt(right)).length >= FEWEST_GRAVE;
}

/** True where any of P1 and P2 would be said less often, against any of P3 and P4, than now. */
function lowersGrave(current: readonly number[], values: readonly number[]): boolean {
  const moves = values.map((value, level) => value - (current[level] ?? 0));
  const grave = moves.filter((_, level) => isGraveAt(level));
  const others = moves.filter((_, level) => !isGraveAt(level));
  return Math.min(...grave) < Math.max(...others);
}

/** What is lost with a P1 or P2 that waits, as against a P3 or P4 that is looked at too soon. Ours. */
const GRAVE = 3;

/** Few messages are grave: by their number alone, learning would let them go for the sake of all others. */
function graveFirst(lessons: readonly TagLesson[], weights: readonly number[]): number[] {
  return lessons.map(({ right }, index) => (weights[index] ?? 0) * (isGraveAt(right) ? GRAVE : 1));
}

function refitRisk(all: readonly RiskLesson[], current: number, threshold: number): HeadFit {
  // What no shift within the bounds brings across the threshold has nothing to teach.
  const near = all.filter(({ score }) => Math.abs(score - riskLogit(threshold)) <= BOUNDS.risk);
  const said = near.filter(({ isSaid }) => isSaid).length;
  return fitHead(near, said, [current], {
    left: LEFT_IN_PEACE,
    learn: (lessons, weights) => [fitShift(lessons, weights, BOUNDS.risk)],
    score: (lessons, weights, [shift = 0]) => scoreRisk(lessons, weights, shift, threshold),
  });
}
