import type { Logger } from 'pino';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import { addressOf, type TeamsAddress } from '../address.ts';
import { connectorErrorIn, isExpected } from '../web/errors.ts';
import { createSweepOnce, type SweepOptions } from './sweep-once.ts';

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

export interface RetractOptions extends SweepOptions {
  readonly logger: Logger;
}

export function createRetract(options: RetractOptions): Retract {
  const { logger } = options;
  const inTurn = createKeyedLock();
  const sweeps = new Set<Promise<void>>();
  /** Those that have not begun: whatever is to be taken back by now, they will find. */
  const coming = new Map<string, Promise<void>>();
  const clean = new Set<string>();
  const noted = new Set<string>();
  const stopping = new AbortController();
  const sweepOnce = createSweepOnce(options, stopping.signal);

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
