import type { Literal } from './needs.ts';

/** By the first letters of what phrases need: the places of those phrases. */
interface Entries {
  readonly byLetters: Map<number, { readonly literal: Literal; readonly phrases: number[] }[]>;
  /** Not zero where the key may be among them; asked first, as most are not. */
  readonly mayHave: Uint8Array;
}

/** What phrases need, by its first letters: what begins with a word, and what may stand anywhere. */
export interface Index {
  readonly beginning: Entries;
  readonly anywhere: Entries;
}

/** Nothing yet. */
export function emptyIndex(): Index {
  return { beginning: noEntries(), anywhere: noEntries() };
}

/** Letters that a key is made of, at most. */
const KEY = 4;
/** A key in 32 bits, eight a letter; letters that share a key are told apart afterwards. */
const BITS = 8;
const LETTER = (1 << BITS) - 1;

/** Notes that the phrase at this place needs the literal, or another of its own. */
export function enter({ beginning, anywhere }: Index, literal: Literal, place: number): void {
  const { text, begins } = literal;
  const index = begins && isLetter(text, 0) ? beginning : anywhere;
  let key = 0;
  for (let nth = 0; nth < Math.min(KEY, text.length); nth += 1) key = longer(key, text, nth, nth);
  const entries = index.byLetters.get(key) ?? [];
  index.byLetters.set(key, entries);
  index.mayHave[shortened(key)] = 1;
  const known = entries.find(({ literal: one }) => areSame(one, literal));
  if (known === undefined) entries.push({ literal, phrases: [place] });
  else known.phrases.push(place);
}

/** How many keys are told apart before they are looked up: a power of two, several times what a language has. */
const TOLD_APART = 1 << 16;

/** Spreads keys evenly (Knuth, The Art of Computer Programming 3, 6.4): the golden ratio in 32 bits. */
const SPREAD = 0x9e3779b1;

function noEntries(): Entries {
  return { byLetters: new Map(), mayHave: new Uint8Array(TOLD_APART) };
}

function shortened(key: number): number {
  return (Math.imul(key, SPREAD) >>> 16) & (TOLD_APART - 1);
}

function areSame(one: Literal, other: Literal): boolean {
  return one.text === other.text && one.begins === other.begins && one.ends === other.ends;
}

/** The key with the letter at `at` as its `nth`. */
function longer(key: number, text: string, at: number, nth: number): number {
  return key | ((text.charCodeAt(at) & LETTER) << (nth * BITS));
}

/** Sets to one the places of the phrases of which a literal stands in the text. */
export function markFound(text: string, { beginning, anywhere }: Index, places: Uint8Array): void {
  let isInWord = false;
  for (let start = 0; start < text.length; start += 1) {
    const isInLetters = isLetter(text, start);
    if (isInLetters && !isInWord) markAt(text, start, beginning, places);
    markAt(text, start, anywhere, places);
    isInWord = isInLetters;
  }
}

function markAt(
  text: string,
  start: number,
  { byLetters, mayHave }: Entries,
  places: Uint8Array,
): void {
  const length = Math.min(KEY, text.length - start);
  let key = 0;
  for (let nth = 0; nth < length; nth += 1) {
    key = longer(key, text, start + nth, nth);
    const known = mayHave[shortened(key)] === 0 ? undefined : byLetters.get(key);
    if (known === undefined) continue;
    for (const { literal, phrases } of known) {
      if (!stands(literal, text, start)) continue;
      for (const place of phrases) places[place] = 1;
    }
  }
}

function stands({ text: letters, ends }: Literal, text: string, start: number): boolean {
  const end = start + letters.length;
  return (
    text.startsWith(letters, start) && !(ends && isLetter(text, end - 1) && isLetter(text, end))
  );
}

/** A letter of the plain alphabet, beside which no phrase begins or ends in another, whatever its borders. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}
