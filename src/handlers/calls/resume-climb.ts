import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { ladderFor } from '../../domain/ladder.ts';
import { channelOf } from '../../domain/places.ts';
import { type Moment, record } from '../desk.ts';
import { urgencyOf } from './ask-routing.ts';
import { climbClock } from './climb-clock.ts';
import { openPings } from './ping-messages.ts';
import { isStillWanted } from './still-wanted.ts';

/** What the history says where a ladder comes to its end. */
const ENDED = 'ladder ended';
/** And where it stands still: while it is climbed, the next step is to come. */
const STANDS_STILL: ReadonlySet<string> = new Set([ENDED, 'climb stopped', 'call dropped']);
const IS_CLIMBED: ReadonlySet<string> = new Set(['pinged', 'ping raised', 'climb resumed']);

/**
 * The ladder of a call that nobody has answered goes on where it had stopped, because what the call was for was over, and that holds again.
 * One that has come to its end goes on only where its last step is repeated by now: somebody has to answer.
 */
export function resumedIfWanted(current: Case, moment: Moment): Case {
  const ping = openPings(current).at(-1);
  if (ping === undefined || !isStillWanted(current, ping, moment)) return current;
  const isOver = lastOf(current) === ENDED && !isRepeated(current, moment);
  return isOver ? current : resumed(current, moment);
}

/** The ladder of a call that nobody has answered goes on wherever it stands still: there is something new to call for. */
export function resumed(current: Case, moment: Moment): Case {
  const ping = openPings(current).at(-1);
  if (ping === undefined || !STANDS_STILL.has(lastOf(current))) return current;
  // What has been told of it is no new thing any more.
  const told: Ping = { ...ping, rearmed: false };
  const next: Case = {
    ...current,
    pings: current.pings.map((one) => (one.id === ping.id ? told : one)),
    clocks: [...current.clocks, climbClock(current, moment, told)],
  };
  return record(next, moment.now, 'climb resumed', undefined, ping.why);
}

function lastOf({ timeline }: Case): string {
  const last = timeline.findLast(({ what }) => STANDS_STILL.has(what) || IS_CLIMBED.has(what));
  return last?.what ?? '';
}

function isRepeated(current: Case, { settings }: Moment): boolean {
  const channel = channelOf(current.channel, settings);
  return ladderFor(urgencyOf(current), channel, settings.policy).final === 'repeat';
}
