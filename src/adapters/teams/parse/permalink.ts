import { splitThread } from '../address.ts';

/** A message that a link points at, in Teams' own ids. */
export interface LinkedMessage {
  /** Without a thread. */
  readonly conversation: string;
  readonly message: string;
  /** The thread's first message, for a reply. */
  readonly thread?: string;
}

/** Teams' links name the team and the channel too; what is longer is not looked at. */
const LONGEST_LINK = 4000;

/** Teams on the web: of everybody, and of the governments' clouds. */
const HOSTS: readonly string[] = [
  'teams.microsoft.com',
  'teams.cloud.microsoft',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
];

/**
 * Reads a text that is nothing but the link of a message: `https://teams.microsoft.com/l/message/19:…@thread.tacv2/1763800000100`, with
 * or without `?parentMessageId=` and `tenantId=`. Undefined for anything else, and for a link of a tenant other than `tenant`: its
 * conversations are not ours to read.
 */
export function parsePermalink(text: string, tenant: string): LinkedMessage | undefined {
  const url = urlIn(text.trim());
  if (url === undefined || !HOSTS.includes(url.hostname)) return undefined;
  const named = url.searchParams.get('tenantId');
  if (named !== null && named.toLowerCase() !== tenant) return undefined;
  const [, place = '', message] = /^\/l\/message\/([^/]+)\/(\d{1,20})\/?$/.exec(url.pathname) ?? [];
  const conversation = conversationIn(place);
  if (conversation === undefined || message === undefined) return undefined;
  const parent = url.searchParams.get('parentMessageId');
  const isReply = parent !== null && /^\d{1,20}$/.test(parent) && parent !== message;
  return { conversation, message, ...(isReply ? { thread: parent } : {}) };
}

function urlIn(text: string): URL | undefined {
  if (text.length > LONGEST_LINK || !/^https:\/\/\S+$/.test(text)) return undefined;
  return URL.parse(text) ?? undefined;
}

/** The id stands in the path as it is, or with its signs escaped. */
function conversationIn(place: string): string | undefined {
  const id = unescaped(place);
  return id !== undefined && /^19:[^\s/;]{1,300}$/.test(id) ? splitThread(id).base : undefined;
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
