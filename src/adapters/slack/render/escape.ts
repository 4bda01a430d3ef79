import { parseAddress } from '../address.ts';

const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/** C0 (but for the line feed), delete, and C1. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/** Embeddings, overrides and isolates: what makes text read otherwise than it is written. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text that others wrote, fit for Slack: well-formed, without control characters, read in the order it is written. */
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
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** True where there is something to see: Slack refuses text of blanks and of characters without width. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/**
 * Text for a place that Slack reads as mrkdwn. Exactly these three characters, once, as Slack's "Formatting message text" asks: no
 * mention, channel, date or link of a stranger survives it.
 */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link of our own in mrkdwn. `label` is escaped here; `url` has to be one of ours. */
export function linkToken(url: string, label: string): string {
  return `<${url}|${escaped(cleanLine(label)).replaceAll('|', '¦')}>`;
}

/** A person by whom Slack shows the name, and whom it calls; undefined for an address that is not Slack's. */
export function userToken(address: string): string | undefined {
  const id = parseAddress(address)?.id;
  return id === undefined ? undefined : `<@${id}>`;
}

/** A channel by whose name Slack shows it; undefined for any other address. */
export function channelToken(address: string): string | undefined {
  const id = parseAddress(address)?.id;
  return id !== undefined && /^[CG]/.test(id) ? `<#${id}>` : undefined;
}

/** The last instant a date can name, in milliseconds since 1970 (ECMA-262, "Time Values and Time Range"). */
const LAST_INSTANT = 8.64e15;

/** A time as everybody's own clock and language show it, in mrkdwn; `at` in milliseconds since 1970. Empty for what is no time. */
export function timeToken(at: number): string {
  return token(at, '{date_short_pretty} {time}');
}

/** The same without the hour. */
export function dayToken(at: number): string {
  return token(at, '{date_short_pretty}');
}

function token(at: number, format: string): string {
  const words = plainTime(at);
  return words === '' ? '' : `<!date^${Math.floor(at / 1000)}^${format}^${words}>`;
}

/** The same where nothing is shown in anybody's own time: `2026-11-22 17:00 UTC`. Empty for what is no time. */
export function plainTime(at: number): string {
  if (!(Math.abs(at) <= LAST_INSTANT)) return '';
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
