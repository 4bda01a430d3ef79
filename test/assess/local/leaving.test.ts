import { describe, expect, it } from 'vitest';
import { withLeaving } from '../../../src/assess/local/leaving.ts';
import type { Found } from '../../../src/assess/local/signals.ts';
import { loadTrained } from '../../../src/assess/local/weights.ts';

const head = loadTrained().weights.leaving.ngrams;
const text = 'It never worked. I am moving to the competition. Bye.';
const phrase: Found = {
  ...{ kind: 'leaving', strength: 'high', why: 'they say they leave' },
  quote: 'I am moving to the competition.',
};
const money: Found = { kind: 'money', strength: 'high', quote: 'charged twice', why: 'money' };

function leavingIn(found: readonly Found[], chance: number) {
  return withLeaving(found, chance, text, head);
}

describe('whether they say that they leave', () => {
  it('is as the phrase says where the head does not doubt it', () => {
    expect(leavingIn([phrase], 0.4)).toEqual([phrase]);
  });

  it('is a hint where the head doubts the phrase', () => {
    expect(leavingIn([phrase], 0.05)).toEqual([{ ...phrase, strength: 'low' }]);
  });

  it('is a hint where the head alone hears it, with words of the text', () => {
    const [found] = leavingIn([], 0.8);

    expect(found).toMatchObject({ kind: 'leaving', strength: 'low' });
    expect(text).toContain(found?.quote);
  });

  it('is nothing where neither says so, and leaves what else was found', () => {
    expect(leavingIn([money], 0.2)).toEqual([money]);
  });
});
