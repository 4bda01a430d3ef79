import { unbroken } from '../../domain/one-line.ts';

const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/** C0 (but for the line feed), delete, and C1: what moves a cursor, rings a bell or starts an escape sequence. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/** Embeddings, overrides and isolates: what makes text read otherwise than it is written. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

const TAB = '\t';
const DELETE = 0x7f;
/** Where Unicode keeps the pictures of the control characters: U+241B is the picture of escape. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = '\u2421';
const REPLACEMENT = '\ufffd';

/**
 * Text that others wrote, fit for a terminal: no character of it can move the cursor, change a colour or turn the reading order
 * round. What was there stays visible: an escape is shown as `␛`. Line breaks become `\n`, tabs two spaces.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, pictureOf)
    .replace(BIDI, REPLACEMENT);
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (control === TAB) return '  ';
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? PICTURE_OF_DELETE : REPLACEMENT;
}

/** The same on one line: line breaks and runs of space become single spaces. */
export function printableLine(text: string): string {
  return unbroken(printable(text));
}
