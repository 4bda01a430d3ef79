import { CalendarError } from './calendar-error.ts';

/**
 * The address of a calendar on the web, undefined for a path. `webcal://` is what calendars call https there. Throws `CalendarError` for
 * an address that Heed does not fetch; http is for this machine alone.
 */
export function calendarAddress(source: string): URL | undefined {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(source)) return undefined;
  const url = URL.parse(source.replace(/^webcals?:/i, 'https:'));
  if (url === null) throw new CalendarError(NO_ADDRESS);
  if (url.username !== '' || url.password !== '') throw new CalendarError(PASSWORD);
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url;
  throw new CalendarError(NOT_HTTPS);
}

/** Where a redirect leads. Throws `CalendarError` where it leads to another scheme than `from`, or to where Heed does not fetch. */
export function redirectedTo(from: URL, location: string | null): URL {
  const url = location === null ? null : URL.parse(location, from.href);
  if (url === null) throw new CalendarError(`${from.hostname} ${NOWHERE}`);
  if (url.protocol !== from.protocol) throw new CalendarError(`${from.hostname} ${ELSEWHERE}`);
  return calendarAddress(url.href) ?? url;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

const NO_ADDRESS = 'The calendar’s address is none. Copy it from the calendar again.';
const NOT_HTTPS =
  'The calendar’s address is not https. Use one that is, or a file of the data folder.';
const PASSWORD =
  'The calendar’s address holds a name or a password. Use the calendar’s secret address, which needs none.';
const NOWHERE = 'leads on to nowhere. Copy the calendar’s address again.';
const ELSEWHERE = 'leads on to another kind of address. Use the one it leads to, if it is https.';
