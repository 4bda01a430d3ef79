import { needsOf } from './needs.ts';
import { emptyIndex, enter, markFound } from './needs-index.ts';
import { outermost } from './reader.ts';

/**
 * Many lists of phrases that a text is looked up in at once. To run them all on each message takes milliseconds, and to compile them
 * hundreds: so a text is read once for the letters that each phrase needs, and only those phrases are run, and ever compiled, whose
 * letters are there. What is found is what all of them would find.
 */
export interface Phrasebook {
  /**
   * For each list, in order, the phrases that could be found in a text, in the order they were given; lists with none are left out.
   * `lower` is the text in lower case, `way` which of the ways to compile a phrase suits it.
   */
  candidates(lower: string, way?: number): Map<number, RegExp[]>;
  /** Reads one more list, so that the first text finds them read; false when none is left. */
  prepare(): boolean;
}

/** Phrases are sources of regular expressions; whatever way they begin, they begin and end at the borders of words. */
export interface PhraseList {
  readonly phrases: readonly string[];
  /** Set where they may begin inside a word, as at the end of a compound. */
  readonly isEnding?: true;
}

interface Phrase {
  readonly list: number;
  readonly source: string;
  readonly isEnding: boolean;
  /** By the way it is compiled. */
  readonly compiled: RegExp[];
}

/** Makes a regular expression of a phrase, with its borders. */
export type Compile = (phrase: string, isEnding: boolean) => RegExp;

/** Builds a book. Nothing is read or compiled before the first text. */
export function createPhrasebook(
  lists: () => readonly PhraseList[],
  ...ways: readonly Compile[]
): Phrasebook {
  const phrases: Phrase[] = [];
  const always: number[] = [];
  const index = emptyIndex();
  let unread: PhraseList[] | undefined;
  let list = 0;
  function prepare(): boolean {
    unread ??= [...lists()];
    const next = unread.shift();
    if (next === undefined) return false;
    for (const source of next.phrases.flatMap(outermost)) {
      const needs = needsOf(source);
      if (needs === undefined) always.push(phrases.length);
      for (const need of needs ?? []) {
        enter(index, next.isEnding ? { ...need, begins: false } : need, phrases.length);
      }
      phrases.push({ list, source, isEnding: next.isEnding ?? false, compiled: [] });
    }
    list += 1;
    return true;
  }
  return {
    prepare,
    candidates(lower, way = 0) {
      while (prepare());
      const isThere = new Uint8Array(phrases.length);
      for (const place of always) isThere[place] = 1;
      markFound(lower, index, isThere);
      const candidates = new Map<number, RegExp[]>();
      for (let place = isThere.indexOf(1); place >= 0; place = isThere.indexOf(1, place + 1)) {
        const phrase = phrases[place];
        if (phrase === undefined) break;
        const known = candidates.get(phrase.list) ?? [];
        known.push(compiled(phrase, way, ways));
        candidates.set(phrase.list, known);
      }
      return candidates;
    },
  };
}

function compiled(phrase: Phrase, way: number, ways: readonly Compile[]): RegExp {
  const known = phrase.compiled[way];
  if (known !== undefined) return known;
  const made = ways[way]?.(phrase.source, phrase.isEnding) ?? /(?!)/;
  phrase.compiled[way] = made;
  return made;
}

/** The text as `candidates` reads it. A long s is an s to patterns that know all letters. */
export function lowered(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

/** A stretch of a text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Where the first of these phrases is found from a place on: the leftmost, and of several there the first given. They must be global. */
export function firstOf(text: string, phrases: readonly RegExp[], from = 0): Hit | undefined {
  let first: Hit | undefined;
  for (const phrase of phrases) {
    phrase.lastIndex = from;
    const hit = phrase.exec(text);
    if (hit !== null && (first === undefined || hit.index < first.start)) {
      first = { start: hit.index, end: hit.index + hit[0].length };
    }
  }
  return first;
}
