import { describe, expect, it } from 'vitest';
import {
  byLanguage,
  isKnownLanguage,
  KNOWN_LANGUAGES,
} from '../../../src/assess/local/known-languages.ts';

const nameOf = byLanguage({
  ...{ en: 'English', de: 'German', es: 'Spanish', fr: 'French' },
  ...{ pt: 'Portuguese', it: 'Italian', nl: 'Dutch' },
});

describe('what belongs to a language', () => {
  it('is found by its code', () => {
    expect(KNOWN_LANGUAGES.map(nameOf)).toEqual([
      ...['English', 'German', 'Spanish', 'French', 'Portuguese', 'Italian', 'Dutch'],
    ]);
  });

  it.each(['sv', 'und', '', 'EN', '__proto__', 'toString'])('is the English for %j', (code) => {
    expect(nameOf(code)).toBe('English');
    expect(isKnownLanguage(code)).toBe(false);
  });

  it('is there for every language known', () => {
    expect(KNOWN_LANGUAGES.every(isKnownLanguage)).toBe(true);
  });
});
