import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/case.ts';
import { clocksAfter, splitDue } from '../../src/domain/clocks.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { turnOf } from './samples.ts';

const MINUTE = 60_000;
const { waiting } = defaultPolicy;

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
