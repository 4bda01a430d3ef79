import { expect, it } from 'vitest';
import { keepLatest } from '../../src/adapters/keep-latest.ts';

it('keeps what was put there latest, also where it was there before', () => {
  const map = new Map<string, number>();

  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    keepLatest(map, key, value, 2);

  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
