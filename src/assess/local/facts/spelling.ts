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
 * Spells out a phrase of a language whose accents people leave out: an accented letter also matches bare, wrongly accented or followed
 * by an apostrophe ("e'"), an apostrophe also matches missing or as a space, `œ` also matches "oe", and `~` stands for the rest of a
 * word. Accented letters and apostrophes must not stand in a character class.
 */
export function loosely(phrase: string): string {
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

/** Up to so many words between two others, the first of which may end in a comma. */
function gapOf(words: number): string {
  return `[,;:"“”»)]?(?:\\s+\\S+){0,${words}}?\\s+`;
}

/**
 * Spells out the shorthand that keeps lists for languages with long compounds and late verbs readable: `~` is any letters (`~konto` is also
 * "Kundenkonto"), ` .. ` up to two words between, ` ... ` up to five. An umlaut or ß may also be typed as `ae`, `oe`, `ue`, `ss`.
 */
export function spelledOut(phrase: string): string {
  return phrase
    .replaceAll(' ... ', gapOf(5))
    .replaceAll(' .. ', gapOf(2))
    .replaceAll('ä', '(?:ä|ae)')
    .replaceAll('ö', '(?:ö|oe)')
    .replaceAll('ü', '(?:ü|ue)')
    .replaceAll('ß', '(?:ß|ss)')
    .replaceAll('~', '[a-zß-ÿ]*');
}
