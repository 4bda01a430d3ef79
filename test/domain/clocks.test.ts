import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/domain/case.ts';
import { Channel } from '../../src/domain/channel.ts';
import {
  clocksAfter,
  clocksFrom,
  hoursOf,
  isWaitingClock,
  splitDue,
  waitingIn,
  waitingOf,
  withWaiting,
} from '../../src/domain/clocks.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { Settings } from '../../src/domain/settings.ts';
import { Hours, isOpen } from '../../src/domain/time/hours.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { turnOf } from './samples.ts';
import { anyHours, anyMinute } from './time/any-hours.ts';

const MINUTE = 60_000;
const { waiting } = defaultPolicy;
const office = Hours.parse({ timeZone: 'Europe/Berlin' });

/** One clock of each kind. */
const each = Clock.shape.kind.options.map((kind) => ({ kind, due: MORNING, turn: 0 }));
const climb: Clock = { kind: 'climb', due: MORNING, turn: 0, about: 'case/ping/1' };
const broken: Clock = { kind: 'broken', due: MORNING, turn: 1, about: 'case/promise/1' };

/** The clocks that run after all the turns, added one by one. */
function clocksOf(...turns: readonly Turn[]): Clock[] {
  return turns.reduce<Clock[]>(
    (running, _, index) => clocksAfter(running, turns, index, waiting),
    [],
  );
}

describe('clocksAfter', () => {
  it('gives a customer two minutes to an offer and five to a lead', () => {
    expect(clocksOf(turnOf('customer', 'Hello?'))).toEqual([
      { kind: 'offer', due: MORNING + 2 * MINUTE, turn: 0 },
      { kind: 'escalate', due: MORNING + 5 * MINUTE, turn: 0 },
    ]);
  });

  it('counts from the first message that nobody answered', () => {
    const first = turnOf('customer', 'Hello?');
    const more = [
      turnOf('customer', 'Anyone?', MORNING + MINUTE),
      turnOf('other', 'Me too.', MORNING + 2 * MINUTE),
    ];

    expect(clocksOf(first, ...more)).toEqual(clocksOf(first));
  });

  it('does not start anew for a customer who writes on after the clocks have gone off', () => {
    const turns = [
      turnOf('customer', 'Hello?'),
      turnOf('customer', 'Hello??', MORNING + 9 * MINUTE),
    ];

    expect(clocksAfter([], turns, 1, waiting)).toEqual([]);
  });

  it.each([null, MORNING + MINUTE])('stops when a person answers (at %s)', (at) => {
    expect(clocksOf(turnOf('customer', 'Hello?'), turnOf('agent', 'Hello!', at))).toEqual([]);
  });

  it('starts again with the next message after an answer', () => {
    const again = turnOf('customer', 'And now?', MORNING + 9 * MINUTE);

    const clocks = clocksOf(turnOf('customer', 'Hello?'), turnOf('agent', 'Hello!'), again);

    expect(clocks.map(({ kind, due, turn }) => [kind, (due - MORNING) / MINUTE, turn])).toEqual([
      ['offer', 11, 2],
      ['escalate', 14, 2],
    ]);
  });

  it('starts none for turns without times', () => {
    expect(clocksOf(turnOf('customer', 'Hello?', null), turnOf('customer', 'Hm.', null))).toEqual(
      [],
    );
  });

  it('starts with the first message that has a time', () => {
    const clocks = clocksOf(turnOf('customer', 'Hello?', null), turnOf('customer', 'Hm.'));

    expect(clocks.map((clock) => clock.turn)).toEqual([1, 1]);
  });

  it('keeps running clocks through a message without a time', () => {
    const first = turnOf('customer', 'Hello?');

    expect(clocksOf(first, turnOf('customer', 'Hm.', null))).toEqual(clocksOf(first));
  });

  it('starts none for a turn that is not there', () => {
    expect(clocksAfter([], [], 0, waiting)).toEqual([]);
  });
});

