import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../src/domain/case.ts';
import type { Turn } from '../../../src/domain/conversation.ts';
import { Hours } from '../../../src/domain/time/hours.ts';
import { NOBODY_KNOWN } from '../../../src/handlers/desk.ts';
import { withTurns } from '../../../src/handlers/moving/with-turns.ts';
import { caseOf, turnOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { ROBIN, SHOP, shopSettings } from '../../fakes/shop.ts';

const MINUTE = 60_000;
const moment = { settings: shopSettings, now: MORNING, model: false, ...NOBODY_KNOWN };

const first = turnOf('customer', 'Where is it?');
const answer = turnOf('agent', 'It comes today.', MORNING + MINUTE);
const second = turnOf('customer', 'It did not.', MORNING + 2 * MINUTE);
const older = turnOf('customer', 'Hello?', MORNING - MINUTE);

function clock(kind: Clock['kind'], turn: number): Clock {
  return { kind, due: MORNING + 9 * MINUTE, turn };
}

/** Robin has written, was answered, and waits again. */
function waiting(changes: Partial<Case> = {}): Case {
  const turns = [first, answer, second];
  return caseOf({ channel: SHOP, customer: ROBIN, turns, ...changes });
}

function clocksWith(current: Case, turns: Turn[]): [Clock['kind'], number][] {
  return withTurns(current, turns, moment).clocks.map(({ kind, turn }) => [kind, turn]);
}

describe('withTurns', () => {
  it('keeps the examples of the turns that stay, each with its turn in its new place', () => {
    const missed = { kind: 'missed', turn: 2, at: MORNING, risk: 0.1 } as const;
    const current = waiting({ examples: [{ ...missed, turn: 0 }, missed] });

    const moved = withTurns(current, [older, first, answer], moment);

    expect(moved.examples).toEqual([{ ...missed, turn: 1 }]);
  });

  it('lets all clocks run on, each with its turn in its new place', () => {
    const clocks = [clock('offer', 2), clock('climb', 0), clock('broken', 1)];

    const next = withTurns(waiting({ clocks }), [older, first, answer, second], moment);

    expect(next.clocks).toEqual([clock('offer', 3), clock('climb', 1), clock('broken', 2)]);
  });

  it('lets a case that was put aside sleep on', () => {
    const clocks = [clock('wake', 2), clock('climb', 0)];

    expect(clocksWith(waiting({ clocks }), [older, first, answer, second])).toEqual([
      ['wake', 2],
      ['climb', 1],
    ]);
  });

  it('stops the clocks of whoever no longer waits, and no others', () => {
    const clocks = [clock('offer', 2), clock('call', 0), clock('warn', 1)];

    expect(clocksWith(waiting({ clocks }), [first, answer])).toEqual([
      ['call', 0],
      ['warn', 1],
    ]);
  });

  it('starts those of whoever waits with another turn than before, in the hours of the desk', () => {
    const hours = Hours.parse({ timeZone: 'America/New_York' });
    const clocks = [clock('climb', 1)];

    const next = withTurns(waiting({ clocks }), [first], {
      ...moment,
      settings: { ...shopSettings, hours },
    });

    const opens = Date.parse('2026-01-14T14:00Z');
    expect(next.clocks).toEqual([
      { kind: 'offer', due: opens + 2 * MINUTE, turn: 0 },
      { kind: 'escalate', due: opens + 5 * MINUTE, turn: 0 },
      clock('climb', 0),
    ]);
  });

  it('keeps what is known of a blow-up with its turn, as long as the turn stays', () => {
    const current = waiting({ blowUp: { turn: 2, warned: true } });

    const moved = withTurns(current, [older, first, answer, second], moment);
    const left = withTurns(current, [first, answer], moment);

    expect(moved.blowUp).toEqual({ turn: 3, warned: true });
    expect(left.blowUp).toBeNull();
  });
});
