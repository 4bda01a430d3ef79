import { describe, expect, it } from 'vitest';
import { quantile, withInterval } from '../../src/eval/bootstrap.ts';
import { meanOf } from '../../src/eval/metrics.ts';

describe('withInterval', () => {
  const values = Array.from({ length: 100 }, (_, index) => Number(index < 30));
  const share = (indexes: readonly number[]) => meanOf(indexes.map((index) => values[index] ?? 0));

  it('gives the value on all rows, inside its interval', () => {
    const { value, interval = [1, 0] } = withInterval(100, share);

    expect(value).toBeCloseTo(0.3);
    // The textbook interval of a share of 0.3 in 100 rows: 0.3 plus and minus 1.96 times 0.0458.
    expect(interval[0]).toBeGreaterThan(0.17);
    expect(interval[0]).toBeLessThan(0.25);
    expect(interval[1]).toBeGreaterThan(0.35);
    expect(interval[1]).toBeLessThan(0.43);
  });

  it('gives the same interval every time', () => {
    expect(withInterval(100, share)).toEqual(withInterval(100, share));
  });

  it('leaves out resamples on which nothing can be computed', () => {
    const onlyWithFirst = (indexes: readonly number[]) => (indexes.includes(0) ? 1 : null);

    expect(withInterval(3, onlyWithFirst)).toEqual({ value: 1, interval: [1, 1] });
  });

  it('has no interval where there is no value', () => {
    expect(withInterval(3, () => null)).toEqual({ value: null });
  });
});

describe('quantile', () => {
  it('takes the upper of two in the middle', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(3);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  });
});
