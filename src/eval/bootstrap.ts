import { generator } from './random.ts';

/** A number with its 95 % interval. */
export interface Measured {
  /** Null where it cannot be computed on these rows. */
  readonly value: number | null;
  readonly interval?: readonly [low: number, high: number];
}

/** Resamples drawn; the ends of the interval then move by about a hundredth of its length from seed to seed. */
const RESAMPLES = 400;
const SEED = 20_260_114;

/**
 * `evaluate` on all rows, with the middle 95 % of its values on rows drawn with replacement (percentile bootstrap; Efron 1979).
 * The same rows are drawn for every call with the same `count`, so that judges are compared on the same draws.
 */
export function withInterval(
  count: number,
  evaluate: (indexes: readonly number[]) => number | null,
): Measured {
  const value = evaluate(Array.from({ length: count }, (_, index) => index));
  if (value === null) return { value };
  const random = generator(SEED);
  const drawn: number[] = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    const indexes = Array.from({ length: count }, () => Math.floor(random() * count));
    const one = evaluate(indexes);
    if (one !== null) drawn.push(one);
  }
  return { value, interval: [quantile(drawn, 0.025), quantile(drawn, 0.975)] };
}

/** The value below which a share of the values lie; for one half and an even count, the upper of the two in the middle. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
