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
  const book = createPhrasebook(() => patterns, forPlainText, forAnyText);
  return {
    prepare: book.prepare,
    candidates({ text, isPlain }) {
      const found = book.candidates(lowered(text), isPlain ? 0 : 1);
      return patterns.flatMap((pattern, place) => {
        const phrases = found.get(place);
        return phrases === undefined ? [] : [[pattern, phrases] as const];
      });
    },
  };
}

const ENGLISH_LEXICON = lexiconOf(ENGLISH);

const BY_LANGUAGE = new Map<string, Lexicon>([
  ['en', ENGLISH_LEXICON],
  ['de', lexiconOf(GERMAN)],
  ['es', lexiconOf(SPANISH)],
  ['fr', lexiconOf(FRENCH)],
  ['pt', lexiconOf(PORTUGUESE)],
  ['it', lexiconOf(ITALIAN)],
  ['nl', lexiconOf(DUTCH)],
]);

/** The phrases of a language; English where we have none, because product talk is half English everywhere. */
export function lexiconFor(language: string): Lexicon {
  return BY_LANGUAGE.get(language) ?? ENGLISH_LEXICON;
}

/** The languages that there are phrases for, ISO 639-1. */
export const KNOWN_LANGUAGES: readonly string[] = [...BY_LANGUAGE.keys()];

/** Whether there are phrases for the language. */
export function hasLexicon(language: string): boolean {
  return BY_LANGUAGE.has(language);
}
