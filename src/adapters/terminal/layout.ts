import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { isRoomy, type Look } from './look.ts';
import { printable, printableLine } from './printable.ts';

/** What a list item starts with; its further lines are set in below its first word. */
const HANGING = /^ *(?:(?:[-*•·]|\d{1,2}[.)]) +)?/;
const DEEPEST_INDENT = 8;

/** Text by whomever in lines of at most `width` columns. List items keep their shape. */
export function wrap(text: string, width: number): string[] {
  return wrapStyled(printable(text), width);
}

/** The same for text that is printable already and may hold colours of ours. */
export function wrapStyled(text: string, width: number): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => wrapLine(line.trimEnd(), width));
}

function wrapLine(line: string, width: number): string[] {
  const start = HANGING.exec(line)?.[0] ?? '';
  const hang = start.length <= DEEPEST_INDENT ? start.length : 0;
  const lines = wrapAnsi(line.slice(start.length), width - hang, { hard: true }).split('\n');
  return lines.map((part, index) => (index === 0 ? start.slice(0, hang) : ' '.repeat(hang)) + part);
}

const graphemes = new Intl.Segmenter();

/** One line of at most `width` columns; what does not fit is cut, with a mark. */
export function cut(text: string, width: number): string {
  const line = printableLine(text);
  if (stringWidth(line) <= width) return line;
  let start = '';
  for (const { segment } of graphemes.segment(line)) {
    if (stringWidth(start + segment) >= width) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}

/** Filled up with spaces to `width` columns. */
export function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Columns of the labels beside what they label. */
const LABEL = 13;

/** Writes the value of a field in lines of at most so many columns. */
export type WriteValue = (width: number) => readonly string[];

/** A labelled value: beside its label where there is room, below it where there is not. Nothing when the value is empty. */
export function field(label: string, write: WriteValue, width: number, look: Look): string[] {
  const beside = isRoomy(look);
  const indent = beside ? LABEL : 2;
  const lines = write(width - indent);
  if (lines.length === 0) return [];
  const rows = lines.map((line) => ' '.repeat(indent) + line);
  const name = look.colors.dim(label);
  if (!beside) return [name, ...rows];
  return [fill(name, LABEL) + (lines[0] ?? ''), ...rows.slice(1)];
}

/** As many items to a line as fit, set apart by two spaces; only an item longer than a line is broken. */
export function flow(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items.flatMap((one) => wrapStyled(one, width))) {
    const longer = lines.length === 0 ? item : `${lines.at(-1)}  ${item}`;
    if (lines.length > 0 && stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}
