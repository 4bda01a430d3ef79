import type { Time } from '../../../engine/engine.ts';
import { createPatience } from '../../patience.ts';
import { inThread, type TeamsAddress } from '../address.ts';
import type { Place } from '../bot-framework.ts';
import { connectorErrorIn, isExpected, sendErrorOf } from '../web/errors.ts';
import { placeOf } from '../web/place.ts';
import type { References } from '../web/references.ts';
import { findPosted, type ReadOwn } from './find-posted.ts';
import type { Post } from './post.ts';
import type { Posted } from './posted.ts';
import type { Entry } from './posted-entries.ts';

/**
 * Deletes what Heed said to staff in a channel, as far as its log knows; true where nothing is left. Keeps trying where Teams is out of
 * reach, until it is told to stop, and rejects then, and where Heed is not in the channel any more.
 */
export type SweepOnce = (channel: TeamsAddress) => Promise<boolean>;

export interface SweepOptions {
  readonly references: Pick<References, 'conversation'>;
  readonly posted: Posted;
  readonly post: Pick<Post, 'remove'>;
  readonly readOwn: ReadOwn;
  readonly time: Time;
}

export function createSweepOnce(options: SweepOptions, stop: AbortSignal): SweepOnce {
  const { references, posted, post, readOwn, time } = options;
  const patience = createPatience(time, sendErrorOf);

  /** Teams is asked until it answers: a sweep that stopped half-way would leave what it came for. */
  function asked<Result>(doing: string, call: () => Promise<Result>): Promise<Result> {
    return patience.keepTrying(doing, call, stop);
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
    if (looked === 'not there') {
      await posted.refused(place, entry.mark);
      return looked;
    }
    // Known by its name from here on, so that the next sweep finds it where this one cannot take it back.
    await posted.arrived(place, entry.mark, looked.found);
    return looked.found;
  }

  return async (channel) => {
    const place = await placeOf(references, channel);
    if (place === undefined) return true;
    const entries = (await posted.entries(place)).filter(isForAllStaff);
    let left = 0;
    for (const entry of entries.toReversed()) if (!(await takeBack(place, entry))) left += 1;
    return left === 0;
  };
}

/** What one person alone can see is no matter to others. */
function isForAllStaff({ audience, kind, state }: Entry): boolean {
  return audience === 'staff' && kind !== 'whisper' && state !== 'refused';
}
