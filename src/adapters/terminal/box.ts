import stringWidth from 'string-width';
import { cut, fill } from './layout.ts';
import type { Paint } from './look.ts';

/** A part of a box, set off from the one above by a rule; `title` stands in the rule. */
export interface Section {
  readonly title?: string;
  readonly rows: readonly string[];
}

export interface Box {
  readonly weight: 'light' | 'heavy';
  /** The colour of the border. */
  readonly border: Paint;
  readonly title: string;
  /** How the title is set. */
  readonly titlePaint: Paint;
  /** At the other end of the title's line; left out when there is no room. */
  readonly aside?: string;
  /** At the end of the last line. */
  readonly foot?: string;
  readonly sections: readonly Section[];
}

const PIECES = {
  light: { top: '╭╮', line: '─', side: '│', rule: '├┤', thin: '─', bottom: '╰╯' },
  heavy: { top: '┏┓', line: '━', side: '┃', rule: '┠┨', thin: '─', bottom: '┗┛' },
} as const;

/** What the border and the air beside it take from each line. */
const FRAME = 4;

/** How many columns a row of a box `width` columns wide may have. */
export function innerWidth(width: number): number {
  return width - FRAME;
}

/** Draws a box; every line of it is exactly `width` columns wide. Rows must already be wrapped to `innerWidth(width)`. */
export function drawBox(box: Box, width: number): string[] {
  const pieces = PIECES[box.weight];
  const lines = [topLine(box, width)];
  for (const [index, section] of box.sections.entries()) {
    if (index > 0) lines.push(ruleLine(section.title, box, width));
    for (const row of section.rows) {
      const side = box.border(pieces.side);
      lines.push(`${side} ${fill(row, innerWidth(width))} ${side}`);
    }
  }
  lines.push(bottomLine(box, width));
  return lines;
}

function topLine(box: Box, width: number): string {
  const { top, line } = PIECES[box.weight];
  const title = cut(box.title, width - 6);
  const room = width - 5 - stringWidth(title);
  const aside = box.aside === undefined ? '' : ` ${cut(box.aside, width)} ${line}`;
  const end = stringWidth(aside) < room ? aside : '';
  const gap = line.repeat(room - stringWidth(end));
  return (
    box.border(`${top[0]}${line} `) + box.titlePaint(title) + box.border(` ${gap}${end}${top[1]}`)
  );
}

function ruleLine(title: string | undefined, box: Box, width: number): string {
  const { rule, thin } = PIECES[box.weight];
  const start = title === undefined ? '' : `${thin} ${cut(title, width - 6)} `;
  return box.border(rule[0] + start + thin.repeat(width - 2 - stringWidth(start)) + rule[1]);
}

function bottomLine(box: Box, width: number): string {
  const { bottom, line } = PIECES[box.weight];
  const end = box.foot === undefined ? '' : ` ${cut(box.foot, width - 6)} ${line}`;
  return box.border(bottom[0] + line.repeat(width - 2 - stringWidth(end)) + end + bottom[1]);
}
