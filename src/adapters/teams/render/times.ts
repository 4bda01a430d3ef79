import { plainTime } from '../../clean.ts';

/*
 * Adaptive Cards have functions that show a time in everybody's own clock and language, and Teams on the desktop shows their names instead
 * (MicrosoftDocs/msteams-docs#8030): times are said in words here, and whose clock it is.
 */

const TIME = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** `20 Nov, 17:04 UTC`; `at` in milliseconds since 1970. Empty for what is no time. */
export function timeWords(at: number): string {
  return isTime(at) ? `${TIME.format(at)} UTC` : '';
}

/** `20 Nov 2026`. */
export function dayWords(at: number): string {
  return isTime(at) ? DAY.format(at) : '';
}

function isTime(at: number): boolean {
  return plainTime(at) !== '';
}
