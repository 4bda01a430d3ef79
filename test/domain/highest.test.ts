import { describe, expect, it } from 'vitest';
import { placeOfHighest } from '../../src/domain/highest.ts';

describe('the place of the highest number', () => {
  it.each([
    [[0.2, 0.7, 0.1], 1],
    [[-3, -1, -2], 1],
    [[0.4, 0.1, 0.4], 0],
    [[], -1],
  ])('of %j is %i', (numbers, place) => {
    expect(placeOfHighest(numbers)).toBe(place);
  });
});
