import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../../src/assess/local/phrases/needs.ts';

function textsOf(phrase: string): string[] | undefined {
  return needsOf(phrase)?.map(({ text }) => text);
}

describe('what a text must hold for a phrase to be found in it', () => {
  it('is the phrase itself where it is plain', () => {
    expect(needsOf('gas leak')).toEqual([{ text: 'gas leak', begins: true, ends: true }]);
  });

  it.each([
    ['cancel(?:led|s)?', ['cancel', 'cancelled', 'cancels']],
    ['Smok[ey]', ['smoke', 'smoky']],
    ['(?:very )*poorly', ['poorly']],
    ['(?:extremely )*poor', ['poor']],
    ['\\d+ euros?', [' euro', ' euros']],
    ['a(?! b) refund', ['a refund']],
    ['x{2,} refunds+', [' refund']],
    ['(?:lost|stolen) \\S+ card', [' card']],
    ['end\\.', ['end.']],
  ])('is told of %s', (phrase, texts) => {
    expect(textsOf(phrase)).toEqual(texts);
  });

  it.each(['\\d+', '.*', '(?:refund|\\d+)', '[^a]b?', '(?:refund)?'])(
    'cannot be told of %s',
    (phrase) => {
      expect(needsOf(phrase)).toBeUndefined();
    },
  );
});
