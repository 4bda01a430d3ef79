import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPhrasebook,
  firstOf,
  lowered,
} from '../../../../src/assess/local/phrases/phrasebook.ts';

const LISTS = [
  { phrases: ['cancel(?:led)?|closing', 'the (?:\\w+ )?account', 'the', '\\d+ eur'] },
  { phrases: ['konto'], isEnding: true as const },
  { phrases: ['u', '[a-c]x+', '(?<=no )more', 'a(?! b) c?', '(?:re|un)?fund'] },
];

function compile(phrase: string, isEnding: boolean): RegExp {
  return new RegExp(`${isEnding ? '' : '\\b'}(?:${phrase})\\b`, 'gi');
}

/** Pieces of which texts are made that hold the phrases, nearly hold them, or do not. */
const pieces = fc.constantFrom(
  ...['cancel', 'Cancelled', 'led', 'closing', 'the', ' ', ' ', ' ', 'account', 'my ', '12', 'eur'],
  ...['Girokonto', 'konto', 'U', 'ax', 'bxx', 'no more', 'a', 'b', 'c', 'refund', 'un', 'é', '.'],
);

describe('a book of phrases', () => {
  it('finds what all its phrases together would find', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (said) => {
        const text = said.join('');
        const candidates = createPhrasebook(() => LISTS, compile).candidates(lowered(text));
        const found = LISTS.map((_, place) => firstOf(text, candidates.get(place) ?? []));

        const expected = LISTS.map(({ phrases, isEnding }) =>
          firstOf(text, [compile(phrases.join('|'), isEnding ?? false)]),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('runs no phrase whose letters are not there', () => {
    const book = createPhrasebook(() => LISTS.slice(0, 2), compile);

    expect([...book.candidates('where is my parcel?').keys()]).toEqual([]);
  });

  it('reads a long s as patterns that know all letters do', () => {
    const book = createPhrasebook(
      () => [{ phrases: ['cancels'] }],
      (phrase) => new RegExp(phrase, 'giu'),
    );

    const said = 'He cancelſ.';

    expect(firstOf(said, book.candidates(lowered(said)).get(0) ?? [])).toEqual({
      start: 3,
      end: 10,
    });
  });

  it('finds the same in each way that it is compiled', () => {
    const book = createPhrasebook(() => LISTS, compile);
    const whole = book.compiledBy((phrase) => new RegExp(`^(?:${phrase})$`, 'g'));
    const said = 'the account is cancelled';

    const [inside, all] = [book, whole].map((one) => [...one.candidates(said)]);

    expect(all?.map(([list, phrases]) => [list, phrases.length])).toEqual(
      inside?.map(([list, phrases]) => [list, phrases.length]),
    );
    expect(inside?.flatMap(([, phrases]) => phrases).map(String)).toContain(
      String(compile('the', false)),
    );
    expect(all?.flatMap(([, phrases]) => phrases).map(String)).toContain('/^(?:the)$/g');
  });

  it('compiles a phrase once in each way, and reads the lists once for all', () => {
    const made: string[] = [];
    let times = 0;
    const lists = () => {
      times += 1;
      return LISTS.slice(0, 2);
    };
    const noting = (way: string) => (phrase: string) => {
      made.push(`${way} ${phrase}`);
      return new RegExp(phrase, 'g');
    };
    const book = createPhrasebook(lists, noting('one'));
    const other = book.compiledBy(noting('other'));

    for (const each of [book, other, book, other]) each.candidates('closing');

    expect(made).toEqual(['one closing', 'other closing']);
    expect([times, other.prepare()]).toEqual([1, false]);
  });

  it('is prepared list by list', () => {
    const book = createPhrasebook(() => LISTS, compile);

    expect(Array.from({ length: 4 }, () => book.prepare())).toEqual([true, true, true, false]);
  });
});

describe('the first of several phrases', () => {
  it('is the leftmost, and of two that begin there the first given, however long', () => {
    const phrases = [/account/g, /the account/g, /the/g];

    expect(firstOf('is the account', phrases)).toEqual({ start: 3, end: 14 });
    expect(firstOf('is the account', phrases.toReversed())).toEqual({ start: 3, end: 6 });
    expect(firstOf('is the account', phrases, 4)).toEqual({ start: 7, end: 14 });
    expect(firstOf('nothing', phrases)).toBeUndefined();
  });
});
