import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import { createPatience } from '../../patience.ts';
import { addressOf, inThread, type TeamsAddress } from '../address.ts';
import type { Place } from '../bot-framework.ts';
import { connectorErrorIn, isExpected, sendErrorOf } from '../web/errors.ts';
import { placeOf, type References } from '../web/references.ts';
import { findPosted, type ReadOwn } from './find-posted.ts';
import type { Post } from './post.ts';
import type { Posted } from './posted.ts';
import type { Entry } from './posted-entries.ts';

/** Takes back what Heed said to staff in a channel that others can read from now on. */
export interface Retract {
  /**
   * Deletes what Heed said to staff, as far as its log knows, and keeps trying where Teams is out of reach. Resolves when nothing is
   * left, or nothing can be done; never rejects. For one channel one sweep at a time: called during one, it is followed by another,
   * which everybody who calls meanwhile shares.
   */
  sweep(channel: TeamsAddress): Promise<void>;
  /** Something for staff is said in the channel. Called before it is posted and after: a sweep may go through in between. */
  note(channel: TeamsAddress): void;
  /** True where a sweep took everything back and nothing for staff was said there since, as far as this process knows. */
  isClean(channel: TeamsAddress): boolean;
  /** Ends the waiting of sweeps that are under way, and waits for them. */
  stop(): Promise<void>;
}

export interface RetractOptions {
  readonly references: References;
  readonly posted: Posted;
  readonly post: Pick<Post, 'remove'>;
  readonly readOwn: ReadOwn;
  readonly time: Time;
  readonly logger: Logger;
}

export function createRetract(options: RetractOptions): Retract {
  const { references, posted, post, readOwn, time, logger } = options;
  const inTurn = createKeyedLock();
  const sweeps = new Set<Promise<void>>();
  /** Those that have not begun: whatever is to be taken back by now, they will find. */
  const coming = new Map<string, Promise<void>>();
  const clean = new Set<string>();
  const noted = new Set<string>();
  const stopping = new AbortController();
  const patience = createPatience(time);

  /** Teams is asked until it answers: a sweep that stopped half-way would leave what it came for. */
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

  /** True once it is gone. One message that Teams does not let go of must not keep the others. */
  async function takeBack(place: Place, entry: Entry): Promise<boolean> {
    const there = { ...place, conversation: inThread(place.conversation, entry.thread) };
    const activity = entry.activity ?? (await lookFor(there, entry));
    if (activity === 'unknown') return false;
    if (activity === 'not there') return true;
    try {
      await asked(`take back a message in ${place.conversation}`, () =>
        post.remove(there, activity),
      );
      return true;
    } catch (error) {
      if (isExpected(error) || connectorErrorIn(error)?.status !== 403) throw error;
      return false;
    }
  }

  /** The id of a message that may have arrived without Teams telling it. */
  async function lookFor(place: Place, entry: Entry): Promise<string> {
    const looked = await asked(`look for a message in ${place.conversation}`, () =>
      findPosted({ readOwn, posted, now: time.now() }, place, entry),
    );
    if (looked === 'unknown') return looked;
    await posted.refused(place, entry.mark);
    return looked === 'not there' ? looked : looked.found;
  }

  /** True where nothing is left. */
  async function sweepOnce(channel: TeamsAddress): Promise<boolean> {
    const place = await placeOf(references, channel);
    if (place === undefined) return true;
    const entries = (await posted.entries(place)).filter(isForAllStaff);
    let left = 0;
    for (const entry of entries.toReversed()) if (!(await takeBack(place, entry))) left += 1;
    return left === 0;
  }

  async function sweepQuietly(channel: TeamsAddress): Promise<void> {
    const key = addressOf(channel);
    noted.delete(key);
    clean.delete(key);
    try {
      if (!(await sweepOnce(channel))) return leftOver(channel, 'warn', {});
      if (!noted.has(key)) clean.add(key);
      logger.info({ channel: key }, 'What was for staff in a channel that others can read is gone');
    } catch (error) {
      leftOver(channel, isExpected(error) ? 'info' : 'error', {
        ...errorFacts(error),
        status: connectorErrorIn(error)?.status,
      });
    }
  }

  function leftOver(channel: TeamsAddress, level: 'info' | 'warn' | 'error', facts: object): void {
    const told = { channel: addressOf(channel), ...facts };
    logger[level](told, 'Not everything for staff could be taken back');
  }

  return {
    sweep(channel) {
      const key = addressOf(channel);
      const known = coming.get(key);
      if (known !== undefined) return known;
      const begun = inTurn.run(key, () => {
        coming.delete(key);
        return sweepQuietly(channel);
      });
      const sweep = begun.finally(() => sweeps.delete(sweep));
      coming.set(key, sweep);
      sweeps.add(sweep);
      return sweep;
    },
    note(channel) {
      noted.add(addressOf(channel));
      clean.delete(addressOf(channel));
    },
    isClean: (channel) => clean.has(addressOf(channel)),
    async stop() {
      stopping.abort();
      await Promise.all(sweeps);
    },
  };
}

/** What one person alone can see is no matter to others. */
function isForAllStaff({ audience, kind, state }: Entry): boolean {
  return audience === 'staff' && kind !== 'whisper' && state !== 'refused';
}
