/** A message that a link points at, in Slack's own ids. */
export interface LinkedMessage {
  readonly channel: string;
  readonly ts: string;
  /** The thread's first message, for a reply. */
  readonly thread?: string;
}

/** Slack's permalinks are far shorter; what is longer is not looked at. */
const LONGEST_LINK = 1000;

/** A stand-in for Slack on the same machine, as `SLACK_API_URL` may name one. */
const LOOPBACK = ['localhost', '127.0.0.1'];

/**
 * Reads a text that is nothing but the link of a message: `https://acme.slack.com/archives/C1/p1763800000000100`, bare or in angle
 * brackets, with or without `?thread_ts=`. Undefined for anything else, and for a link of a workspace other than `domain` ("acme"):
 * its channels are not ours to read. Links of an organisation (`acme.enterprise.slack.com`) hold for all its workspaces.
 */
export function parsePermalink(text: string, domain?: string): LinkedMessage | undefined {
  const url = urlIn(text.trim());
  if (url === undefined || !isOurs(url, domain)) return undefined;
  const [, channel, seconds, micros] =
    /^\/archives\/([CGD][A-Z0-9]{1,39})\/p(\d{1,12})(\d{6})\/?$/.exec(url.pathname) ?? [];
  if (channel === undefined) return undefined;
  const ts = `${seconds}.${micros}`;
  const thread = url.searchParams.get('thread_ts');
  const isReply = thread !== null && /^\d{1,12}\.\d{6}$/.test(thread) && thread !== ts;
  return { channel, ts, ...(isReply ? { thread } : {}) };
}

/** In a command's text a link stands in angle brackets, with a label at times, and `&` is escaped. */
function urlIn(text: string): URL | undefined {
  if (text.length > LONGEST_LINK) return undefined;
  const [, bracketed] = /^<([^<>|]+)(?:\|[^<>]*)?>$/.exec(text) ?? [];
  const address = (bracketed ?? text).replaceAll('&amp;', '&');
  return /^https?:\/\/\S+$/.test(address) ? (URL.parse(address) ?? undefined) : undefined;
}

function isOurs(url: URL, domain: string | undefined): boolean {
  if (LOOPBACK.includes(url.hostname)) return true;
  if (url.protocol !== 'https:') return false;
  const [, name] = /^([a-z0-9.-]+)\.slack(?:-gov)?\.com$/.exec(url.hostname) ?? [];
  if (name === undefined) return false;
  return domain === undefined || name === domain.toLowerCase() || name.endsWith('.enterprise');
}
