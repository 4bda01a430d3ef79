import { BUCKETS } from '../src/assess/local/ngrams.ts';
import type { StoredWeights } from '../src/assess/local/weights.ts';
import type { LabelledMessage } from './corpus.ts';
import { DIMENSIONS, denseExample, sparseExample, type Tag } from './examples.ts';
import { crossPredict, foldsOf } from './folds.ts';
import { type Example, predict, store, type Trained, train } from './softmax.ts';

/** A message's two examples for one tag; the dense one only in English. */
interface Row {
  readonly sparse: Example;
  readonly dense: Example | undefined;
  readonly truth: number;
}

/** What was trained for one tag and how it did on messages it had not seen. */
export interface TrainedTag {
  readonly stored: StoredWeights['urgency'];
  readonly report: string;
}

const SHARES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

export function trainTag(
  tag: Tag,
  messages: readonly LabelledMessage[],
  vectors: ReadonlyMap<string, Float32Array>,
): TrainedTag {
  const rows = messages.map((message) => rowOf(tag, message, vectors));
  const folds = foldsOf(messages, (message) => message.id.replace(/-[ab]$/, ''));
  const width = tag.classes.length;
  const sparse = crossPredict(
    rows,
    folds,
    (seen) => fitSparse(seen, tag),
    (model, row) => predict(row.sparse, model, width),
  );
  const dense = crossPredict(
    rows,
    folds,
    (seen) => fitDense(seen, tag),
    (model, row) => (row.dense === undefined ? [] : predict(row.dense, model, width)),
  );
  const english = rows.flatMap((row, index) => (row.dense === undefined ? [] : [index]));
  const scored = SHARES.map((share) => ({
    share,
    accuracy: accuracy(english, rows, (index) =>
      mix(share, sparse[index] ?? [], dense[index] ?? []),
    ),
  }));
  const best = scored.reduce((left, right) => (right.accuracy > left.accuracy ? right : left));
  const alone = (predictions: readonly number[][]) =>
    accuracy(english, rows, (index) => predictions[index] ?? []).toFixed(3);
  const others = rows.flatMap((row, index) => (row.dense === undefined ? [index] : []));
  const foreign = accuracy(others, rows, (index) => sparse[index] ?? []).toFixed(3);
  return {
    stored: {
      ngrams: store(fitSparse(rows, tag), tag.classes, BUCKETS),
      encoder: store(fitDense(rows, tag), tag.classes, DIMENSIONS),
      share: best.share,
    },
    report: `| ${tag.name} | ${alone(sparse)} | ${alone(dense)} | ${best.accuracy.toFixed(3)} (share ${best.share}) | ${foreign} |`,
  };
}

function rowOf(
  tag: Tag,
  message: LabelledMessage,
  vectors: ReadonlyMap<string, Float32Array>,
): Row {
  const targets = tag.targets(message);
  const vector = message.lang === 'en' ? vectors.get(tag.text(message)) : undefined;
  return {
    sparse: sparseExample(tag, message),
    dense: vector === undefined ? undefined : denseExample(vector, targets),
    truth: targets.indexOf(Math.max(...targets)),
  };
}

function fitSparse(rows: readonly Row[], tag: Tag): Trained {
  const options = { inputs: BUCKETS, classes: tag.classes, epochs: 15, rate: 0.3, decay: 1e-5 };
  return train(
    rows.map((row) => row.sparse),
    options,
  );
}

function fitDense(rows: readonly Row[], tag: Tag): Trained {
  const options = { inputs: DIMENSIONS, classes: tag.classes, epochs: 30, rate: 0.1, decay: 1e-4 };
  return train(
    rows.flatMap((row) => row.dense ?? []),
    options,
  );
}

function mix(share: number, left: readonly number[], right: readonly number[]): number[] {
  return left.map(
    (value, index) =>
      share * Math.log(value + 1e-9) + (1 - share) * Math.log((right[index] ?? 0) + 1e-9),
  );
}

function accuracy(
  indexes: readonly number[],
  rows: readonly Row[],
  scores: (index: number) => readonly number[],
): number {
  const right = indexes.filter((index) => {
    const found = scores(index);
    return found.indexOf(Math.max(...found)) === rows[index]?.truth;
  });
  return right.length / Math.max(1, indexes.length);
}
