import { byLanguage } from '../known-languages.ts';
import { lowered } from '../phrases/phrasebook.ts';
import { DUTCH_FACTS } from './dutch.ts';
import { ENGLISH_FACTS } from './english.ts';
import { FACTS, type Fact } from './fact.ts';
import { FRENCH_FACTS } from './french.ts';
import { GERMAN_FACTS } from './german.ts';
import { ITALIAN_FACTS } from './italian.ts';
import { PORTUGUESE_FACTS } from './portuguese.ts';
import { SPANISH_FACTS } from './spanish.ts';

/** The phrases of a language, a list for each of `FACTS`; English where we have none. */
export const factPhrasesFor = byLanguage({
  en: ENGLISH_FACTS,
  de: GERMAN_FACTS,
  es: SPANISH_FACTS,
  fr: FRENCH_FACTS,
  pt: PORTUGUESE_FACTS,
  it: ITALIAN_FACTS,
  nl: DUTCH_FACTS,
});

/** The facts that a text speaks of, by the phrases of its language. */
export function factsIn(text: string, language: string): ReadonlySet<Fact> {
  const candidates = factPhrasesFor(language).candidates(lowered(text));
  return new Set(
    FACTS.filter((_, place) => candidates.get(place)?.some((phrase) => phrase.test(text))),
  );
}
