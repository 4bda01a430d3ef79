import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/domain/chance.ts';
import { platt } from '../../training/platt.ts';

const steps = Array.from({ length: 21 }, (_, step) => (step - 10) / 4);

describe('Platt scaling', () => {
  it('finds the line that scores were turned into chances by', () => {
    const line = fc.record({
      slope: fc.double({ min: 0.5, max: 2, noNaN: true }),
      offset: fc.double({ min: -1, max: 1, noNaN: true }),
    });

    fc.assert(
      fc.property(line, ({ slope, offset }) => {
        const points = steps.map((score) => ({ score, lost: chanceOf(slope * score + offset) }));
        const found = platt(points);

        expect(found[0]).toBeCloseTo(slope, 3);
        expect(found[1]).toBeCloseTo(offset, 3);
      }),
      { numRuns: 50 },
    );
  });
});
