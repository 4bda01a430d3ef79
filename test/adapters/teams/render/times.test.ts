import { describe, expect, it } from 'vitest';
import { dayWords, timeWords } from '../../../../src/adapters/teams/render/times.ts';

describe('a time', () => {
  it('says whose clock it is, in words that every client shows as they are', () => {
    const at = Date.UTC(2026, 10, 20, 17, 4);

    expect([timeWords(at), dayWords(at)]).toEqual(['20 Nov, 17:04 UTC', '20 Nov 2026']);
  });

  it.each([Number.NaN, 1e300, Number.POSITIVE_INFINITY])('has no words for %d', (at) => {
    expect([timeWords(at), dayWords(at)]).toEqual(['', '']);
  });
});
