import type { StoredHead } from '../src/assess/local/head.ts';
import { DIMENSIONS } from '../src/assess/local/inputs.ts';
import { NAMED } from '../src/assess/local/named.ts';
import { BUCKETS } from '../src/assess/local/ngrams.ts';
import { blended } from '../src/assess/local/read-text.ts';
import type { StoredWeights } from '../src/assess/local/weights.ts';
import { crossPredict, foldsOf } from './folds.ts';
import type { Item } from './items.ts';
import { type Example, predict, store, type Trained, train } from './softmax.ts';
import type { Task } from './tasks.ts';

/** What was trained for one task, and what it says of each item that it had not seen; nothing of items without a target. */
export interface TrainedHead {
  readonly task: Task;
  readonly stored: StoredWeights['grave'];
  /** By word shapes alone, by meaning alone (English only), and both, in the order of the items. */
  readonly ngrams: readonly (readonly number[] | undefined)[];
  readonly encoder: readonly (readonly number[] | undefined)[];
  readonly both: readonly (readonly number[] | undefined)[];
}

interface Row {
  readonly place: number;
  readonly group: string;
  readonly sparse: Example;
  readonly dense: Example | undefined;
}

const SPARSE_INPUTS = BUCKETS + NAMED.length;
const DENSE_INPUTS = DIMENSIONS + NAMED.length;
/**
 * How much word shapes may count beside meaning; which, is chosen by cross-validation. No more than this: the corpus was written by few
 * hands, whose words its own folds share and real customers do not.
 */
const SHARES = [0, 0.1];

/** The two halves of a head: word shapes and meaning. */
export type Half = 'ngrams' | 'encoder';

/** Fits half a head to the items that have a target for it, and says nothing of how well: that takes five times as long. */
export function fitHalf(task: Task, items: readonly Item[], half: Half): StoredHead {
  return storedOf(rowsOf(task, items), task, half);
}

function storedOf(rows: readonly Row[], task: Task, half: Half): StoredHead {
  return half === 'ngrams'
    ? store(fitSparse(rows, task), task.classes, SPARSE_INPUTS)
    : store(fitDense(rows, task), task.classes, DENSE_INPUTS);
}

function rowsOf(task: Task, items: readonly Item[]): Row[] {
  return items.flatMap((item, place) => {
    const targets = task.targets(item);
    return targets === undefined
      ? []
      : [rowOf(task, item, place, { targets, weight: task.weight(item) })];
  });
}

/** Fits one head to the items that have a target for it. */
export function trainHead(task: Task, items: readonly Item[]): TrainedHead {
  const rows = rowsOf(task, items);
  const folds = foldsOf(rows, (row) => row.group);
  const width = task.classes.length;
  const sparse = crossPredict(
    rows,
    folds,
    (seen) => fitSparse(seen, task),
    (model, row) => predict(row.sparse, model, width),
  );
  const dense = crossPredict(
    rows,
    folds,
    (seen) => fitDense(seen, task),
    (model, row) => row.dense && predict(row.dense, model, width),
  );
  const share = bestShare(rows, sparse, dense);
  const both = rows.map((_, index) => mix(sparse[index], dense[index], share));
  return {
    task,
    stored: {
      ngrams: storedOf(rows, task, 'ngrams'),
      encoder: storedOf(rows, task, 'encoder'),
      share,
    },
    ngrams: spread(items, rows, sparse),
    encoder: spread(items, rows, dense),
    both: spread(items, rows, both),
  };
}

function rowOf(
  task: Task,
  item: Item,
  place: number,
  example: Pick<Example, 'targets' | 'weight'>,
): Row {
  const { dense } = item.inputs;
  const sparse = task.isCool ? item.inputs.cooled : item.inputs.sparse;
  const isSeen = (named: number) => !task.blind.has(NAMED[named] ?? '');
  return {
    place,
    group: item.group,
    sparse: {
      ...example,
      ...kept(
        [...sparse.indexes],
        sparse.values,
        (index) => index < BUCKETS || isSeen(index - BUCKETS),
      ),
    },
    dense: dense && {
      ...example,
      ...kept([...dense.keys()], dense, (index) => {
        const named = index - DIMENSIONS;
        return named < 0 || (!task.vectorAlone && isSeen(named));
      }),
    },
  };
}

/** The inputs that are not zero and may be read. */
function kept(
  indexes: readonly number[],
  values: Float32Array,
  isRead: (index: number) => boolean,
): Pick<Example, 'indexes' | 'values'> {
  const places = [...indexes.keys()].filter(
    (place) => values[place] !== 0 && isRead(indexes[place] ?? 0),
  );
  return {
    indexes: Int32Array.from(places, (place) => indexes[place] ?? 0),
    values: Float32Array.from(places, (place) => values[place] ?? 0),
  };
}

function fitSparse(rows: readonly Row[], { classes }: Task): Trained {
  const options = { inputs: SPARSE_INPUTS, classes, epochs: 12, rate: 0.3, decay: 1e-4 };
  return train(
    rows.map((row) => row.sparse),
    options,
  );
}

function fitDense(rows: readonly Row[], { classes }: Task): Trained {
  const options = { inputs: DENSE_INPUTS, classes, epochs: 30, rate: 0.1, decay: 2e-4 };
  return train(
    rows.flatMap((row) => row.dense ?? []),
    options,
  );
}

/** The share with the least log-loss on items not seen. */
function bestShare(
  rows: readonly Row[],
  sparse: readonly (readonly number[] | undefined)[],
  dense: readonly (readonly number[] | undefined)[],
): number {
  const losses = SHARES.map((share) =>
    rows.reduce((sum, row, index) => {
      if (dense[index] === undefined) return sum;
      const said = mix(sparse[index], dense[index], share) ?? [];
      return sum + lossOf(said, row.sparse);
    }, 0),
  );
  return SHARES[losses.indexOf(Math.min(...losses))] ?? 0;
}

function lossOf(said: readonly number[], { targets, weight }: Example): number {
  const loss = targets.reduce(
    (sum, target, column) => sum - target * Math.log((said[column] ?? 0) + 1e-9),
    0,
  );
  return loss * (weight ?? 1);
}

function mix(
  left: readonly number[] | undefined,
  right: readonly number[] | undefined,
  share: number,
): readonly number[] | undefined {
  return left === undefined || right === undefined ? left : blended(left, right, share);
}

/** Puts what was said of rows at the places of their items. */
function spread<Said>(
  items: readonly Item[],
  rows: readonly Row[],
  said: readonly Said[],
): (Said | undefined)[] {
  const all: (Said | undefined)[] = items.map(() => undefined);
  for (const [index, row] of rows.entries()) all[row.place] = said[index];
  return all;
}
