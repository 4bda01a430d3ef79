import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSameThing, inCommon } from '../../src/domain/similarity.ts';
import { type ContactPair, HELD_OUT, LEARNED } from '../fixtures/contact-pairs.ts';

function areSame({ now, before }: ContactPair): boolean {
  return areSameThing({ words: inCommon(now, before), meaning: undefined });
}

function figuresOf(pairs: readonly ContactPair[]) {
  const found = pairs.filter(areSame);
  const right = found.filter(({ same }) => same).length;
  return {
    precision: right / found.length,
    recall: right / pairs.filter(({ same }) => same).length,
  };
}

describe('two contacts, by their words alone', () => {
  it('are never taken for the same on the pairs the thresholds were set on, and mostly found', () => {
    const { precision, recall } = figuresOf(LEARNED);

    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are seldom taken for the same on other pairs, and mostly found', () => {
    const { precision, recall } = figuresOf(HELD_OUT);

    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['two orders', 'The lamp of order 48213 is broken.', 'The lamp of order 50977 is broken.'],
    ['general words', 'I am still waiting for an answer.', 'I have been waiting for an answer.'],
    ['one word', 'The lamp is lovely.', 'Where is my lamp?'],
    ['nothing', '', ''],
    ['no words', '?!', '…'],
  ])('are not the same for %s', (_, now, before) => {
    expect(areSame({ now, before, same: false })).toBe(false);
  });

  it('have the same in common whichever comes first', () => {
    const text = fc.constantFrom(
      ...[...LEARNED, ...HELD_OUT].flatMap((one) => [one.now, one.before]),
    );
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(inCommon(left, right)).toEqual(inCommon(right, left));
      }),
    );
  });

  it('share between nothing and all of what is said, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const { share, weight } = inCommon(left, right);

        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(weight).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('two contacts whose meaning can be told', () => {
  const enough = { weight: 2, share: 0.5, conflict: false };
  const little = { weight: 1, share: 0.6, conflict: false };

  it.each([
    ['enough words and a meaning not far apart', enough, 0.4, true],
    ['enough words and a meaning far apart', enough, 0.39, false],
    ['few words and a close meaning', little, 0.55, true],
    ['few words and a meaning not close', little, 0.54, false],
    ['few words of many and a close meaning', { ...little, share: 0.5 }, 0.9, false],
    ['no words and a close meaning', { ...little, weight: 0.9 }, 0.9, false],
    ['two orders, whatever they mean', { ...enough, conflict: true }, 1, false],
  ])('are judged by both: %s', (_, words, meaning, expected) => {
    expect(areSameThing({ words, meaning })).toBe(expected);
  });
});
