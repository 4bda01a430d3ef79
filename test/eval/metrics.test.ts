import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auroc,
  detection,
  macroF1,
  quadraticKappa,
  rankCorrelation,
} from '../../src/eval/metrics.ts';

describe('auroc', () => {
  it('is the share of pairs in which the positive scores higher', () => {
    // Positives 3 and 1 against negatives 2 and 0: three of four pairs are right.
    expect(auroc([3, 2, 1, 0], [true, false, true, false])).toBe(0.75);
  });

  it('counts a tie as half', () => {
    expect(auroc([1, 1, 0], [true, false, false])).toBe(0.75);
  });

  it('is null when there is nothing to tell apart', () => {
    expect(auroc([1, 2], [true, true])).toBeNull();
    expect(auroc([], [])).toBeNull();
  });

  it('equals the share counted pair by pair, for any scores', () => {
    const row = fc.record({ score: fc.integer({ min: 0, max: 5 }), isPositive: fc.boolean() });

    fc.assert(
      fc.property(fc.array(row, { minLength: 2 }), (rows) => {
        const positives = rows.filter((one) => one.isPositive);
        const negatives = rows.filter((one) => !one.isPositive);
        fc.pre(positives.length > 0 && negatives.length > 0);
        let wins = 0;
        for (const one of positives) {
          for (const other of negatives)
            wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
        }

        const measured = auroc(
          rows.map((one) => one.score),
          rows.map((one) => one.isPositive),
        );

        expect(measured).toBeCloseTo(wins / (positives.length * negatives.length), 10);
      }),
    );
  });
});

describe('rankCorrelation', () => {
  it('sees only the order', () => {
    expect(rankCorrelation([1, 2, 3], [10, 20, 9000])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  });

  it('shares the places of ties', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, squares 4.5 and 5.
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5));
  });

  it('is null when one side never changes', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  });
});

describe('quadraticKappa', () => {
  it('is 1 for full agreement and 0 for chance', () => {
    expect(quadraticKappa([0, 1, 2, 3], [0, 1, 2, 3], 4)).toBe(1);
    expect(quadraticKappa([0, 0, 1, 1], [0, 1, 0, 1], 2)).toBeCloseTo(0);
  });

  it('forgives a near miss more than a far one', () => {
    // Observed squares: 1 of 4 rows, so 0.25. Expected: gold {.5, 0, .5}, said {.25, .25, .5} give 1.75.
    expect(quadraticKappa([0, 0, 2, 2], [0, 1, 2, 2], 3)).toBeCloseTo(1 - 0.25 / 1.75);
    expect(quadraticKappa([0, 0, 2, 2], [0, 2, 2, 2], 3)).toBeCloseTo(1 - 1 / 2);
  });

  it('is null when both always say the same', () => {
    expect(quadraticKappa([1, 1], [1, 1], 4)).toBeNull();
  });
});

describe('detection', () => {
  it('counts hits among what was found and what was there', () => {
    const gold = [true, true, true, false, false];
    const said = [true, false, false, true, false];

    const { precision, recall, f1 } = detection(gold, said);

    expect(precision).toBe(1 / 2);
    expect(recall).toBe(1 / 3);
    expect(f1).toBe(2 / 5);
  });

  it('is 0 throughout when nothing was found', () => {
    expect(detection([true], [false])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('macroF1', () => {
  it('lets a rare class count as much as a frequent one', () => {
    // Class 0: F1 6/7; class 1: F1 0.
    expect(macroF1([0, 0, 0, 1], [0, 0, 0, 0])).toBeCloseTo(3 / 7);
  });
});
