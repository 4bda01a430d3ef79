import { cleanLine, plainTime } from '../../clean.ts';
import { parseAddress } from '../address.ts';

/**
 * Text for a place that Slack reads as mrkdwn. Exactly these three characters, once, as Slack's "Formatting message text" asks: no
 * mention, channel, date or link of a stranger survives it.
 */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link in mrkdwn, both parts escaped. That `url` is one of ours, or one that may be shown, is the caller's matter. */
export function linkToken(url: string, label: string): string {
  const address = escaped(url).replaceAll('|', '%7C');
  return `<${address}|${escaped(cleanLine(label)).replaceAll('|', '¦')}>`;
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
