import type { StoredHead } from '../src/assess/local/head.ts';
import { DIMENSIONS } from '../src/assess/local/inputs.ts';
import { NAMED } from '../src/assess/local/named.ts';
import { BUCKETS } from '../src/assess/local/ngrams.ts';
import { crossPredict, groupedFolds } from '../src/eval/folds.ts';
import { predict, type Trained, type TrainOptions, train } from '../src/eval/softmax.ts';
import { type Half, type Row, rowsOf } from './examples.ts';
import type { Item } from './items.ts';
import { storeHead } from './store-head.ts';
import type { Task } from './tasks.ts';

const OPTIONS: Readonly<Record<Half, Omit<TrainOptions, 'classes'>>> = {
  ngrams: { inputs: BUCKETS + NAMED.length, epochs: 12, rate: 0.3, decay: 1e-4 },
  encoder: { inputs: DIMENSIONS + NAMED.length, epochs: 30, rate: 0.1, decay: 2e-4 },
};

/** How likely each class is for each row or item; undefined where there is nothing to tell it by. */
export type Predictions = readonly (readonly number[] | undefined)[];

/** Fits half a head to the items that have a target for it, and says nothing of how well: that takes five times as long. */
export function fitHalf(task: Task, items: readonly Item[], half: Half): StoredHead {
  return fitToStore(rowsOf(task, items), task, half);
}

/** The half, fitted to all rows, as it ships. */
export function fitToStore(rows: readonly Row[], task: Task, half: Half): StoredHead {
  return storeHead(learned(rows, task, half), task.classes, OPTIONS[half].inputs);
}

/** What the half says of each row when it has not learned from the row's fold. */
export function unseen(rows: readonly Row[], task: Task, half: Half): Predictions {
  return crossPredict(
    rows,
    groupedFolds(rows, ({ group }) => group),
    (seen) => learned(seen, task, half),
    (model, row) => {
      const example = row[half];
      return example && predict(example, model, task.classes.length);
    },
  );
}

function learned(rows: readonly Row[], { classes }: Task, half: Half): Trained {
  const examples = rows.flatMap((row) => row[half] ?? []);
  return train(examples, { ...OPTIONS[half], classes });
}
