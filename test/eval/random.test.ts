import { describe, expect, it } from 'vitest';
import { sample } from '../../src/eval/random.ts';

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
