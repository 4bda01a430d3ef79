import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, logit, toThreeDigits } from '../../src/domain/chance.ts';

describe('log-odds', () => {
  it('lead back to the chance they are of', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (chance) => {
        expect(chanceOf(logit(chance))).toBeCloseTo(chance, 9);
      }),
    );
  });

  it('take a chance that is nearer to either end than said to be that near', () => {
    const anyNearest = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyNearest, anyShare, (nearest, share) => {
        const nearer = share * nearest;

        expect(chanceOf(logit(nearer, nearest))).toBeCloseTo(nearest, 9);
        expect(chanceOf(logit(1 - nearer, nearest))).toBeCloseTo(1 - nearest, 9);
      }),
    );
  });

  it('end at a chance of a millionth where nobody says otherwise', () => {
    expect(chanceOf(logit(0))).toBeCloseTo(1e-6, 12);
    expect(chanceOf(logit(1))).toBeCloseTo(1 - 1e-6, 12);
  });

  it('are nothing where it is as likely as not', () => {
    expect(logit(0.5)).toBe(0);
    expect(chanceOf(0)).toBe(0.5);
  });
});

describe('the chance of log-odds', () => {
  it('stays from 0 to 1, however far they go', () => {
    expect(chanceOf(-1e6)).toBe(0);
    expect(chanceOf(1e6)).toBe(1);
  });
});

describe('what is kept to three digits', () => {
  it('is the nearest of them, and no zero with a sign', () => {
    expect([0.12345, 0.9996, -0.7496].map(toThreeDigits)).toEqual([0.123, 1, -0.75]);
    expect(toThreeDigits(-0.0001)).toBe(0);
  });
});
