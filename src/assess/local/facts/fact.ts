/**
 * What may be said of the cost of waiting, whatever the language it is said in. Facts say no level: `fraud` may be asked about, and an
 * outage may be over. The urgency head learns what they are worth, alone and together.
 */
export const FACTS = [
  // Harm now.
  'fraud',
  'takeover',
  'danger',
  'departure',
  'stopped',
  'loss',
  // Blocked, much money, a date.
  'outage',
  'locked-out',
  'much-money',
  'taken',
  'soon',
  'now',
  'whole',
  // Partial.
  'fault',
  'goods',
  'little-money',
  'no-answer',
  'workaround',
  // Nothing to lose by waiting.
  'question',
  'wish',
  'thanks',
  'over',
  'opinion',
  'elsewhere',
  'supposed',
  // Who and what is waiting, and for how long.
  'business',
  'frail',
  'occasion',
  'long',
] as const;
export type Fact = (typeof FACTS)[number];

/** How a language says each fact. */
export type FactPhrases = readonly (readonly [fact: Fact, phrase: RegExp])[];

/**
 * Letters of the languages that facts are told in. A range and not `\p{L}`: with Unicode case folding the patterns of one language take
 * half a second to compile.
 */
const LETTERS = 'a-z\u00c0-\u024f';
const EDGE = `[${LETTERS}0-9]`;

/**
 * Builds the phrases of a language: alternatives between word borders, case ignored. `\p{L}` and `\p{P}` may be written in them; `spell` spells
 * out whatever else is short for something.
 */
export function phrasesOf(
  phrases: Readonly<Record<Fact, readonly string[]>>,
  spell: (phrase: string) => string = (phrase) => phrase,
): FactPhrases {
  return FACTS.map((name) => {
    const alternatives = phrases[name].map(spell).map(withoutClasses).join('|');
    return [name, new RegExp(`(?<!${EDGE})(?:${alternatives})(?!${EDGE})`, 'i')] as const;
  });
}

function withoutClasses(phrase: string): string {
  return phrase
    .replace(/\[([^\]]*)\\p\{L\}([^\]]*)\]/g, `[$1${LETTERS}$2]`)
    .replaceAll('\\p{L}', `[${LETTERS}]`)
    .replaceAll('\\p{P}', '[!-\\/:-@…“”„«»]');
}
