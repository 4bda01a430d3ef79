import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPings } from '../../../src/handlers/calls/ping-messages.ts';
import { partedWithThanks } from '../../../src/handlers/parted-with-thanks.ts';
import { unanswered } from '../../../src/handlers/turns.ts';
import { wrongCalls } from '../../crash/ladders.ts';
import type { Play } from '../../fakes/play.ts';
import { stories, tell, toTheEnd } from './any-story.ts';

function atTheEnd(look: (play: Play) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(stories, async ({ first, story }) => {
      look(toTheEnd(await tell(first, story)));
    }),
    { numRuns: 300 },
  );
}

/** The customer's time to wait has run out since a person last answered, or saw to it, and they wait still. */
function isOverdue({ current }: Play): boolean {
  const { timeline, state, clocks } = current;
  const turns = unanswered(current.turns).filter(({ text }) => text.trim() !== '');
  const since = timeline.slice(timeline.findLastIndex(({ what }) => AFRESH.includes(what)) + 1);
  const isDue = since.some(({ what, note }) => what === 'clock' && note?.includes('escalate'));
  const isWaiting = state === 'open' && turns.length > 0 && !partedWithThanks(current);
  return isWaiting && isDue && clocks.length === 0;
}

const AFRESH = [
  ...['answered', 'sent', 'not sent', 'closed', 'awake', 'split'],
  ...['ping taken', 'ping not needed'],
];

/** Somebody was called since they began to wait, or should have been, had there been anybody. */
function isCalledFor({ current }: Play): boolean {
  const { pings, turns } = current;
  const since = turns.length - unanswered(turns).length;
  const isMade = pings.some((ping) => ping.turn >= since);
  return isMade || openPings(current).length > 0 || pings.at(-1)?.lead === '';
}

describe('calls, when every story has come to its end', () => {
  it('stand one at a time, and only where nobody is left or nothing is left to call for', () =>
    atTheEnd(({ current }) => {
      expect(wrongCalls(current)).toEqual([]);
    }));

  it('were made, if not at once, for every customer whose time to wait has run out', () =>
    atTheEnd((play) => {
      if (isOverdue(play)) expect(isCalledFor(play)).toBe(true);
    }));
});
