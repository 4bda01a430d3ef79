import { describe, expect, it } from 'vitest';
import { Case } from '../../src/domain/case.ts';
import { openCase, receive, SEVEN_DAYS, threadOf } from '../../src/domain/case-intake.ts';
import { buttonPressed, commandGiven, messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { caseOf } from './samples.ts';

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
