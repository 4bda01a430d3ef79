import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../../../src/adapters/slack/render/escape.ts';
import { cut, piecesOf, weightOf } from '../../../../src/adapters/slack/render/limits.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('weightOf', () => {
  it('is never less than what Slack counts, escaped or in JSON', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(weightOf(one)).toBeGreaterThanOrEqual(escaped(one).length);
        expect(weightOf(one)).toBeGreaterThanOrEqual(
          JSON.stringify(one.replace(/\p{Cc}/gu, '\n')).length - 2,
        );
      }),
    );
  });
});

describe('cut', () => {
  it('leaves alone what fits', () => {
    expect(cut('as it is', 8)).toBe('as it is');
  });

  it('ends what does not fit in a note', () => {
    expect(cut('one two three', 10, ' …')).toBe('one two …');
  });

  it('counts what a character becomes', () => {
    expect(cut('<<<<', 9)).toBe('<<…');
  });

  it('never cuts inside a character, and keeps within the limit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 60 }), (one, most) => {
        const kept = cut(one, most);

        expect(weightOf(kept)).toBeLessThanOrEqual(most);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('piecesOf', () => {
  it('loses nothing, and no piece is too heavy', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 60 }), (one, most) => {
        const pieces = piecesOf(one, most);

        expect(pieces.join('')).toBe(one);
        for (const piece of pieces) expect(weightOf(piece)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
