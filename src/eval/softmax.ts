import { softmax } from '../assess/local/head.ts';
import { generator, shuffled } from './random.ts';

/** One example: the inputs that are not zero, and how likely each class is (the targets sum to one). */
export interface Example {
  readonly indexes: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly targets: readonly number[];
  readonly weight?: number;
}

/** The size of a head, and how it is fitted. */
export interface TrainOptions {
  readonly inputs: number;
  readonly classes: readonly string[];
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero (L2). */
  readonly decay: number;
}

/** A trained head before it is stored. */
export interface Trained {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** Softmax regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan, Singer, JMLR 12, 2011). Repeatable: fixed order. */
export function train(examples: readonly Example[], options: TrainOptions): Trained {
  const width = options.classes.length;
  const weights = new Float64Array(options.inputs * width);
  const gains = new Float64Array(options.inputs * width).fill(1e-8);
  const biases = new Float64Array(width);
  const biasGains = new Float64Array(width).fill(1e-8);
  const random = generator(7);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      const errors = errorsOf(example, weights, biases, width);
      for (let column = 0; column < width; column += 1) {
        const error = errors[column] ?? 0;
        const gain = (biasGains[column] ?? 0) + error * error;
        biasGains[column] = gain;
        biases[column] = (biases[column] ?? 0) - (options.rate * error) / Math.sqrt(gain);
      }
      step(example, errors, { weights, gains }, options);
    }
  }
  return { weights, biases };
}

/** Moves the weights of one example. Row by row, as they lie in memory: most of the time of a training is spent here. */
function step(
  { indexes, values }: Example,
  errors: Float64Array,
  { weights, gains }: { readonly weights: Float64Array; readonly gains: Float64Array },
  { rate, decay }: TrainOptions,
): void {
  const width = errors.length;
  for (let position = 0; position < indexes.length; position += 1) {
    const row = (indexes[position] ?? 0) * width;
    const value = values[position] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const cell = row + column;
      const weight = weights[cell] ?? 0;
      const gradient = (errors[column] ?? 0) * value + decay * weight;
      const gain = (gains[cell] ?? 0) + gradient * gradient;
      gains[cell] = gain;
      weights[cell] = weight - (rate * gradient) / Math.sqrt(gain);
    }
  }
}

function errorsOf(
  example: Example,
  weights: Float64Array,
  biases: Float64Array,
  width: number,
): Float64Array {
  const probabilities = predict(example, { weights, biases }, width);
  return Float64Array.from(
    probabilities,
    (value, column) => (value - (example.targets[column] ?? 0)) * (example.weight ?? 1),
  );
}

/** How likely a trained head holds each class to be. */
export function predict(
  example: Pick<Example, 'indexes' | 'values'>,
  trained: Trained,
  width: number,
): number[] {
  return softmax(scoresOf(example, trained, width));
}

function scoresOf(
  { indexes, values }: Pick<Example, 'indexes' | 'values'>,
  { weights, biases }: Trained,
  width: number,
): number[] {
  const scores = Array.from(biases);
  for (let position = 0; position < indexes.length; position += 1) {
    const row = (indexes[position] ?? 0) * width;
    const value = values[position] ?? 0;
    for (let column = 0; column < width; column += 1)
      scores[column] = (scores[column] ?? 0) + value * (weights[row + column] ?? 0);
  }
  return scores;
}
