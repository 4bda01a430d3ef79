/** Five-fold cross-validation. Items of one group (the calm and the angry telling of one issue) stay in one fold. */
export const FOLDS = 5;

/** The fold of each item, dealt out group by group in order of appearance. */
export function foldsOf<Item>(items: readonly Item[], groupOf: (item: Item) => string): number[] {
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
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = learn(items.filter((_, index) => folds[index] !== fold));
    for (const [index, item] of items.entries()) {
      if (folds[index] === fold) predictions[index] = predict(model, item);
    }
  }
  return predictions;
}
