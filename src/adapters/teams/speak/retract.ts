import type { Logger } from 'pino';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createSweeps } from '../../sweeps.ts';
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
  const sweeps = createSweeps();
  const stopping = new AbortController();
  const sweepOnce = createSweepOnce(options, stopping.signal);

  async function sweepQuietly(channel: TeamsAddress): Promise<boolean> {
    try {
      const isGone = await sweepOnce(channel);
      if (isGone) logger.info({ channel: addressOf(channel) }, GONE);
      else leftOver(channel, 'warn', {});
      return isGone;
    } catch (error) {
      leftOver(channel, isExpected(error) ? 'info' : 'error', {
        ...errorFacts(error),
        status: connectorErrorIn(error)?.status,
      });
      return false;
    }
  }

  function leftOver(channel: TeamsAddress, level: 'info' | 'warn' | 'error', facts: object): void {
    const told = { channel: addressOf(channel), ...facts };
    logger[level](told, 'Not everything for staff could be taken back');
  }

  return {
    sweep: (channel) => sweeps.sweep(addressOf(channel), () => sweepQuietly(channel)),
    note: (channel) => sweeps.note(addressOf(channel)),
    isClean: (channel) => sweeps.isClean(addressOf(channel)),
    async stop() {
      stopping.abort();
      await sweeps.settled();
    },
  };
}

const GONE = 'What was for staff in a channel that others can read is gone';
