import { chanceOf } from '../src/domain/chance.ts';

/** A score, and whether the conversation it was given to was lost (1) or not (0). */
export interface Point {
  readonly score: number;
  readonly lost: number;
}

/** How scores become chances: chance = chanceOf(slope * score + offset). */
export type Line = [slope: number, offset: number];

const ROUNDS = 20_000;
const RATE = 0.3;

/** Platt scaling (Platt, 1999) by gradient descent. */
export function platt(points: readonly Point[]): Line {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let slopeError = 0;
    let offsetError = 0;
    for (const { score, lost } of points) {
      const error = chanceOf(slope * score + offset) - lost;
      slopeError += error * score;
      offsetError += error;
    }
    slope -= (RATE * slopeError) / points.length;
    offset -= (RATE * offsetError) / points.length;
  }
  return [Number(slope.toPrecision(5)), Number(offset.toPrecision(5))];
}
