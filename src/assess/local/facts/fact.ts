import { createPhrasebook, type Phrasebook } from '../phrases/phrasebook.ts';

/** Facts of which any one says that harm is under way. */
export const HARM = ['fraud', 'takeover', 'danger', 'departure', 'stopped', 'loss'] as const;
/** Facts of which any one says that they cannot use what they pay for. */
export const BLOCKED = ['outage', 'locked-out'] as const;

/**
 * What may be said of the cost of waiting, whatever the language it is said in. Facts say no level: `fraud` may be asked about, and an
 * outage may be over. The urgency head learns what they are worth, alone and together.
 */
export const FACTS = [
  ...HARM,
  ...BLOCKED,
  // Much money, a date.
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

/** What makes waiting costly by itself. */
export type GraveFact = (typeof HARM)[number] | (typeof BLOCKED)[number];
/** What else tells the cost of waiting. */
export type Circumstance = Exclude<Fact, GraveFact>;

/** How a language says each of these facts. */
export type FactPhrases<Name extends Fact = Fact> = Readonly<Record<Name, readonly string[]>>;

/**
 * Letters of the languages that facts are told in. A range and not `\p{L}`: with Unicode case folding the patterns of one language take
 * half a second to compile.
 */
const LETTERS = 'a-z\u00c0-\u024f';
const EDGE = `[${LETTERS}0-9]`;

/**
 * Builds the phrases of a language, a list for each of `FACTS`: alternatives between word borders, case ignored. `\p{L}` and `\p{P}`
 * may be written in them; `spell` spells out whatever else is short for something.
 */
export function phrasesOf(
  phrases: FactPhrases,
  spell: (phrase: string) => string = (phrase) => phrase,
): Phrasebook {
  return createPhrasebook(
    () => FACTS.map((name) => ({ phrases: phrases[name].map(spell).map(withoutClasses) })),
    (phrase) => new RegExp(`(?<!${EDGE})(?:${phrase})(?!${EDGE})`, 'i'),
  );
}

function withoutClasses(phrase: string): string {
  return phrase
    .replace(/\[([^\]]*)\\p\{L\}([^\]]*)\]/g, `[$1${LETTERS}$2]`)
    .replaceAll('\\p{L}', `[${LETTERS}]`)
    .replaceAll('\\p{P}', '[!-\\/:-@…“”„«»]');
}
