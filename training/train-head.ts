import { blended } from '../src/assess/local/read-text.ts';
import type { StoredPair } from '../src/assess/local/weights.ts';
import { placeOfHighest } from '../src/domain/highest.ts';
import type { Example } from '../src/eval/softmax.ts';
import { type Row, rowsOf } from './examples.ts';
import { fitToStore, type Predictions, unseen } from './fit-half.ts';
import type { Item } from './items.ts';
import type { Task } from './tasks.ts';

/** What was trained for one task, and what it says of each item that it had not seen; nothing of items without a target. */
export interface TrainedHead {
  readonly task: Task;
  readonly stored: StoredPair;
  /** By word shapes alone, by meaning alone (English only), and both, in the order of the items. */
  readonly ngrams: Predictions;
  readonly encoder: Predictions;
  readonly both: Predictions;
}

/**
 * How much word shapes may count beside meaning; which, is chosen by cross-validation. No more than this: the corpus was written by few
 * hands, whose words its own folds share and real customers do not.
 */
const SHARES = [0, 0.1];

/** Fits one head to the items that have a target for it. */
export function trainHead(task: Task, items: readonly Item[]): TrainedHead {
  const rows = rowsOf(task, items);
  const ngrams = unseen(rows, task, 'ngrams');
  const encoder = unseen(rows, task, 'encoder');
  const share = bestShare(rows, ngrams, encoder);
  const both = rows.map((_, index) => mix(ngrams[index], encoder[index], share));
  return {
    task,
    stored: {
      ngrams: fitToStore(rows, task, 'ngrams'),
      encoder: fitToStore(rows, task, 'encoder'),
      share,
    },
    ngrams: atPlaces(items, rows, ngrams),
    encoder: atPlaces(items, rows, encoder),
    both: atPlaces(items, rows, both),
  };
}

/** The share with the least log-loss on items not seen. */
function bestShare(rows: readonly Row[], ngrams: Predictions, encoder: Predictions): number {
  const losses = SHARES.map((share) =>
    rows.reduce((sum, row, index) => {
      if (encoder[index] === undefined) return sum;
      const said = mix(ngrams[index], encoder[index], share) ?? [];
      return sum + lossOf(said, row.ngrams);
    }, 0),
  );
  return SHARES[placeOfHighest(losses.map((loss) => -loss))] ?? 0;
}

function lossOf(said: readonly number[], { targets, weight }: Example): number {
  const loss = targets.reduce(
    (sum, target, column) => sum - target * Math.log((said[column] ?? 0) + 1e-9),
    0,
  );
  return loss * (weight ?? 1);
}

function mix(
  left: Predictions[number],
  right: Predictions[number],
  share: number,
): Predictions[number] {
  return left === undefined || right === undefined ? left : blended(left, right, share);
}

/** Puts what was said of rows at the places of their items. */
function atPlaces(items: readonly Item[], rows: readonly Row[], said: Predictions): Predictions {
  const all: Predictions[number][] = items.map(() => undefined);
  for (const [index, row] of rows.entries()) all[row.place] = said[index];
  return all;
}
