import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import { DUTCH, FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './others.ts';
import type { Pattern } from './pattern.ts';

const BY_LANGUAGE = new Map<string, readonly Pattern[]>([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
]);

/** The phrases of a language; English where we have none, because product talk is half English everywhere. */
export function lexiconFor(language: string): readonly Pattern[] {
  return BY_LANGUAGE.get(language) ?? ENGLISH;
}

/** Whether there are phrases for the language. */
export function hasLexicon(language: string): boolean {
  return BY_LANGUAGE.has(language);
}
