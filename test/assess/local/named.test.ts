import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../src/assess/local/facts/facts.ts';
import { NAMED, namedOf } from '../../../src/assess/local/named.ts';
import { findSignals } from '../../../src/assess/local/signals.ts';

function namesIn(text: string, language: string): Float32Array {
  return namedOf(text, language, factsIn(text, language), findSignals(text, language));
}

function valuesIn(text: string, language: string): ReadonlyMap<string, number> {
  const values = namesIn(text, language);
  return new Map(NAMED.map((name, index) => [name, values[index] ?? 0]));
}

describe('the named features of a text', () => {
  it('mean the same in every language', () => {
    const english = valuesIn('No internet since yesterday', 'en');
    const german = valuesIn('Seit gestern kein Internet', 'de');

    expect(english.get('any blocked')).toBeGreaterThan(0);
    expect(german.get('any blocked')).toBe(english.get('any blocked'));
  });

  it('know a fact that is over from one that stands', () => {
    const over = valuesIn('No internet last month, it is fixed now', 'en');
    const stands = valuesIn('No internet', 'en');

    expect(over.get('blocked, over')).toBeGreaterThan(0);
    expect(stands.get('blocked, over')).toBe(0);
  });

  it('have names of their own, and are numbers from 0 to 1 for any text', () => {
    expect(new Set(NAMED).size).toBe(NAMED.length);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'de', 'nl', 'sv'), (text, language) => {
        const values = namesIn(text, language);

        expect(values).toHaveLength(NAMED.length);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
