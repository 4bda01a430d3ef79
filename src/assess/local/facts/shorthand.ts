/** Up to so many words between two others, the first of which may end in a comma. */
function gapOf(words: number): string {
  return `[,;:"“”»)]?(?:\\s+\\S+){0,${words}}?\\s+`;
}

/**
 * Spells out the shorthand that keeps lists for languages with long compounds and late verbs readable: `~` is any letters (`~konto` is also
 * "Kundenkonto"), ` .. ` up to two words between, ` ... ` up to five. An umlaut or ß may also be typed as `ae`, `oe`, `ue`, `ss`.
 */
export function spellOut(...phrases: readonly string[]): readonly string[] {
  return phrases.map((phrase) =>
    phrase
      .replaceAll(' ... ', gapOf(5))
      .replaceAll(' .. ', gapOf(2))
      .replaceAll('ä', '(?:ä|ae)')
      .replaceAll('ö', '(?:ö|oe)')
      .replaceAll('ü', '(?:ü|ue)')
      .replaceAll('ß', '(?:ß|ss)')
      .replaceAll('~', '[a-zß-ÿ]*'),
  );
}
