import { chanceOf, toThreeDigits } from '../chance.ts';
import type { RiskLesson, TagLesson } from './lesson.ts';

/** How strongly offsets are pulled towards none, as if so many lessons had spoken for each. Ours: ten corrections should not turn a desk round. */
const PULL = 5;

/** The most steps of the descent, and the change of all offsets below which it has arrived, in log-odds. */
const STEPS = 300;
const ARRIVED = 1e-4;

/**
 * The offsets that make the right classes likely, kept small: multinomial log-loss with a penalty on their squares, by gradient descent
 * within the bounds. They add up to about nothing. To three digits.
 */
export function fitOffsets(
  lessons: readonly Pick<TagLesson, 'probabilities' | 'right'>[],
  weights: readonly number[],
  { width, bound }: { readonly width: number; readonly bound: number },
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // The loss curves by at most half of each lesson's weight (Böhning, 1992), so that a step of this length never overshoots.
  const rate = 1 / (total / 2 + PULL);
  let offsets = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = slopesAt(offsets, lessons, weights);
    const before = offsets;
    offsets = before.map((offset, index) => bounded(offset - rate * (slopes[index] ?? 0), bound));
    if (offsets.every((one, index) => Math.abs(one - (before[index] ?? 0)) < ARRIVED)) break;
  }
  return offsets.map(toThreeDigits);
}

function slopesAt(
  offsets: readonly number[],
  lessons: readonly Pick<TagLesson, 'probabilities' | 'right'>[],
  weights: readonly number[],
): number[] {
  const slopes = offsets.map((offset) => PULL * offset);
  // Thousands of lessons, hundreds of times: what is the same for all of them is reckoned once.
  const factors = offsets.map(Math.exp);
  for (let place = 0; place < lessons.length; place += 1) {
    const { probabilities = [], right = -1 } = lessons[place] ?? {};
    const weight = weights[place] ?? 0;
    let sum = 0;
    for (let index = 0; index < factors.length; index += 1)
      sum += (probabilities[index] ?? 0) * (factors[index] ?? 0);
    for (let index = 0; index < factors.length; index += 1) {
      const said = ((probabilities[index] ?? 0) * (factors[index] ?? 0)) / sum;
      slopes[index] = (slopes[index] ?? 0) + weight * (said - Number(index === right));
    }
  }
  return slopes;
}

/** Halvings of the span of possible shifts: the rest is less than what the rounding keeps. */
const HALVINGS = 20;

/** The shift of risk under which as many calls are needed as it says, kept small in the same way, by bisection. To three digits. */
export function fitShift(
  lessons: readonly Pick<RiskLesson, 'score' | 'needed'>[],
  weights: readonly number[],
  bound: number,
): number {
  const slopeAt = (shift: number) =>
    lessons.reduce(
      (sum, { score, needed }, index) =>
        sum + (weights[index] ?? 0) * (chanceOf(score + shift) - Number(needed)),
      PULL * shift,
    );
  let [low, high] = [-bound, bound];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) high = middle;
    else low = middle;
  }
  return toThreeDigits((low + high) / 2);
}

function bounded(value: number, bound: number): number {
  return Math.min(bound, Math.max(-bound, value));
}
