import type { WebClient } from '@slack/web-api';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';
import { type PageStart, pagesOf } from '../web/pages.ts';
import { readSaid } from './said.ts';

/** Where something may have been posted. */
export interface PostedPlace {
  readonly web: WebClient;
  readonly channel: string;
  readonly thread?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * How far back is looked, in milliseconds. Ours: attempts end within half an hour, yet after a crash the next one waits for the
 * restart, which may be a night away.
 */
const LOOK_BACK = 24 * 60 * 60 * 1000;

/** The newest thousand messages. Ours. */
const PAGE = 200;
const MOST_PAGES = 5;

/** Refusals that say Slack cannot tell at all: direct messages take a scope of their own, and a thread that is gone holds nothing. */
const UNKNOWABLE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'message_not_found',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'not_in_channel',
  'thread_not_found',
]);

/**
 * Looks whether the message marked `id` arrived earlier, and gives its time stamp; undefined where it did not, and where Slack cannot
 * tell. Rejects with `SendError` where Slack could not be asked: then nothing should be posted either.
 */
export async function findPosted(place: PostedPlace, id: string): Promise<string | undefined> {
  try {
    for await (const page of pagesOf(MOST_PAGES, (start) => readPage(place, start))) {
      const found = page.messages?.find((message) => readSaid(message)?.id === id);
      if (found !== undefined) return found.ts;
    }
    return undefined;
  } catch (error) {
    if (UNKNOWABLE.has(slackCodeOf(error) ?? '')) return undefined;
    throw sendErrorOf(error, `look whether a message had arrived in ${place.channel}`);
  }
}

async function readPage({ web, channel, thread, now }: PostedPlace, start: PageStart) {
  const wanted = {
    channel,
    oldest: ((now - LOOK_BACK) / 1000).toFixed(6),
    limit: PAGE,
    include_all_metadata: true,
    ...start,
  };
  return thread === undefined
    ? web.conversations.history(wanted)
    : web.conversations.replies({ ...wanted, ts: thread });
}
