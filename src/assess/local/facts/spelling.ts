import { type Fact, type FactPhrases, phrasesOf } from './fact.ts';

/** Letters that stand for one another when accents are missing or wrong, by the bare letter. */
const VARIANTS: Readonly<Record<string, string>> = {
  a: 'aàáâãä',
  c: 'cç',
  e: 'eèéêë',
  i: 'iìíîï',
  n: 'nñ',
  o: 'oòóôõö',
  u: 'uùúûü',
};

/**
 * Builds the phrases of a language whose accents people leave out: an accented letter also matches bare, wrongly accented or followed
 * by an apostrophe ("e'"), an apostrophe also matches missing or as a space, `œ` also matches "oe", and `~` stands for the rest of a
 * word. Accented letters and apostrophes must not stand in a character class.
 */
export function loosePhrasesOf(phrases: Readonly<Record<Fact, readonly string[]>>): FactPhrases {
  return phrasesOf(phrases, loosely);
}

function loosely(phrase: string): string {
  return phrase
    .replace(/'/gu, "(?:['’´`] ?| )?")
    .replace(/œ/gu, '(?:œ|oe)')
    .replace(/~/gu, '\\p{L}*')
    .replace(/[à-ÿ]/gu, anyAccent);
}

function anyAccent(letter: string): string {
  const variants = VARIANTS[letter.normalize('NFD').charAt(0)];
  return variants === undefined ? letter : `(?:[${variants}]['’]?)`;
}
