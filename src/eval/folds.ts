import { generator, shuffled } from '../../training/softmax.ts';

/** Everything fitted or tuned here is fitted on four fifths and measured on the fifth that was left out. */
export const FOLDS = 5;
const SEED = 11;

/**
 * A fold for each row, so that each fold holds about the same share of each group. Repeatable: depends on the groups and their order
 * alone.
 */
export function foldsOf(groups: readonly string[]): number[] {
  const folds = new Array<number>(groups.length).fill(0);
  const random = generator(SEED);
  for (const group of [...new Set(groups)].sort()) {
    const members = [...groups.keys()].filter((index) => groups[index] === group);
    for (const [place, index] of shuffled(members, random).entries()) folds[index] = place % FOLDS;
  }
  return folds;
}

/** At most `limit` items, drawn with a fixed seed and left in their order. */
export function sample<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items];
  const drawn = shuffled([...items.keys()], generator(SEED)).slice(0, limit);
  const wanted = new Set(drawn);
  return items.filter((_, index) => wanted.has(index));
}
