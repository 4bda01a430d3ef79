import { describe, expect, it } from 'vitest';
import { FOLDS, foldsOf, sample } from '../../src/eval/folds.ts';

describe('foldsOf', () => {
  const groups = Array.from({ length: 50 }, (_, index) => (index % 5 === 0 ? 'rare' : 'frequent'));

  it('gives each fold its share of each group', () => {
    const folds = foldsOf(groups);

    for (let fold = 0; fold < FOLDS; fold += 1) {
      const members = groups.filter((_, index) => folds[index] === fold);
      expect(members.filter((group) => group === 'rare')).toHaveLength(2);
      expect(members.filter((group) => group === 'frequent')).toHaveLength(8);
    }
  });

  it('gives the same folds every time', () => {
    expect(foldsOf(groups)).toEqual(foldsOf(groups));
  });
});

describe('sample', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);

  it('takes as many as it may, each once, in their order, and the same every time', () => {
    const drawn = sample(items, 10);

    expect(drawn).toHaveLength(10);
    expect(drawn).toEqual([...new Set(drawn)].sort((left, right) => left - right));
    expect(sample(items, 10)).toEqual(drawn);
  });

  it('does not simply take the first ones', () => {
    expect(sample(items, 10)).not.toEqual(items.slice(0, 10));
  });

  it('takes all when there are few', () => {
    expect(sample(items, 1000)).toEqual(items);
  });
});
