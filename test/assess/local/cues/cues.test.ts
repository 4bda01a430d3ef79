import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUES, type Cue, cuesIn } from '../../../../src/assess/local/cues/cues.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'und'];

function cue(text: string, name: Cue, language = 'en'): number {
  return cuesIn(text, language)[CUES.indexOf(name)] ?? Number.NaN;
}

describe('all cues', () => {
  it('are one number from 0 to 1 per name, whatever the text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' }));

    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const values = cuesIn(text, language);

        expect(values).toHaveLength(CUES.length);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });

  it('have names of their own', () => {
    expect(new Set(CUES).size).toBe(CUES.length);
  });

  it('say the same when asked twice', () => {
    const text = 'You people lied again, AGAIN. Thanks for nothing!';

    expect(cuesIn(text, 'en')).toEqual(cuesIn(text, 'en'));
  });

  it('are heard in English where a language has no phrases of its own', () => {
    expect(cue('czekam, worst service ever', 'worst', 'pl')).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)('are quick on texts made to be slow: %s', (language) => {
    const stubborn = ['a ', '!', 'you ', '1', 'still waiting for ', 'é', '"a', 'no '];
    for (const part of stubborn) cuesIn(part.repeat(20), language);

    for (const part of stubborn) {
      const start = performance.now();
      cuesIn(part.repeat(6000 / part.length), language);
      expect(performance.now() - start, JSON.stringify(part)).toBeLessThan(150);
    }
  });
});

describe('cues that only show together', () => {
  it('hear that praise beside a complaint is sour, and plain praise is not', () => {
    expect(cue('lovely job, third week and still no parcel', 'sour')).toBeGreaterThan(0);
    expect(cue('lovely job on the kitchen, thank you', 'sour')).toBe(0);
  });

  it('hear a finger pointed at the company, not at the thing', () => {
    expect(cue('you promised Monday and still nothing', 'pointed')).toBeGreaterThan(0);
    expect(cue('it broke on Monday and still nothing', 'pointed')).toBe(0);
  });
});
