import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldApartBy } from '../../src/adapters/told-apart-by.ts';

describe('what tells one doing from the next', () => {
  it('is the same for the same facts and another for others', () => {
    expect(toldApartBy('a', { b: [1] })).toBe(toldApartBy('a', { b: [1] }));
    expect(toldApartBy('a', 'b')).not.toBe(toldApartBy('ab'));
    expect(toldApartBy('a', undefined)).not.toBe(toldApartBy('a'));
  });

  it('fits into a key', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (facts) => {
        expect(toldApartBy(...facts)).toMatch(/^[\w-]{16}$/);
      }),
    );
  });
});
