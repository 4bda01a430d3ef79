import { describe, expect, it } from 'vitest';
import { languageCode, languageName } from '../../../src/domain/roster/languages.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

describe('languages', () => {
  it.each([
    ['German', 'de'],
    [' german ', 'de'],
    ['Deutsch', 'de'],
    ['francais', 'fr'],
    ['日本語', 'ja'],
    ['EN', 'en'],
    ['pt-BR', 'pt'],
    ['xx', 'xx'],
  ])('knows "%s" as %s', (words, code) => {
    expect(languageCode(words)).toBe(code);
  });

  it.each(['Klingon', '', 'd', 'de fr', 'constructor'])('does not know "%s"', (words) => {
    expect(languageCode(words)).toBeUndefined();
  });

  it.each([
    ['de', 'German'],
    ['xx', 'xx'],
    ['iw', 'iw'],
    ['DEU', 'DEU'],
  ])('shows %s as %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  it('reads every name it shows as the code it showed', () => {
    expect(PAIRS.map((code) => languageCode(languageName(code)))).toEqual(PAIRS);
    expect(PAIRS.filter((code) => languageName(code) !== code).length).toBeGreaterThan(150);
  });

  it('shows no name with a comma, which would part it in a list', () => {
    expect(PAIRS.map(languageName).filter((name) => name.includes(','))).toEqual([]);
  });
});
