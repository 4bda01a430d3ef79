import { describe, expect, it } from 'vitest';
import { HASH_START, hashed } from '../../src/domain/hash.ts';

describe('the hash of a text', () => {
  it.each([
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is that of the published examples: %s', (text, hash) => {
    expect(hashed(HASH_START, text) >>> 0).toBe(hash);
  });

  it('goes on from what was hashed before, and may be of a stretch alone', () => {
    const before = hashed(HASH_START, 'foo');

    expect(hashed(before, 'a bar', 2)).toBe(hashed(HASH_START, 'foobar'));
    expect(hashed(before, 'barn', 0, 3)).toBe(hashed(HASH_START, 'foobar'));
  });
});
