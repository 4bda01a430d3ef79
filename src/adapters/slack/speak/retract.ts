import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { isExpected, sendErrorOf, slackCodeOf } from '../web/errors.ts';
import { createPatience } from '../web/patience.ts';
import type { WebClients } from '../web/web.ts';
import { readSaid } from './said.ts';

/** Takes back what Heed said to staff in a channel that others can read from now on. */
export interface Retract {
  /**
   * Deletes Heed's own messages for staff among the newest thousand and in their threads, and keeps trying where Slack is out of reach.
   * Resolves when nothing is left, or nothing can be done; never rejects. For one channel one sweep at a time: called during one, it
   * is followed by another.
   */
  sweep(team: string, channel: string): Promise<void>;
  /** Ends the waiting of sweeps that are under way, and waits for them. */
  stop(): Promise<void>;
}

export interface RetractOptions {
  readonly web: WebClients;
  readonly time: Time;
  readonly logger: Logger;
}

const PAGE = 200;
const MOST_PAGES = 5;

/** What is read of a message. */
interface Seen {
  readonly ts?: string;
  readonly reply_count?: number;
}

export function createRetract({ web, time, logger }: RetractOptions): Retract {
  const sweeps = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const patience = createPatience(time);

  /** Slack is asked until it answers: a sweep that stopped half-way would leave what it came for. */
  function asked<Result>(doing: string, call: () => Promise<Result>): Promise<Result> {
    const attempt = async () => {
      try {
        return await call();
      } catch (error) {
        throw sendErrorOf(error, doing);
      }
    };
    return patience.keepTrying(attempt, stopping.signal);
  }

  async function takeBack(client: WebClient, channel: string, ts: string): Promise<void> {
    try {
      await asked(`take back a message in ${channel}`, () => client.chat.delete({ channel, ts }));
    } catch (error) {
      // Gone already, or not ours at all, whatever its mark says.
      if (!['message_not_found', 'cant_delete_message'].includes(slackCodeOf(error) ?? ''))
        throw error;
    }
  }

  /** A thread goes before its head: without it, it could not be read any more. */
  async function takeBackAll(client: WebClient, channel: string, seen: readonly Seen[]) {
    for (const message of seen) {
      const { ts, reply_count: replies = 0 } = message;
      if (ts === undefined) continue;
      if (replies > 0) await sweepThread(client, channel, ts);
      await takeBackOurs(client, channel, message);
    }
  }

  async function takeBackOurs(client: WebClient, channel: string, message: Seen): Promise<void> {
    if (message.ts === undefined || readSaid(message)?.audience !== 'staff') return;
    await takeBack(client, channel, message.ts);
  }

  async function sweepOnce(team: string, channel: string): Promise<void> {
    const client = web.of(team);
    await pages(async (cursor) => {
      const page = await asked(`read ${channel}`, () =>
        client.conversations.history({ ...wanted(channel), ...cursor }),
      );
      await takeBackAll(client, channel, page.messages ?? []);
      return page.response_metadata?.next_cursor;
    });
  }

  async function sweepThread(client: WebClient, channel: string, ts: string): Promise<void> {
    await pages(async (cursor) => {
      const page = await asked(`read a thread in ${channel}`, () =>
        client.conversations.replies({ ...wanted(channel), ts, ...cursor }),
      );
      const answers = (page.messages ?? []).filter((one) => one.ts !== ts);
      for (const answer of answers) await takeBackOurs(client, channel, answer);
      return page.response_metadata?.next_cursor;
    });
  }

  async function sweepQuietly(team: string, channel: string): Promise<void> {
    const facts = { workspace: team, channel };
    try {
      await sweepOnce(team, channel);
      logger.info(facts, 'What was for staff was taken back from a channel that others can read');
    } catch (error) {
      const level = isExpected(error) ? 'info' : 'error';
      const code = slackCodeOf(error);
      logger[level]({ ...facts, code }, 'Not everything for staff could be taken back');
    }
  }

  return {
    sweep(team, channel) {
      const key = `${team}/${channel}`;
      const before = sweeps.get(key) ?? Promise.resolve();
      const sweep = before.then(() => sweepQuietly(team, channel));
      const tracked = sweep.finally(() => {
        if (sweeps.get(key) === tracked) sweeps.delete(key);
      });
      sweeps.set(key, tracked);
      return tracked;
    },
    async stop() {
      stopping.abort();
      await Promise.all(sweeps.values());
    },
  };
}

/** Reads page after page until there is none, or enough were read. */
async function pages(
  read: (cursor: { cursor?: string }) => Promise<string | undefined>,
): Promise<void> {
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    cursor = (await read(cursor === undefined ? {} : { cursor })) || undefined;
    if (cursor === undefined) return;
  }
}

function wanted(channel: string) {
  return { channel, limit: PAGE, include_all_metadata: true };
}
