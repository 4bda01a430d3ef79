import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, judgedPart, quoteAround, sentencesOf } from '../../../src/assess/local/text.ts';

describe('sentencesOf', () => {
  it('splits at stops and line ends and keeps decimals together', () => {
    const sentences = sentencesOf('Hi there!! You took 12.50 twice. Why?\nThanks').map(
      (span) => span.text,
    );

    expect(sentences).toEqual(['Hi there!!', 'You took 12.50 twice.', 'Why?', 'Thanks']);
  });

  it('gives only what stands in the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sentencesOf(text).every((span) => text.includes(span.text))).toBe(true);
      }),
    );
  });
});

describe('quoteAround', () => {
  it('quotes the sentence around the match', () => {
    const text = 'Good morning. You promised it by Friday! Where is it?';
    const start = text.indexOf('promised');

    expect(quoteAround(text, start, start + 8)).toBe('You promised it by Friday!');
  });

  it('is verbatim and holds the match, for any text and place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.nat(600), fc.nat(40), (filler, at, length) => {
        const start = Math.min(at, filler.length);
        const text = `${filler.slice(0, start)}refund${filler.slice(start)}${'x'.repeat(length)}`;

        const quote = quoteAround(text, start, start + 6);

        expect(text).toContain(quote);
        expect(quote).toContain('refund');
      }),
    );
  });
});

describe('bare', () => {
  it('leaves the words and takes mentions, links and the marks of hashtags', () => {
    expect(bare('@QuickShip: order 4711 #late again!\nhttps://t.co/abc see it')).toBe(
      'order 4711 late again! see it',
    );
  });

  it('leaves addresses whole', () => {
    expect(bare('write to ana@example.com')).toBe('write to ana@example.com');
  });
});

describe('judgedPart', () => {
  it('keeps short texts whole and the two ends of long ones', () => {
    const long = `start ${'x'.repeat(1_000_000)} end`;

    expect(judgedPart('short')).toBe('short');
    expect(judgedPart(long).length).toBeLessThan(6100);
    expect(judgedPart(long)).toMatch(/^start[\s\S]*end$/);
  });
});
