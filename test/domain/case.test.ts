import { describe, expect, it } from 'vitest';
import { staffPersonAddress } from '../../src/domain/audience.ts';
import { Case, dueAt, openCase, receive, SEVEN_DAYS, threadOf } from '../../src/domain/case.ts';
import { candidateOf, summarise } from '../../src/domain/case-summary.ts';
import { queue } from '../../src/domain/outbox.ts';
import { buttonPressed, commandGiven, messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { assessmentOf, caseOf, turnOf } from './samples.ts';

const MINUTE = 60_000;
const ANA = { id: 'terminal:local/ana', name: 'Ana', side: 'staff' } as const;

describe('openCase', () => {
  it('is a document that survives being written and read', () => {
    const one = openCase(messageWritten(), 'case');

    expect(Case.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('belongs to the customer who wrote, in the thread of their message', () => {
    const event = messageWritten({ message: 'm-1' });

    expect(openCase(event, 'case')).toMatchObject({
      id: 'case',
      state: 'open',
      thread: 'm-1',
      customer: { id: event.by.id, name: 'Ada' },
      timeline: [{ at: MORNING, what: 'opened' }],
      inbox: [],
    });
  });

  it('belongs to nobody yet when an agent or a command opened it', () => {
    expect(openCase(messageWritten({ by: ANA }), 'case').customer).toBeNull();
    expect(openCase(commandGiven({ by: ANA }), 'case').customer).toBeNull();
  });
});

describe('threadOf', () => {
  it('is the thread an event came in, or the one its message starts', () => {
    expect(threadOf(messageWritten({ message: 'm-1' }))).toBe('m-1');
    expect(threadOf(messageWritten({ message: 'm-2', thread: 'm-1' }))).toBe('m-1');
    expect(threadOf(commandGiven({ thread: 'm-1' }))).toBe('m-1');
    expect(threadOf(commandGiven())).toBeUndefined();
    expect(threadOf(buttonPressed('case'))).toBeUndefined();
  });
});

describe('receive', () => {
  it('puts the event into the inbox and remembers its key', () => {
    const event = messageWritten({ key: 'k-1' });

    const one = receive(caseOf(), event, MORNING + MINUTE);

    expect(one.inbox).toEqual([event]);
    expect(one.seen).toEqual([{ key: 'k-1', at: MORNING + MINUTE }]);
  });

  it('forgets keys after seven days, not a moment earlier', () => {
    const old = receive(caseOf(), messageWritten({ key: 'old' }), MORNING);

    const before = receive(old, messageWritten({ key: 'new' }), MORNING + SEVEN_DAYS - 1);
    const after = receive(old, messageWritten({ key: 'new' }), MORNING + SEVEN_DAYS);

    expect(before.seen.map((entry) => entry.key)).toEqual(['old', 'new']);
    expect(after.seen.map((entry) => entry.key)).toEqual(['new']);
  });

  it.each([
    ['its customer', messageWritten(), 'open'],
    ['an agent', messageWritten({ by: ANA }), 'closed'],
    ['a button', buttonPressed('case'), 'closed'],
  ])('of a closed case reopens it for a word of its customer only: %s', (_, event, state) => {
    expect(receive(caseOf({ state: 'closed' }), event).state).toBe(state);
  });
});

describe('summarise', () => {
  it('holds what queues and histories show', () => {
    const one = caseOf({
      customer: { id: 'robin', name: 'Robin' },
      assessment: assessmentOf({ urgency: 'P2', risk: 0.6, ask: 'Where is it?' }),
      risks: [
        { turn: 0, risk: 0.2 },
        { turn: 2, risk: 0.6 },
      ],
      takenBy: 'Ana',
      turns: [turnOf('customer', 'Hello?', MORNING + MINUTE), turnOf('agent', 'Hello!')],
    });

    expect(summarise(one)).toMatchObject({
      customer: 'robin',
      customerName: 'Robin',
      urgency: 'P2',
      risk: 0.6,
      trend: 'rising',
      ask: 'Where is it?',
      takenBy: 'Ana',
      lastHeardAt: MORNING + MINUTE,
    });
    expect(candidateOf(one).messages).toEqual(['customer/Hello?', 'agent/Hello!']);
  });

  it('is mild about a case nothing is known of yet', () => {
    expect(summarise(caseOf())).toMatchObject({
      urgency: undefined,
      risk: 0,
      trend: 'steady',
      ask: '',
      takenBy: undefined,
      lastHeardAt: MORNING,
    });
  });

  it('hears a message that still waits in the inbox', () => {
    const late = messageWritten({ message: 'm-late', at: MORNING + 9 * MINUTE });
    const one = receive(caseOf({ turns: [turnOf('customer', 'Hello?')] }), late);

    expect(summarise(one).lastHeardAt).toBe(MORNING + 9 * MINUTE);
    expect(candidateOf(one).messages).toContain('m-late');
  });
});

describe('dueAt', () => {
  const clock = { kind: 'offer', due: MORNING + 2 * MINUTE, turn: 0 } as const;
  const judge = { turn: 0, notBefore: MORNING + MINUTE };

  it('is never for a case that waits for nothing', () => {
    expect(dueAt(caseOf())).toBeUndefined();
  });

  it('is at once while something is in the inbox', () => {
    expect(dueAt(receive(caseOf({ clocks: [clock] }), messageWritten()))).toBe(0);
  });

  it('is when the nearest of its clocks, its judgement and its messages is', () => {
    const to = staffPersonAddress(ANA.id, [{ ...ANA, role: 'agent' }]);
    if (to === undefined) throw new Error('Ana must be staff.');
    const notice = {
      kind: 'notice',
      audience: 'staff',
      id: 'n',
      case: 'case',
      to,
      text: '',
    } as const;

    expect(dueAt(caseOf({ clocks: [clock] }))).toBe(MORNING + 2 * MINUTE);
    expect(dueAt(caseOf({ clocks: [clock], judge }))).toBe(MORNING + MINUTE);
    expect(dueAt(queue(caseOf({ judge }), notice, MORNING))).toBe(MORNING);
  });

  it('does not wait for what was given up', () => {
    const to = staffPersonAddress(ANA.id, [{ ...ANA, role: 'agent' }]);
    if (to === undefined) throw new Error('Ana must be staff.');
    const outgoing = {
      kind: 'notice',
      audience: 'staff',
      id: 'n',
      case: 'case',
      to,
      text: '',
    } as const;
    const failed = { outgoing, state: 'failed', attempts: 9, notBefore: MORNING } as const;

    expect(dueAt(caseOf({ outbox: [failed] }))).toBeUndefined();
  });
});
