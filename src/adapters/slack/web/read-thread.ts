import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Stamp } from '../parse/schema.ts';
import { sendErrorOf, slackCodeOf } from './errors.ts';
import { pagesOf } from './pages.ts';

/** One message as Slack returns it; the parser of events reads the rest. */
const Found = z.looseObject({ ts: Stamp, thread_ts: Stamp.optional() });
type Found = z.infer<typeof Found>;

const Page = z.object({ messages: z.array(z.unknown()) });

/** So many messages of a thread are read, newest kept. Ours: what was said before that no longer decides how urgent it is. */
const MOST_MESSAGES = 200;
const PAGE = 200;
/** A longer thread is read to here only. Ours: each page takes its time, and the reader waits. */
const MOST_PAGES = 5;

/** Refusals that say Heed may not read there, or that there is nothing. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'access_denied',
  'channel_not_found',
  'is_archived',
  'message_not_found',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'thread_not_found',
]);

/**
 * The thread that a message belongs to, or the message alone, oldest first: the head and the newest, two hundred at most. Undefined
 * where Heed may not read it, or where it is gone. Rejects with `SendError` where Slack could not be asked.
 */
export async function readThread(
  web: WebClient,
  channel: string,
  message: string,
  thread?: string,
): Promise<Found[] | undefined> {
  const head = thread ?? (await headOf(web, channel, message)) ?? message;
  const found = (await replies(web, channel, head)) ?? (await alone(web, channel, head));
  if (found === undefined || found.length === 0) return undefined;
  const [first, ...rest] = found.toSorted((left, right) => Number(left.ts) - Number(right.ts));
  return first === undefined ? undefined : [first, ...rest.slice(1 - MOST_MESSAGES)];
}

/**
 * The first message of the thread that this one is an answer in; undefined where it is none, and where Slack does not tell. An emoji
 * names its message only, not the thread. Rejects with `SendError` where Slack could not be asked.
 */
export async function headOf(
  web: WebClient,
  channel: string,
  message: string,
): Promise<string | undefined> {
  const found = await readable(channel, async () =>
    foundIn(await web.conversations.replies({ channel, ts: message, limit: 1 })),
  );
  const head = found?.[0]?.thread_ts;
  return head === message ? undefined : head;
}

async function replies(
  web: WebClient,
  channel: string,
  head: string,
): Promise<Found[] | undefined> {
  return readable(channel, async () => {
    const found: Found[] = [];
    const pages = pagesOf(MOST_PAGES, (start) =>
      web.conversations.replies({ channel, ts: head, limit: PAGE, ...start }),
    );
    for await (const page of pages) found.push(...foundIn(page));
    return found;
  });
}

/** Where threads may not be read, the message at the top level still may. */
async function alone(
  web: WebClient,
  channel: string,
  message: string,
): Promise<Found[] | undefined> {
  return readable(channel, async () => {
    const where = { channel, latest: message, oldest: message, inclusive: true, limit: 1 };
    return foundIn(await web.conversations.history(where)).filter((one) => one.ts === message);
  });
}

function foundIn(page: unknown): Found[] {
  return Page.parse(page).messages.flatMap((message) => {
    const found = Found.safeParse(message).data;
    return found === undefined ? [] : [found];
  });
}

async function readable<Result>(
  channel: string,
  read: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (UNREADABLE.has(slackCodeOf(error) ?? '')) return undefined;
    throw sendErrorOf(error, `read a conversation in ${channel}`);
  }
}
