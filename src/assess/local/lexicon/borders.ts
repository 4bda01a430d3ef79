/** The end of the letters that languages of Europe are written in, but for Greek and Cyrillic. */
const LAST = 0x024f;

/** Letters and numbers beyond those, halves of characters, and the long s, which is an s to some patterns only. */
const ELSEWHERE = /(?![\0-\u024f])[\p{L}\p{N}]|\u0345|[\u{10000}-\u{10ffff}\p{Surrogate}ſ]/u;

/** Whether a text holds no letter that only a pattern with the flag `u` knows; such patterns take many times as long to compile. */
export function isPlain(text: string): boolean {
  return !ELSEWHERE.test(text);
}

/** Emoji and other characters of two places that are no letters, and one of one place that patterns take for the same. */
const PAIR = /(?![\p{L}\p{N}])[\u{10000}-\u{10ffff}]/gu;
const SINGLE = '\u263a';

/** A text as patterns read it. */
export interface Readable {
  readonly text: string;
  readonly isPlain: boolean;
  /** A place in the text as it is written, from one as it is read. */
  placeOf(place: number): number;
}

/** Makes a text plain if nothing but emoji stands against it: they are common, and letters from elsewhere are not. */
export function readable(text: string): Readable {
  const singles = text.replace(PAIR, SINGLE);
  if (!isPlain(singles)) return { text, isPlain: false, placeOf: (place) => place };
  if (singles.length === text.length) return { text, isPlain: true, placeOf: (place) => place };
  const characters = [...text];
  return {
    text: singles,
    isPlain: true,
    placeOf: (place) => characters.slice(0, place).join('').length,
  };
}

const LETTER = '[\\p{L}\\p{N}]';

/** A phrase between word borders that know all letters, case ignored. */
export function forAnyText(phrase: string, isEnding: boolean): RegExp {
  return new RegExp(bordered(phrase, isEnding), 'giu');
}

/** The same for plain texts: what is said of letters is said of those alone that may be there. */
export function forPlainText(phrase: string, isEnding: boolean): RegExp {
  return new RegExp(bordered(phrase, isEnding).replace(PIECE, spelled), 'gi');
}

function bordered(phrase: string, isEnding: boolean): string {
  return `${isEnding ? '' : `(?<!${LETTER})`}(?:${phrase})(?!${LETTER})`;
}

/** A kind of character, something else that is escaped, or a class. */
const PIECE = /\\p\{\w+\}|\\.|\[(?:\\.|[^\\\]])*\]/gs;
const KIND = /\\p\{\w+\}/g;

function spelled(piece: string): string {
  if (piece.startsWith('[')) return piece.replace(KIND, rangesOf);
  return piece.startsWith('\\p{') ? `[${rangesOf(piece)}]` : piece;
}

const RANGES = new Map<string, string>();

/** The ranges of a kind of character, up to the last that a plain text may hold. */
function rangesOf(property: string): string {
  const known = RANGES.get(property) ?? rangesUpTo(new RegExp(property, 'u'));
  RANGES.set(property, known);
  return known;
}

function rangesUpTo(kind: RegExp): string {
  let ranges = '';
  for (let from = 0; from <= LAST; from += 1) {
    let to = from;
    while (to <= LAST && kind.test(String.fromCharCode(to))) to += 1;
    if (to > from) ranges += `${escaped(from)}-${escaped(to - 1)}`;
    from = to;
  }
  return ranges;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
