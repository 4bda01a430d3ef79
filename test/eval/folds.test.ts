import { describe, expect, it } from 'vitest';
import { crossPredict, evenFolds, FOLDS, groupedFolds } from '../../src/eval/folds.ts';

describe('evenFolds', () => {
  const groups = Array.from({ length: 50 }, (_, index) => (index % 5 === 0 ? 'rare' : 'frequent'));

  it('gives each fold its share of each group', () => {
    const folds = evenFolds(groups);

    for (let fold = 0; fold < FOLDS; fold += 1) {
      const members = groups.filter((_, index) => folds[index] === fold);
      expect(members.filter((group) => group === 'rare')).toHaveLength(2);
      expect(members.filter((group) => group === 'frequent')).toHaveLength(8);
    }
  });

  it('gives the same folds every time', () => {
    expect(evenFolds(groups)).toEqual(evenFolds(groups));
  });
});

describe('grouped folds', () => {
  it('keep what belongs together on one side, and deal the groups out', () => {
    const items = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'c'];

    expect(groupedFolds(items, (item) => item)).toEqual([0, 1, 0, 2, 3, 4, 0, 2]);
  });
});

describe('cross-validation', () => {
  it('predicts every item by a model that has not seen its fold', () => {
    const items = ['one', 'two', 'three', 'four'];

    const seen = crossPredict(
      items,
      [0, 1, 0, 1],
      (taught) => taught,
      (taught, item) => `${item} by ${taught.join(' and ')}`,
    );

    expect(seen).toEqual([
      'one by two and four',
      'two by one and three',
      'three by two and four',
      'four by one and three',
    ]);
  });
});
