import type { StoredHead } from '../src/assess/local/head.ts';
import type { Trained } from '../src/eval/softmax.ts';

/** Stores a head with 8 bits a weight, scaled per class. */
export function storeHead(
  { weights, biases }: Trained,
  classes: readonly string[],
  inputs: number,
): StoredHead {
  const width = classes.length;
  const scales = classes.map((_, column) => {
    let largest = 0;
    for (let row = 0; row < inputs; row += 1)
      largest = Math.max(largest, Math.abs(weights[row * width + column] ?? 0));
    return largest / 127 || 1;
  });
  const bytes = Int8Array.from(weights, (weight, cell) =>
    Math.round(weight / (scales[cell % width] ?? 1)),
  );
  return {
    classes: [...classes],
    inputs,
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    biases: Array.from(biases, (bias) => Number(bias.toPrecision(6))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
