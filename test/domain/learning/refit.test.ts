import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Adjustment, UNADJUSTED } from '../../../src/domain/learning/adjustment.ts';
import { refit } from '../../../src/domain/learning/refit.ts';
import { anyLessons, lessonsOf, urgencyLessons } from './samples.ts';

const THRESHOLD = 0.31;
const stricter = [
  ...urgencyLessons(40, { said: 2, right: 1 }),
  ...urgencyLessons(60, { said: 3, right: 3 }),
];

describe('a refit', () => {
  it('adopts what does better on the cases that were held back', () => {
    const { adjustment, heads } = refit(lessonsOf({ urgency: stricter }), UNADJUSTED, THRESHOLD);

    expect(heads.urgency.outcome).toBe('adopted');
    expect(heads.urgency.after.right).toBeGreaterThan(heads.urgency.before.right);
    expect(adjustment.urgency[1]).toBeGreaterThan(0.1);
    expect(adjustment.mood).toEqual(UNADJUSTED.mood);
  });

  it('leaves a part alone of which fewer than ten things were said', () => {
    const few = urgencyLessons(9, { said: 2, right: 1 });

    const { adjustment, heads } = refit(lessonsOf({ urgency: few }), UNADJUSTED, THRESHOLD);

    expect(heads.urgency).toMatchObject({ outcome: 'too-few', said: 9 });
    expect(adjustment).toEqual(UNADJUSTED);
  });

  it('says P1 and P2 less often only where enough of them are held back to show that they are still found', () => {
    const eased = urgencyLessons(80, { said: 1, right: 2 });
    const grave = urgencyLessons(60, { said: 0, right: 0 });

    const blind = refit(lessonsOf({ urgency: eased }), UNADJUSTED, THRESHOLD);
    const seeing = refit(lessonsOf({ urgency: [...eased, ...grave] }), UNADJUSTED, THRESHOLD);

    expect(blind.heads.urgency.outcome).toBe('unchecked');
    expect(blind.adjustment).toEqual(UNADJUSTED);
    expect(seeing.heads.urgency).toMatchObject({ outcome: 'adopted', after: { missed: 0 } });
    expect(seeing.adjustment.urgency[1]).toBeLessThan(0);
  });

  it('moves little where what was left as it was outweighs what was corrected', () => {
    const content = urgencyLessons(400, { said: 2, right: 2 });

    const { adjustment } = refit(
      lessonsOf({ urgency: [...content, ...urgencyLessons(20, { said: 2, right: 1 })] }),
      UNADJUSTED,
      THRESHOLD,
    );

    expect(adjustment.urgency[2]).toBeGreaterThan(-0.05);
  });

  it('is not bent by one of several who says the opposite ten times as often', () => {
    const honest = ['ana', 'bo'].flatMap((by) => urgencyLessons(30, { said: 2, right: 1, by }));
    const alone = urgencyLessons(600, { said: 2, right: 3, by: 'zealot' });

    const both = refit(lessonsOf({ urgency: [...honest, ...alone] }), UNADJUSTED, THRESHOLD);

    const [, , , lowest = 0] = both.adjustment.urgency;
    const unchecked = refit(
      lessonsOf({ urgency: [...honest, ...alone].map((one) => ({ ...one, by: undefined })) }),
      UNADJUSTED,
      THRESHOLD,
    );
    expect(lowest).toBeLessThan(0.5);
    expect(unchecked.adjustment.urgency[3]).toBeGreaterThan(lowest);
  });

  it('does no worse on what is held back than what is in force, and stays within its bounds', () => {
    fc.assert(
      fc.property(anyLessons, (lessons) => {
        const { adjustment, heads } = refit(lessons, UNADJUSTED, THRESHOLD);

        expect(Adjustment.safeParse(adjustment).success).toBe(true);
        for (const { outcome, before, after } of Object.values(heads)) {
          if (outcome !== 'adopted') continue;
          expect(after.missed).toBeLessThanOrEqual(before.missed + 1e-9);
          expect(after.logLoss).toBeLessThanOrEqual(before.logLoss + 1e-9);
          expect(after.error).toBeLessThanOrEqual(before.error + 1e-9);
          expect(after.right).toBeGreaterThanOrEqual(before.right - 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('comes to the very same, in whatever order the lessons come', () => {
    fc.assert(
      fc.property(anyLessons, (lessons) => {
        const turned = {
          ...lessons,
          ...{ urgency: lessons.urgency.toReversed(), style: lessons.style.toReversed() },
          ...{ mood: lessons.mood.toReversed(), risk: lessons.risk.toReversed() },
        };

        expect(JSON.stringify(refit(turned, UNADJUSTED, THRESHOLD))).toBe(
          JSON.stringify(refit(lessons, UNADJUSTED, THRESHOLD)),
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is learned of the risk', () => {
  const call = (group: string, score: number, needed: boolean) => ({
    ...{ group, by: 'lee', isSaid: true, score, needed },
  });

  it('calls later where calls are not needed', () => {
    const risk = Array.from({ length: 60 }, (_, index) =>
      call(`c-${index}`, -0.6, index % 10 === 0),
    );

    const { adjustment, heads } = refit(lessonsOf({ risk }), UNADJUSTED, THRESHOLD);

    expect(heads.risk.outcome).toBe('adopted');
    expect(adjustment.risk).toBeLessThan(-0.2);
  });

  it('comes from what lies around the threshold alone', () => {
    const risk = Array.from({ length: 60 }, (_, index) => call(`c-${index}`, 3, false));

    expect(refit(lessonsOf({ risk }), UNADJUSTED, THRESHOLD).heads.risk).toMatchObject({
      outcome: 'too-few',
      said: 0,
    });
  });
});
