import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, fitted } from '../../../../src/adapters/teams/render/fitted.ts';
import { bytesOf, cut, LIMITS } from '../../../../src/adapters/teams/render/limits.ts';

const draw = (text: string) => ({ text });

describe('fitText', () => {
  it('leaves a text whole that fits', () => {
    expect(fitText('a'.repeat(30_000), '…', draw)).toEqual({
      drawn: { text: 'a'.repeat(30_000) },
      isCut: false,
    });
  });

  it.each(['a', '"', '👩‍👩‍👧', 'a\n\n'])(
    'shows nearly as much of a text as a message holds, whatever it is made of (%j)',
    (part) => {
      const { drawn, isCut } = fitText(part.repeat(60_000), '… (cut)', draw);

      expect(bytesOf(drawn)).toBeLessThanOrEqual(LIMITS.messageBytes);
      expect(bytesOf(drawn)).toBeGreaterThan(LIMITS.messageBytes - 100);
      expect(drawn.text.endsWith('… (cut)')).toBe(true);
      expect(isCut).toBe(true);
    },
  );

  it('does not cut more than it must where each word costs much', () => {
    const costly = (text: string) =>
      text.split(' ').map((word) => ({ word, more: 'x'.repeat(90) }));

    const { drawn } = fitText('a '.repeat(10_000), '…', costly);

    expect(bytesOf(drawn)).toBeGreaterThan(LIMITS.messageBytes - 1_000);
  });
});

describe('fitted', () => {
  it('gives as much room as fits', () => {
    const { drawn, room } = fitted(
      (count) => Array.from({ length: count }, () => 'x'.repeat(96)),
      900,
    );

    expect(drawn).toHaveLength(room);
    expect(room).toBeGreaterThan(370);
    expect(bytesOf(drawn)).toBeLessThanOrEqual(LIMITS.messageBytes);
  });
});

describe('cut', () => {
  it('keeps within the limit, note and all, and never parts a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const shown = cut(text, most);

          expect(shown.length).toBeLessThanOrEqual(most);
          expect(shown.isWellFormed()).toBe(true);
          if (text.length <= most) expect(shown).toBe(text);
        },
      ),
    );
  });
});