describe('clocks of calls and promises', () => {
  const rest = [climb, broken];
  const hello = turnOf('customer', 'Hello?');

  it.each([
    ['an answer', [hello, turnOf('agent', 'Hello!')], []],
    ['a first message', [hello], clocksFrom(MORNING, 0, waiting)],
    [
      'a message without a time',
      [turnOf('customer', 'Hello?', null)],
      clocksFrom(MORNING, 0, waiting),
    ],
  ])('run on after %s', (_, turns, expected) => {
    const running = [...clocksFrom(MORNING, 0, waiting), ...rest];

    expect(clocksAfter(running, turns, turns.length - 1, waiting)).toEqual([...expected, ...rest]);
  });
});

describe('withWaiting', () => {
  it('replaces the clocks of a customer who waits and of a case put aside, and keeps the rest', () => {
    const wake: Clock = { kind: 'wake', due: MORNING + MINUTE, turn: 3 };

    const kinds = withWaiting(each, [wake]).map(({ kind }) => kind);

    expect(kinds).toEqual(['wake', 'climb', 'call', 'warn', 'broken']);
    expect(each.filter(isWaitingClock).map(({ kind }) => kind)).toEqual([
      'offer',
      'escalate',
      'wake',
    ]);
  });
});

describe('clocksFrom', () => {
  it('counts only the hours: two minutes before they end, five minutes last until after the weekend', () => {
    const friday = Date.parse('2026-03-27T15:58Z');

    expect(clocksFrom(friday, 4, { ...waiting, hours: office })).toEqual([
      { kind: 'offer', due: Date.parse('2026-03-27T16:00Z'), turn: 4 },
      { kind: 'escalate', due: Date.parse('2026-03-30T07:03Z'), turn: 4 },
    ]);
  });

  it('starts when the hours begin for whoever writes before', () => {
    const night = Date.parse('2026-01-14T02:00Z');

    const [offer, escalate] = clocksFrom(night, 0, { ...waiting, hours: office });

    expect(offer?.due).toBe(Date.parse('2026-01-14T08:02Z'));
    expect(escalate?.due).toBe(Date.parse('2026-01-14T08:05Z'));
  });

  it('lets no clock go off out of hours, nor sooner than without them', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, (hours, at) => {
        const free = clocksFrom(at, 0, waiting);
        const served = clocksFrom(at, 0, { ...waiting, hours });

        for (const { due } of served) expect(isOpen(hours, due - 1)).toBe(true);
        expect(served.every(({ due }, index) => due >= (free[index]?.due ?? 0))).toBe(true);
      }),
    );
  });
});

describe('how a channel is waited with', () => {
  const shop = Channel.parse({ id: 'terminal:local/shop', kind: 'customers' });
  const desk = Settings.parse({ hours: office });
  const nights = Hours.parse({ timeZone: 'UTC', days: { mon: ['22:00-06:00'] } });

  it('is in the hours of the desk, or else at any time', () => {
    expect(hoursOf(shop, desk)).toEqual(office);
    expect(hoursOf(shop, Settings.parse({}))).toBeUndefined();
  });

  it('is in its own hours before those of the desk', () => {
    expect(hoursOf({ ...shop, hours: nights }, desk)).toEqual(nights);
  });

  it('is for as long as the policy says', () => {
    expect(waitingOf(shop, defaultPolicy)).toEqual({ offerMinutes: 2, escalateMinutes: 5 });
  });

  it('is for its own times, each where it is said', () => {
    const slow = { ...shop, hours: nights, waiting: { escalateMinutes: 30 } };

    expect(waitingIn(slow, desk)).toEqual({ offerMinutes: 2, escalateMinutes: 30, hours: nights });
  });
});

describe('splitDue', () => {
  it('takes those whose time has come, to the millisecond', () => {
    const [offer, escalate] = clocksOf(turnOf('customer', 'Hello?'));
    const clocks = [offer, escalate].filter((clock) => clock !== undefined);

    const early = splitDue(clocks, MORNING + 2 * MINUTE - 1);
    const due = splitDue(clocks, MORNING + 2 * MINUTE);
    const late = splitDue(clocks, MORNING + 60 * MINUTE);

    expect(early).toEqual({ due: [], running: clocks });
    expect(due).toEqual({ due: [offer], running: [escalate] });
    expect(late).toEqual({ due: clocks, running: [] });
  });
});
