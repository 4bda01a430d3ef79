import { z } from 'zod';
import type { Sparse } from './ngrams.ts';

/** A linear softmax head as stored: one row of 8-bit weights per input, one column per class. */
export const StoredHead = z.object({
  classes: z.array(z.string()).min(2),
  inputs: z.int().positive(),
  /** Per class: what one step of the 8-bit weights is worth. */
  scales: z.array(z.number()),
  biases: z.array(z.number()),
  /** Row-major int8, base64. */
  weights: z.base64(),
});
export type StoredHead = z.infer<typeof StoredHead>;

/** A head ready to use. */
export interface Head {
  readonly classes: readonly string[];
  /** Log-odds per class for a sparse input. */
  sparse(input: Sparse): Float64Array;
  /** Log-odds per class for a dense input. */
  dense(input: Float32Array): Float64Array;
}

/** Makes a stored head ready. Throws where it holds another number of weights than it says. */
export function createHead(stored: StoredHead): Head {
  const weights = new Int8Array(Buffer.from(stored.weights, 'base64'));
  const width = stored.classes.length;
  if (weights.length !== stored.inputs * width) {
    throw new Error(
      `A head of ${stored.inputs} x ${width} holds ${weights.length} weights; the weights file is damaged.`,
    );
  }
  const scales = Float64Array.from(stored.scales);
  const biases = Float64Array.from(stored.biases);
  function addRow(sums: Float64Array, row: number, value: number): void {
    const from = row * width;
    for (let column = 0; column < width; column += 1) {
      const weight = (weights[from + column] ?? 0) * (scales[column] ?? 0);
      sums[column] = (sums[column] ?? 0) + weight * value;
    }
  }
  return {
    classes: stored.classes,
    sparse({ indexes, values }) {
      const sums = biases.slice();
      for (let position = 0; position < indexes.length; position += 1) {
        addRow(sums, indexes[position] ?? 0, values[position] ?? 0);
      }
      return sums;
    },
    dense(input) {
      const sums = biases.slice();
      for (let row = 0; row < input.length; row += 1) addRow(sums, row, input[row] ?? 0);
      return sums;
    },
  };
}

/** Probabilities from log-odds. */
export function softmax(scores: ArrayLike<number>): number[] {
  const list = Array.from(scores);
  const top = Math.max(...list);
  const exponents = list.map((score) => Math.exp(score - top));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
}
