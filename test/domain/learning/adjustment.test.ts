import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Adjustment,
  chanceOf,
  logit,
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

describe('log-odds', () => {
  it('are the way there and back, and end nowhere near infinity', () => {
    expect(chanceOf(logit(0.31))).toBeCloseTo(0.31, 9);
    expect(logit(0)).toBeGreaterThan(-8);
    expect(logit(1)).toBeLessThan(8);
  });
});
