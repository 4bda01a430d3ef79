import type { Logger } from 'pino';
import type { Settings } from '../../../domain/settings.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { SendError } from '../../adapter.ts';
import { pause } from '../../patience.ts';
import { addressOf } from '../address.ts';
import type { Installations } from '../install/installation.ts';
import { slackCodeOf } from '../web/errors.ts';
import type { WebClients } from '../web/web.ts';
import type { Cursors, Place } from './cursors.ts';
import { createReader, type Reader, type ReadMessage } from './read-messages.ts';
import { eventsOf, placesOf, type ReadPlace, sinceOf, stampOf } from './read-plan.ts';
import type { TakeEvent } from './take-event.ts';

/** What could not be read or kept is tried again after this long, in milliseconds. Ours. */
const AGAIN_AFTER = 60_000;

/** Reads what was said in the channels while Heed did not hear it. */
export interface Backfill {
  /** Reads on from the last message seen; what is asked for meanwhile follows. Never rejects: what fails is logged and tried again. */
  run(): Promise<void>;
  /** The same, in a minute; asked for often it happens once. */
  soon(): void;
  stop(): void;
}

export interface BackfillOptions {
  readonly web: WebClients;
  readonly installations: Pick<Installations, 'teams'>;
  readonly cursors: Cursors;
  readonly take: TakeEvent;
  settings(): Settings;
  /** The threads of the channel's open cases. */
  openThreads(channel: string): Promise<readonly string[]>;
  readonly time: Time;
  readonly logger: Logger;
}

export function createBackfill(options: BackfillOptions): Backfill {
  const { web, installations, cursors, take, settings, openThreads, time, logger } = options;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let isWanted = false;
  let planned = false;

  async function readAll(): Promise<void> {
    const readAt = stampOf(time.now());
    const failed: Place[] = [];
    for (const place of placesOf(settings(), installations.teams())) {
      if (stopping.signal.aborted) return;
      if (!(await readOn(place, readAt))) failed.push(place);
    }
    if (stopping.signal.aborted) return;
    cursors.letGoBut(failed, readAt);
    if (failed.length > 0) soon();
  }

  /** False where something is missing that another try may bring. */
  async function readOn(place: ReadPlace, readAt: string): Promise<boolean> {
    const { team, channel } = place;
    try {
      const position = await cursors.position(place);
      if (position === undefined) {
        await cursors.startAt(place, readAt);
        return true;
      }
      return await takeAll(place, await read(place, sinceOf(position, time.now())));
    } catch (error) {
      const isFinal = error instanceof SendError && !error.retryable;
      const problem = error instanceof SendError ? error.message : undefined;
      const facts = { team, channel, problem, ...errorFacts(error) };
      logger[isFinal ? 'info' : 'warn'](facts, 'A channel could not be read');
      return isFinal;
    }
  }

  /** Everything said since, oldest first: in the channel where it is watched, and in the threads that may have gone on. */
  async function read(place: ReadPlace, since: number): Promise<ReadMessage[]> {
    const reader: Reader = createReader({ web: web.of(place.team), time, signal: stopping.signal });
    const top = place.watched ? await reader.history(place.channel, since) : [];
    const grown = top.filter((one) => Number(one.latest_reply ?? 0) > since).map(({ ts }) => ts);
    const open = await openThreads(addressOf({ team: place.team, id: place.channel }));
    const found = new Map(top.map((one) => [one.ts, one]));
    for (const thread of new Set([...grown, ...open])) {
      const replies = reader.replies(place.channel, thread, since).catch(noneWhereGone);
      for (const reply of await replies) found.set(reply.ts, reply);
    }
    return [...found.values()].toSorted((left, right) => Number(left.ts) - Number(right.ts));
  }

  async function takeAll(place: Place, messages: readonly ReadMessage[]): Promise<boolean> {
    let isWhole = true;
    for (const message of messages) {
      for (const event of eventsOf(message, place.channel)) {
        if (stopping.signal.aborted) return false;
        await take(event, { team: place.team }).catch(() => {
          isWhole = false;
        });
      }
    }
    if (messages.length > 0)
      logger.info({ ...place, count: messages.length }, 'A channel was read on');
    return isWhole;
  }

  async function work(): Promise<void> {
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      await readAll().catch((error: unknown) =>
        logger.error(errorFacts(error), 'The channels could not be read'),
      );
    }
  }

  function run(): Promise<void> {
    isWanted = true;
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  function soon(): void {
    if (planned) return;
    planned = true;
    void pause(time, AGAIN_AFTER, stopping.signal).then(() => {
      planned = false;
      if (!stopping.signal.aborted) void run();
    });
  }

  return { run, soon, stop: () => stopping.abort() };
}

/** Somebody deleted the message that an open case began with: that must not keep Heed from the rest of the channel. */
function noneWhereGone(error: unknown): ReadMessage[] {
  if (!['message_not_found', 'thread_not_found'].includes(slackCodeOf(error) ?? '')) throw error;
  return [];
}
