import { unbroken } from '../domain/one-line.ts';

const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/** C0 (but for the line feed), delete, and C1. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/** Embeddings, overrides and isolates: what makes text read otherwise than it is written. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text that others wrote, fit to be shown: well-formed, without control characters, read in the order it is written. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', '  ')
    .replace(CONTROLS, '')
    .replace(BIDI, '');
}

/** The same on one line: line breaks and runs of space become single spaces. */
export function cleanLine(text: string): string {
  return unbroken(clean(text));
}

/** True where there is something to see: platforms refuse text of blanks and of characters without width. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** The last instant a date can name, in milliseconds since 1970 (ECMA-262, "Time Values and Time Range"). */
const LAST_INSTANT = 8.64e15;

/** A time where none is shown in anybody's own; `at` in milliseconds since 1970: `2026-11-22 17:00 UTC`. Empty for what is no time. */
export function plainTime(at: number): string {
  if (!(Math.abs(at) <= LAST_INSTANT)) return '';
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
