import { generator, shuffled } from './random.ts';

/** Everything fitted or tuned here is fitted on four fifths and measured on the fifth that was left out. */
export const FOLDS = 5;
const SEED = 11;

/**
 * A fold for each row, so that each fold holds about the same share of each group. Repeatable: depends on the groups and their order
 * alone.
 */
export function evenFolds(groups: readonly string[]): number[] {
  const folds = new Array<number>(groups.length).fill(0);
  const random = generator(SEED);
  for (const group of [...new Set(groups)].sort()) {
    const members = [...groups.keys()].filter((index) => groups[index] === group);
    for (const [place, index] of shuffled(members, random).entries()) folds[index] = place % FOLDS;
  }
  return folds;
}

/**
 * A fold for each item, so that items of one group (the calm and the angry telling of one issue) stay in one fold. Dealt out group by
 * group in order of appearance.
 */
export function groupedFolds<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
): number[] {
  const folds = new Map<string, number>();
  return items.map((item) => {
    const group = groupOf(item);
    const fold = folds.get(group) ?? folds.size % FOLDS;
    folds.set(group, fold);
    return fold;
  });
}

/** Predicts every item by a model that has not seen its fold. */
export function crossPredict<Item, Model, Said>(
  items: readonly Item[],
  folds: readonly number[],
  learn: (items: readonly Item[]) => Model,
  predict: (model: Model, item: Item) => Said,
): Said[] {
  const predictions: Said[] = [];
  for (const fold of new Set(folds)) {
    const model = learn(items.filter((_, index) => folds[index] !== fold));
    for (const [index, item] of items.entries()) {
      if (folds[index] === fold) predictions[index] = predict(model, item);
    }
  }
  return predictions;
}
