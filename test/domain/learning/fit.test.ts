import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOffsets, fitShift } from '../../../src/domain/learning/fit.ts';
import { anyRiskLessons, anyTagLessons, urgencyLessons } from './samples.ts';

const WAY = { width: 4, bound: 0.75 };
const ones = (lessons: readonly unknown[]) => lessons.map(() => 1);

describe('fitting offsets', () => {
  it('raises what was right and lowers what was said, more so the more often it was said', () => {
    const few = urgencyLessons(5, { said: 2, right: 1 });
    const many = urgencyLessons(30, { said: 2, right: 1 });

    const [, little = 0, lowered = 0] = fitOffsets(few, ones(few), WAY);
    const [, much = 0] = fitOffsets(many, ones(many), WAY);

    expect(lowered).toBeLessThan(0);
    expect(little).toBeGreaterThan(0.1);
    expect(much).toBeGreaterThan(little);
  });

  it('moves nothing where nothing is taught', () => {
    expect(fitOffsets([], [], WAY)).toEqual([0, 0, 0, 0]);
  });

  it('stays within its bounds, whatever is taught', () => {
    fc.assert(
      fc.property(anyTagLessons('urgency'), (lessons) => {
        const offsets = fitOffsets(lessons, ones(lessons), WAY);

        expect(offsets.filter((offset) => !(Math.abs(offset) <= 0.75))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('fitting the shift of the risk', () => {
  const at = (needed: boolean) =>
    Array.from({ length: 40 }, (_, index) => ({
      ...{ group: `${index}`, by: 'lee', isSaid: true, score: 0, needed },
    }));

  it('calls sooner where those who were missed or called were all in need, and later where none was', () => {
    expect(fitShift(at(true), ones(at(true)), 1.5)).toBeGreaterThan(0.5);
    expect(fitShift(at(false), ones(at(false)), 1.5)).toBeLessThan(-0.5);
  });

  it('stays within its bounds, whatever is taught', () => {
    fc.assert(
      fc.property(anyRiskLessons, (lessons) => {
        expect(Math.abs(fitShift(lessons, ones(lessons), 1.5))).toBeLessThanOrEqual(1.5);
      }),
      { numRuns: 50 },
    );
  });
});
