import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forAnyText,
  forPlainText,
  isPlain,
  readable,
} from '../../../../src/assess/local/lexicon/borders.ts';

const PHRASES = [
  'kein\\p{L}*',
  '[^\\p{L}\\s]+ß',
  '(?-i:\\p{Lu})\\p{L}{1,3}',
  'a\\[b',
  '[\\p{L}\\p{N}@-]+',
];

describe('a phrase between the borders of words', () => {
  it.each(PHRASES)('is found in plain texts as it is in any (%s)', (phrase) => {
    const letters = fc.constantFrom(...'kein KEINß SUßerÄäÉéÿŸ 12²ªİı’@[.- “€ǅǆ');
    const texts = fc.array(letters, { maxLength: 20 }).map((said) => said.join(''));

    fc.assert(
      fc.property(texts, (text) => {
        const hits = [forPlainText, forAnyText].map((made) => made(phrase, false).exec(text));

        expect(isPlain(text)).toBe(true);
        expect(hits[0]?.index).toBe(hits[1]?.index);
        expect(hits[0]?.[0]).toBe(hits[1]?.[0]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['заказ', '注文', 'ſuing', '😀', '\u212a'])(
    'is not taken to be in a plain text: %s',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );
});

describe('a text as patterns read it', () => {
  it('is plain in spite of emoji, and every place in it is known in the text as written', () => {
    const text = '😀 ok 👍🏽 bye';

    const read = readable(text);

    expect(read.isPlain).toBe(true);
    expect(text.slice(read.placeOf(read.text.indexOf('bye')))).toBe('bye');
  });

  it('is the text itself where letters are from elsewhere', () => {
    expect(readable('заказ 😀')).toMatchObject({ text: 'заказ 😀', isPlain: false });
  });
});
