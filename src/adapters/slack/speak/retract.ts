import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { createPatience } from '../../patience.ts';
import { createSweeps } from '../../sweeps.ts';
import { isExpected, sendErrorOf, slackCodeOf } from '../web/errors.ts';
import { pagesOf } from '../web/pages.ts';
import type { WebClients } from '../web/web.ts';
import { readSaid } from './said.ts';

/** Takes back what Heed said to staff in a channel that others can read from now on. */
export interface Retract {
  /**
   * Deletes Heed's own messages for staff among the newest thousand and in their threads, and keeps trying where Slack is out of reach.
   * Resolves when nothing is left, or nothing can be done; never rejects. For one channel one sweep at a time: called during one, it
   * is followed by another, which everybody who calls meanwhile shares.
   */
  sweep(team: string, channel: string): Promise<void>;
  /** Something for staff is said in the channel. Called before it is posted and after: a sweep may go through in between. */
  note(team: string, channel: string): void;
  /** True where a sweep went all through the channel and nothing for staff was said there since, as far as this process knows. */
  isClean(team: string, channel: string): boolean;
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
  const sweeps = createSweeps();
  const stopping = new AbortController();
  const patience = createPatience(time, sendErrorOf);

  /** Slack is asked until it answers: a sweep that stopped half-way would leave what it came for. */
  function asked<Result>(doing: string, call: () => Promise<Result>): Promise<Result> {
    return patience.keepTrying(doing, call, stopping.signal);
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
    const pages = pagesOf(MOST_PAGES, (start) =>
      asked(`read ${channel}`, () =>
        client.conversations.history({ ...wanted(channel), ...start }),
      ),
    );
    for await (const page of pages) await takeBackAll(client, channel, page.messages ?? []);
  }

  async function sweepThread(client: WebClient, channel: string, ts: string): Promise<void> {
    const pages = pagesOf(MOST_PAGES, (start) =>
      asked(`read a thread in ${channel}`, () =>
        client.conversations.replies({ ...wanted(channel), ts, ...start }),
      ),
    );
    for await (const page of pages) {
      const answers = (page.messages ?? []).filter((one) => one.ts !== ts);
      for (const answer of answers) await takeBackOurs(client, channel, answer);
    }
  }

  async function sweepQuietly(team: string, channel: string): Promise<boolean> {
    const facts = { workspace: team, channel };
    try {
      await sweepOnce(team, channel);
      logger.info(
        facts,
        'A channel that others can read was gone through: nothing for staff is left there',
      );
      return true;
    } catch (error) {
      const level = isExpected(error) ? 'info' : 'error';
      const code = slackCodeOf(error);
      logger[level]({ ...facts, code }, 'Not everything for staff could be taken back');
      return false;
    }
  }

  return {
    sweep: (team, channel) => sweeps.sweep(keyOf(team, channel), () => sweepQuietly(team, channel)),
    note: (team, channel) => sweeps.note(keyOf(team, channel)),
    isClean: (team, channel) => sweeps.isClean(keyOf(team, channel)),
    async stop() {
      stopping.abort();
      await sweeps.settled();
    },
  };
}

function keyOf(team: string, channel: string): string {
  return `${team}/${channel}`;
}

function wanted(channel: string) {
  return { channel, limit: PAGE, include_all_metadata: true };
}
