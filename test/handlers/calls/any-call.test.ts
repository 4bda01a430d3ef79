import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPings } from '../../../src/handlers/calls/ping-messages.ts';
import type { Play } from '../../fakes/play.ts';
import { type Step, stories, tell } from './any-story.ts';

function always(look: (play: Play, step: Step, calls: number) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(stories, async ({ first, story }) => {
      await tell(first, story, look);
    }),
    { numRuns: 300 },
  );
}

/** With these a ladder is climbed, or climbed on; with these it is not. */
const BEGUN: readonly string[] = ['pinged', 'ping raised', 'climb resumed'];
const OVER: readonly string[] = ['ladder ended', 'call dropped', 'climb stopped'];

describe('calls, whatever happens', () => {
  it('are one at a time', () =>
    always((play) => {
      expect(openPings(play.current).length).toBeLessThanOrEqual(1);
    }));

  it('have a clock that is not due still after it has fired', () =>
    always((play, one) => {
      if (one.kind !== 'pass') return;
      const due = play.current.clocks.filter((clock) => clock.due <= play.now);
      expect(due).toEqual([]);
    }));

  it('have each clock once, and none that is about nothing', () =>
    always((play) => {
      const { clocks, pings, promises, held } = play.current;
      const names = clocks.map(({ kind, about }) => `${kind} ${about}`);
      expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
      const open = openPings(play.current).map(({ id }) => id);
      for (const { kind, about = '' } of clocks) {
        if (kind === 'climb') expect(open).toContain(about);
        if (kind === 'call') expect(held).not.toBeNull();
        if (kind === 'warn' || kind === 'broken')
          expect(promises.find(({ id }) => id === about)?.state).toBe('standing');
      }
      expect(new Set(pings.map(({ id }) => id)).size).toBe(pings.length);
    }));

  it('that are open or wait go on, unless the ladder has ended', () =>
    always((play) => {
      const { clocks, held, timeline } = play.current;
      const running = clocks.some(({ kind }) => kind === 'climb' || kind === 'call');
      if (held !== null) expect(clocks.some(({ kind }) => kind === 'call')).toBe(true);
      const last = timeline.findLast(({ what }) => [...BEGUN, ...OVER].includes(what));
      const isBegun = BEGUN.includes(last?.what ?? '');
      if (openPings(play.current).length > 0 && isBegun) expect(running).toBe(true);
    }));

  it('are for people on the roster, and nobody is called twice in a row', () =>
    always((play, one, calls) => {
      const { pings } = play.current;
      const last = pings.at(-1);
      const before = pings.at(-2);
      const isMade = one.kind === 'pass' && pings.length > calls;
      if (!isMade || last === undefined || last.lead === '') return;
      expect(play.desk.settings().roster.map(({ id }) => id)).toContain(last.lead);
      if (before?.answer === 'unanswered' && last.urgency !== 'P1' && last.urgency !== 'P2')
        expect(before.lead).not.toBe(last.lead);
    }));

  it('of a closed case are over', () =>
    always((play) => {
      if (play.current.state === 'open') return;
      expect(play.current.held).toBeNull();
      expect(openPings(play.current)).toEqual([]);
      expect(play.current.clocks).toEqual([]);
    }));
});
