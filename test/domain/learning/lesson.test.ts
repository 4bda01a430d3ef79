import { describe, expect, it } from 'vitest';
import { isHeldBack, weightsOf } from '../../../src/domain/learning/lesson.ts';

function said(by: string, count: number) {
  return Array.from({ length: count }, () => ({ by, isSaid: true }));
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

describe('the weights of lessons', () => {
  it('let nobody say more than all others together, where several teach', () => {
    const lessons = [...said('zealot', 80), ...said('ana', 6), ...said('bo', 4)];

    const weights = weightsOf(lessons, 0.5);

    expect(total(weights.slice(0, 80))).toBeCloseTo(10, 9);
    expect(total(weights.slice(80))).toBe(10);
  });

  it('take one or two people at their word: nobody can tell which of them is wrong', () => {
    expect(weightsOf([...said('ana', 9), ...said('bo', 1)], 0.5)).toEqual(Array(10).fill(1));
  });

  it('take what was left as it was for as little as they are told to', () => {
    const left = Array.from({ length: 5 }, () => ({ by: 'zealot', isSaid: false }));
    const lessons = [...left, ...said('zealot', 4), ...said('ana', 1), ...said('bo', 1)];

    expect(weightsOf(lessons, 0.5).slice(0, 5)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });
});

describe('holding back', () => {
  it('takes about a third of the cases, whatever their ids look like', () => {
    const random = Array.from({ length: 3000 }, () => crypto.randomUUID());
    const counted = random.map((_, index) => `case-${index}`);

    for (const ids of [random, counted]) {
      const share = ids.filter(isHeldBack).length / ids.length;
      expect(share).toBeGreaterThan(0.29);
      expect(share).toBeLessThan(0.38);
    }
  });
});
