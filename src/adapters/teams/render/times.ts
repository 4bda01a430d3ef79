import { plainTime } from '../../clean.ts';

/**
 * A time as everybody's own clock and language show it: Adaptive Cards read these functions in any run of text
 * (learn.microsoft.com, "Text features"). `at` in milliseconds since 1970; empty for what is no time.
 */
export function timeToken(at: number): string {
  const time = instant(at);
  return time === undefined ? plainTime(at) : `{{DATE(${time},SHORT)}} {{TIME(${time})}}`;
}

/** The same without the hour. */
export function dayToken(at: number): string {
  const time = instant(at);
  return time === undefined ? plainTime(at).slice(0, 10) : `{{DATE(${time},SHORT)}}`;
}

/** To the second, in a year of four digits: shown as it is written otherwise. */
function instant(at: number): string | undefined {
  const text = plainTime(at);
  return /^\d{4}-/.test(text) ? `${text.slice(0, 16).replace(' ', 'T')}:00Z` : undefined;
}
