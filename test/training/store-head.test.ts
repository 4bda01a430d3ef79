import { describe, expect, it } from 'vitest';
import { createHead } from '../../src/assess/local/head.ts';
import { storeHead } from '../../training/store-head.ts';

/** Rows of three classes, of which each has weights of another size. */
const TRAINED = {
  weights: Float64Array.of(10, 0.1, -0.002, -20, 0.05, 0.001),
  biases: Float64Array.of(0.5, -0.25, 0),
};

describe('a stored head', () => {
  it('weighs each input as the trained one, to within what eight bits can hold', () => {
    const head = createHead(storeHead(TRAINED, ['one', 'two', 'three'], 2));

    const [first, second] = [0, 1].map((index) =>
      head.sparse({ indexes: Int32Array.of(index), values: Float32Array.of(1) }),
    );
    const expected = [
      [10.5, -0.15, -0.002],
      [-19.5, -0.2, 0.001],
    ];
    for (const [row, sums] of [first, second].entries()) {
      for (const [column, scale] of [20, 0.1, 0.002].entries()) {
        const off = Math.abs((sums?.[column] ?? 0) - (expected[row]?.[column] ?? 0));
        expect(off).toBeLessThan(scale / 127);
      }
    }
  });
});
