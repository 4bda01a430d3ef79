import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../src/domain/chance.ts';
import {
  Adjustment,
  riskLogit,
  shifted,
  UNADJUSTED,
} from '../../../src/domain/learning/adjustment.ts';

describe('an adjustment', () => {
  it('is refused where it would move anything further than the bounds', () => {
    expect(Adjustment.safeParse(UNADJUSTED).success).toBe(true);
    expect(Adjustment.safeParse({ ...UNADJUSTED, urgency: [0.8, 0, 0, 0] }).success).toBe(false);
    expect(Adjustment.safeParse({ ...UNADJUSTED, risk: -1.6 }).success).toBe(false);
    expect(Adjustment.safeParse({ ...UNADJUSTED, mood: [0] }).success).toBe(false);
  });

  it('never unsays a P1 that is believed more than 82 %', () => {
    const worst = { ...UNADJUSTED, urgency: [-0.75, 0.75, 0.75, 0.75] };

    const [first = 0, second = 0] = shifted([0.83, 0.17, 0, 0], Adjustment.parse(worst).urgency);

    expect(first).toBeGreaterThan(second);
  });
});

describe('shifted probabilities', () => {
  it('still add up to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (values, offsets) => {
          const total = values.reduce((sum, value) => sum + value, 0);
          const moved = shifted(
            values.map((value) => value / total),
            offsets,
          );

          expect(moved.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('the log-odds of a risk', () => {
  it('are its own, and at either end those of half a digit from there', () => {
    expect(chanceOf(riskLogit(0.31))).toBeCloseTo(0.31, 9);
    expect(chanceOf(riskLogit(0))).toBeCloseTo(0.0005, 9);
    expect(chanceOf(riskLogit(1))).toBeCloseTo(0.9995, 9);
  });
});
