import { byLanguage } from '../known-languages.ts';
import { createPhrasebook, lowered } from '../phrases/phrasebook.ts';
import { forAnyText, forPlainText, type Readable } from './borders.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import type { Pattern } from './pattern.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** A language's patterns, to be looked up in a text. */
export interface Lexicon {
  /** The patterns that may be in a text, in order, each with those of its phrases that may be. */
  candidates(text: Readable): (readonly [Pattern, readonly RegExp[]])[];
  /** As that of a phrasebook. */
  prepare(): boolean;
}

function lexiconOf(patterns: readonly Pattern[]): Lexicon {
  const plain = createPhrasebook(() => patterns, forPlainText);
  const any = plain.compiledBy(forAnyText);
  return {
    prepare: plain.prepare,
    candidates({ text, isPlain }) {
      const found = (isPlain ? plain : any).candidates(lowered(text));
      return patterns.flatMap((pattern, place) => {
        const phrases = found.get(place);
        return phrases === undefined ? [] : [[pattern, phrases] as const];
      });
    },
  };
}

/** The phrases of a language; English where we have none. */
export const lexiconFor = byLanguage({
  en: lexiconOf(ENGLISH),
  de: lexiconOf(GERMAN),
  es: lexiconOf(SPANISH),
  fr: lexiconOf(FRENCH),
  pt: lexiconOf(PORTUGUESE),
  it: lexiconOf(ITALIAN),
  nl: lexiconOf(DUTCH),
});
