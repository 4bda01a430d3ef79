import { describe, expect, it } from 'vitest';
import {
  isBase,
  isParticiple,
  isPast,
  pastOf,
  thirdPersonOf,
} from '../../../src/draft/retell/verbs.ts';

describe('verbs', () => {
  it.each([
    ['arrive', 'arrived', 'arrives'],
    ['ship', 'shipped', 'ships'],
    ['cancel', 'cancelled', 'cancels'],
    ['reply', 'replied', 'replies'],
    ['play', 'played', 'plays'],
    ['pay', 'paid', 'pays'],
    ['go', 'went', 'goes'],
    ['have', 'had', 'has'],
    ['fix', 'fixed', 'fixes'],
    ['match', 'matched', 'matches'],
  ])('%s: %s, %s', (base, past, third) => {
    expect([pastOf(base), thirdPersonOf(base)]).toEqual([past, third]);
  });

  it('are told by their form', () => {
    expect(['arrive', 'Cancel', 'order'].map(isBase)).toEqual([true, true, true]);
    expect(['came', 'arrived', 'red', 'need'].map(isPast)).toEqual([true, true, false, false]);
    expect(['broken', 'delivered', 'took', 'bed'].map(isParticiple)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
