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

/** A place in a source, which moves on as pieces are taken. */
interface Cursor {
  readonly source: string;
  place: number;
}

/** Reads a source that is known to be a regular expression. */
export function createReader(source: string): Reader {
  const cursor: Cursor = { source, place: 0 };
  const reader: Reader = {
    isDone: () => cursor.place >= source.length,
    sees: (character) => source[cursor.place] === character,
    take: (character) => take(cursor, character),
    atom: (inside) => atomAt(cursor, reader, inside),
    times: () => timesAt(cursor),
  };
  return reader;
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.place;
  const found = pattern.exec(cursor.source);
  if (found !== null) cursor.place += found[0].length;
  return found;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.source[cursor.place] !== character) return false;
  cursor.place += 1;
  return true;
}

function atomAt<Known>(
  cursor: Cursor,
  reader: Reader,
  inside: (reader: Reader) => Known,
): Known | Piece | typeof NO_WIDTH {
  const plain = match(cursor, PLAIN);
  if (plain !== null) return { exact: [plain[0].toLowerCase()] };
  if (match(cursor, LOOKS) !== null) return skipped(cursor);
  if (match(cursor, GROUP) === null) return characterAt(cursor);
  const known = inside(reader);
  take(cursor, ')');
  return known;
}

/** Past the end of the group that was just begun. */
function skipped(cursor: Cursor): typeof NO_WIDTH {
  let depth = 1;
  while (depth > 0 && cursor.place < cursor.source.length) {
    const piece = match(cursor, BRACKET)?.[0];
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
  }
  return NO_WIDTH;
}

function characterAt(cursor: Cursor): Piece | typeof NO_WIDTH {
  const characters = match(cursor, CLASS);
  if (characters !== null) return classOf(characters[1] ?? '', characters[2] ?? '');
  const escaped = match(cursor, ESCAPE);
  if (escaped !== null) return escapeOf(escaped[0]);
  const character = cursor.source[cursor.place] ?? '';
  cursor.place += 1;
  if (character === '^' || character === '$') return NO_WIDTH;
  return character === '.' ? ANYTHING : { exact: [character.toLowerCase()] };
}

function timesAt(cursor: Cursor): readonly [least: number, most: number] {
  const [found, sign, least, comma, most] = match(cursor, TIMES) ?? [];
  if (found === undefined) return [1, 1];
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
  const from = Number(least);
  return [from, comma === '' ? from : most === '' ? Infinity : Number(most)];
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
