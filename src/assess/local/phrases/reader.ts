/** Reads the source of a regular expression piece by piece. */
export interface Reader {
  isDone(): boolean;
  /** Whether this character comes next. */
  sees(character: string): boolean;
  /** Takes the character if it comes next. */
  take(character: string): boolean;
  /** One piece: a character, a class or a group; `inside` reads what is in a group. */
  atom<Known>(inside: (reader: Reader) => Known): Known | Piece | 'no width';
  /** How often the piece before stands, at least and at most. */
  times(): readonly [least: number, most: number];
}

/** All that a piece can be, in lower case; empty where that is too much to say. */
interface Piece {
  readonly exact?: readonly string[];
}

const ANYTHING: Piece = {};
const NO_WIDTH = 'no width';

/** Letters that stand for themselves, up to one that is repeated. */
const PLAIN = /[^\\[\](){}|.^$*+?]+(?![*+?{])/y;
/** A group that looks round, and one that does not. */
const LOOKS = /\(\?(?:<?[=!])/y;
const GROUP = /\((?:\?(?:[a-z]*-?[a-z]*:|<[^>]*>))?/y;
const CLASS = /\[(\^?)((?:\\.|[^\\\]])*)\]/y;
const ESCAPE = /\\(?:[pPk](?:\{[^}]*\}|<[^>]*>)|u[0-9a-f]{4}|x[0-9a-f]{2}|.)/iy;
/** What brackets of groups are not to be looked for in. */
const BRACKET = /\\.|\[(?:\\.|[^\\\]])*\]|[^\\[()]+|[()]/sy;
const TIMES = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/** Reads a source that is known to be a regular expression. */
export function createReader(source: string): Reader {
  let place = 0;
  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = place;
    const found = pattern.exec(source);
    if (found !== null) place += found[0].length;
    return found;
  }
  function take(character: string): boolean {
    if (source[place] !== character) return false;
    place += 1;
    return true;
  }
  /** Past the end of the group that was just begun. */
  function skip(): void {
    let depth = 1;
    while (depth > 0 && place < source.length) {
      const piece = match(BRACKET)?.[0];
      if (piece === '(') depth += 1;
      if (piece === ')') depth -= 1;
    }
  }
  const reader: Reader = {
    isDone: () => place >= source.length,
    sees: (character) => source[place] === character,
    take,
    atom(inside) {
      const plain = match(PLAIN);
      if (plain !== null) return { exact: [plain[0].toLowerCase()] };
      if (match(LOOKS) !== null) {
        skip();
        return NO_WIDTH;
      }
      if (match(GROUP) !== null) {
        const known = inside(reader);
        take(')');
        return known;
      }
      const characters = match(CLASS);
      if (characters !== null) return classOf(characters[1] ?? '', characters[2] ?? '');
      const escaped = match(ESCAPE);
      if (escaped !== null) return escapeOf(escaped[0]);
      const character = source[place] ?? '';
      place += 1;
      if (character === '^' || character === '$') return NO_WIDTH;
      return character === '.' ? ANYTHING : { exact: [character.toLowerCase()] };
    },
    times() {
      const [found, sign, least, comma, most] = match(TIMES) ?? [];
      if (found === undefined) return [1, 1];
      if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
      const from = Number(least);
      return [from, comma === '' ? from : most === '' ? Infinity : Number(most)];
    },
  };
  return reader;
}

function classOf(not: string, members: string): Piece {
  const isPlain = not === '' && !/[\\-]/.test(members) && members !== '';
  return isPlain ? { exact: [...members].map((one) => one.toLowerCase()) } : ANYTHING;
}

function escapeOf(escaped: string): Piece | typeof NO_WIDTH {
  const [, letter = ''] = escaped;
  if (letter === 'b' || letter === 'B') return NO_WIDTH;
  if (letter === 'n') return { exact: ['\n'] };
  return /[a-z0-9]/i.test(letter) ? ANYTHING : { exact: [letter] };
}

/** The alternatives at the outermost level of a source, in order. */
export function outermost(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: piece, index } of source.matchAll(/\\.|\[(?:\\.|[^\\\]])*\]|[()|]/gs)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === '|' && depth === 0) {
      parts.push(source.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, source.slice(from)];
}
