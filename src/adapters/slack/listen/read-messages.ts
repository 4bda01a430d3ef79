import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Time } from '../../../engine/engine.ts';
import { createPatience } from '../../patience.ts';
import { Stamp } from '../parse/schema.ts';
import { sendErrorOf } from '../web/errors.ts';
import { type PageStart, pagesOf } from '../web/pages.ts';

/** A message as a channel's history has it: what is needed to go through them, and everything else as it came. */
const ReadMessage = z.looseObject({
  ts: Stamp,
  latest_reply: Stamp.nullish().catch(undefined),
  edited: z.object({ ts: Stamp }).nullish().catch(undefined),
});
export type ReadMessage = z.infer<typeof ReadMessage>;

const Page = z.object({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** So many a call: what Slack recommends at most (docs.slack.dev/reference/methods/conversations.history). */
const PAGE = 200;
/** Ours: 10,000 messages of one channel. Whoever was away for longer than that gets the latest of them. */
const MOST_PAGES = 50;

/** Reads what stands in a channel. Everything rejects with `SendError`. */
export interface Reader {
  /** The messages at the top level since `since` (seconds since 1970), in any order. */
  history(channel: string, since: number): Promise<ReadMessage[]>;
  /** The replies since, and the thread's first message where it was edited since. */
  replies(channel: string, thread: string, since: number): Promise<ReadMessage[]>;
}

type Ask = (start: PageStart) => Promise<unknown>;

export function createReader(options: {
  web: WebClient;
  time: Time;
  /** Aborts the waiting between tries. */
  signal: AbortSignal;
}): Reader {
  const { web, time, signal } = options;
  const patience = createPatience(time, sendErrorOf);

  async function pages(doing: string, ask: Ask): Promise<ReadMessage[]> {
    const found: ReadMessage[] = [];
    const read = async (start: PageStart) => Page.parse(await tried(doing, () => ask(start)));
    for await (const page of pagesOf(MOST_PAGES, read))
      found.push(...page.messages.flatMap((one) => ReadMessage.safeParse(one).data ?? []));
    return found;
  }

  function tried(doing: string, ask: () => Promise<unknown>): Promise<unknown> {
    return patience.keepTrying(doing, ask, signal);
  }

  return {
    history(channel, since) {
      const oldest = since.toFixed(6);
      const ask: Ask = (start) =>
        web.conversations.history({ channel, oldest, limit: PAGE, ...start });
      return pages(`read on in ${channel}`, ask);
    },
    async replies(channel, ts, since) {
      const oldest = since.toFixed(6);
      const ask: Ask = (start) =>
        web.conversations.replies({ channel, ts, oldest, limit: PAGE, ...start });
      const found = await pages(`read on in a thread of ${channel}`, ask);
      // Slack gives the thread's first message along, however old it is.
      return found.filter((one) => Number(one.edited?.ts ?? one.ts) > since);
    },
  };
}
