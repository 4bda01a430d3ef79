import { type Literal, needsOf } from './needs.ts';
import { emptyIndex, enter, type Index, markFound } from './needs-index.ts';
import { outermost } from './reader.ts';

/**
 * Many lists of phrases that a text is looked up in at once. To run them all on each message takes milliseconds, and to compile them
 * hundreds: so a text is read once for the letters that each phrase needs, and only those phrases are run, and ever compiled, whose
 * letters are there. What is found is what all of them would find.
 */
export interface Phrasebook {
  /**
   * For each list, in order, the phrases that could be found in a text, in the order they were given; lists with none are left out.
   * `lower` is the text in lower case.
   */
  candidates(lower: string): Map<number, RegExp[]>;
  /** Reads one more list, so that the first text finds them read; false when none is left. */
  prepare(): boolean;
  /** The same phrases, read once for both books, but compiled in another way. */
  compiledBy(compile: Compile): Phrasebook;
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
}

/** What was read of the lists so far. */
interface Read {
  readonly phrases: Phrase[];
  /** Places of the phrases of which nothing is known that a text must hold. */
  readonly always: number[];
  readonly index: Index;
}

/** Makes a regular expression of a phrase, with its borders. */
export type Compile = (phrase: string, isEnding: boolean) => RegExp;

/** Builds a book. Nothing is read or compiled before the first text. */
export function createPhrasebook(lists: () => readonly PhraseList[], compile: Compile): Phrasebook {
  const read: Read = { phrases: [], always: [], index: emptyIndex() };
  let unread: (readonly [number, PhraseList])[] | undefined;
  function prepare(): boolean {
    unread ??= [...lists().entries()];
    const next = unread.shift();
    if (next === undefined) return false;
    readList(read, ...next);
    return true;
  }
  return bookOf(read, prepare, compile);
}

function readList(read: Read, list: number, next: PhraseList): void {
  const isEnding = next.isEnding ?? false;
  for (const source of next.phrases.flatMap(outermost)) {
    enterNeeds(read, needsOf(source), isEnding);
    read.phrases.push({ list, source, isEnding });
  }
}

/** Notes what the phrase needs that is read next. */
function enterNeeds(
  { phrases, always, index }: Read,
  needs: readonly Literal[] | undefined,
  isEnding: boolean,
): void {
  if (needs === undefined) always.push(phrases.length);
  for (const need of needs ?? []) {
    enter(index, isEnding ? { ...need, begins: false } : need, phrases.length);
  }
}

function bookOf(read: Read, prepare: () => boolean, compile: Compile): Phrasebook {
  const compiled = new Map<Phrase, RegExp>();
  function compiledOf(phrase: Phrase): RegExp {
    const made = compiled.get(phrase) ?? compile(phrase.source, phrase.isEnding);
    compiled.set(phrase, made);
    return made;
  }
  return {
    prepare,
    compiledBy: (other) => bookOf(read, prepare, other),
    candidates(lower) {
      while (prepare());
      return candidatesIn(read, lower, compiledOf);
    },
  };
}

function candidatesIn(
  read: Read,
  lower: string,
  compiledOf: (phrase: Phrase) => RegExp,
): Map<number, RegExp[]> {
  const candidates = new Map<number, RegExp[]>();
  const isThere = markedIn(read, lower);
  for (let place = isThere.indexOf(1); place >= 0; place = isThere.indexOf(1, place + 1)) {
    const phrase = read.phrases[place];
    if (phrase === undefined) break;
    const known = candidates.get(phrase.list) ?? [];
    known.push(compiledOf(phrase));
    candidates.set(phrase.list, known);
  }
  return candidates;
}

/** One at the place of each phrase that could be found in the text. */
function markedIn({ phrases, always, index }: Read, lower: string): Uint8Array {
  const isThere = new Uint8Array(phrases.length);
  for (const place of always) isThere[place] = 1;
  markFound(lower, index, isThere);
  return isThere;
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
