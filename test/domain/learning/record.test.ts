import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNADJUSTED } from '../../../src/domain/learning/adjustment.ts';
import {
  adjustmentIn,
  isPaused,
  LearningRecord,
  NOTHING_LEARNED,
  undone,
  withStep,
} from '../../../src/domain/learning/record.ts';
import { fittedStep } from './steps.ts';

describe('a record of what was learned', () => {
  it('has the latest fit in force, and nothing where there is none', () => {
    const record = withStep(withStep(NOTHING_LEARNED, fittedStep(0.2)), fittedStep(0.3));

    expect(adjustmentIn(record).risk).toBe(0.3);
    expect(adjustmentIn(NOTHING_LEARNED)).toEqual(UNADJUSTED);
  });

  it('is restored byte for byte by as many undos as there were fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (shifts) => {
          const states = [NOTHING_LEARNED];
          for (const shift of shifts)
            states.push(withStep(states.at(-1) ?? NOTHING_LEARNED, fittedStep(shift)));
          let record = states.at(-1);
          for (const before of states.slice(0, -1).toReversed()) {
            record = record && undone(record, 5);
            expect(JSON.stringify(record && adjustmentIn(record))).toBe(
              JSON.stringify(adjustmentIn(before)),
            );
          }
          expect(record && undone(record, 6)).toBeUndefined();
        },
      ),
    );
  });

  it('rests after an undo until it is fitted again, and an undo then takes back the newest alone', () => {
    const first = withStep(NOTHING_LEARNED, fittedStep(0.2));
    const back = undone(withStep(first, fittedStep(0.3)), 5) ?? NOTHING_LEARNED;
    const again = withStep(back, fittedStep(0.4));

    expect([isPaused(first), isPaused(back), isPaused(again)]).toEqual([false, true, false]);
    expect(adjustmentIn(undone(again, 6) ?? again).risk).toBe(0.2);
  });

  it('forgets its oldest steps after four hundred', () => {
    const steps = Array.from({ length: 401 }, (_, night) => fittedStep(night / 1000));

    const { steps: kept } = steps.reduce(withStep, NOTHING_LEARNED);

    expect(kept).toEqual(steps.slice(1));
  });

  it('survives its document', () => {
    const record = undone(withStep(NOTHING_LEARNED, fittedStep(0.2)), 5);

    expect(LearningRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});
