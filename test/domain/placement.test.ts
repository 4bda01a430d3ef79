import { describe, expect, it } from 'vitest';
import { type Candidate, candidateOf } from '../../src/domain/case-summary.ts';
import { place } from '../../src/domain/placement.ts';
import { buttonPressed, commandGiven, handedOver, messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { caseOf } from './samples.ts';

const MINUTE = 60_000;
const ROBIN = { id: 'terminal:local/robin', name: 'Robin', side: 'customer' } as const;
const ANA = { id: 'terminal:local/ana', name: 'Ana', side: 'staff' } as const;

/** An open case of Robin's, last heard this morning, in the thread of its first message. */
function caseWith(id: string, changes: Partial<Candidate> = {}): Candidate {
  const summary = candidateOf(caseOf({ id, customer: ROBIN, thread: `${id}-first` }));
  return { ...summary, messages: [`${id}-first`], lastHeardAt: MORNING, ...changes };
}

function robinWrites(given: Parameters<typeof messageWritten>[0] = {}) {
  return messageWritten({ by: ROBIN, message: 'new', ...given });
}

describe('place', () => {
  it('puts a message into the case of its thread, whoever wrote it and however late', () => {
    const candidates = [caseWith('a'), caseWith('b')];
    const later = MORNING + 1000 * MINUTE;

    expect(place(robinWrites({ thread: 'b-first', at: later }), candidates)).toEqual({ into: 'b' });
    expect(place(robinWrites({ thread: 'b-first', by: ANA }), candidates)).toEqual({ into: 'b' });
  });

  it('knows the thread under any message of a case', () => {
    const candidates = [caseWith('a', { messages: ['a-first', 'a-second'] })];

    expect(place(robinWrites({ thread: 'a-second', by: ANA }), candidates)).toEqual({ into: 'a' });
  });

  it('finds the case of a message that is edited or deleted', () => {
    const candidates = [caseWith('a', { messages: ['a-first', 'a-second'] })];
    const edited = { ...robinWrites({ message: 'a-second' }), kind: 'edited' as const };
    const { text: _, ...rest } = edited;

    expect(place(edited, candidates)).toEqual({ into: 'a' });
    expect(place({ ...rest, kind: 'deleted' }, candidates)).toEqual({ into: 'a' });
  });

  it('ignores an edit of what no case ever heard', () => {
    expect(place({ ...robinWrites(), kind: 'edited' }, [caseWith('a')])).toEqual({ ignore: true });
  });

  it.each([
    [0, { into: 'a' }],
    [5, { into: 'a' }],
    [-5, { into: 'a' }],
    [5.1, { open: true }],
  ])("puts a customer's message of %d minutes later: %o", (minutes, expected) => {
    const event = robinWrites({ at: MORNING + minutes * MINUTE });

    expect(place(event, [caseWith('a')])).toEqual(expected);
  });

  it('takes the case they wrote in last when several are that fresh', () => {
    const candidates = [
      caseWith('older', { lastHeardAt: MORNING - 4 * MINUTE }),
      caseWith('newer', { lastHeardAt: MORNING - MINUTE }),
    ];

    expect(place(robinWrites(), candidates)).toEqual({ into: 'newer' });
  });

  it.each<[string, Partial<Candidate>]>([
    ['another customer', { customer: 'terminal:local/zoe' }],
    ['another channel', { channel: 'terminal:local/else' }],
    ['a closed case', { state: 'closed' }],
  ])('opens a case rather than join that of %s', (_, changes) => {
    expect(place(robinWrites(), [caseWith('a', changes)])).toEqual({ open: true });
  });

  it('opens a case for a message in a thread of which no case knows', () => {
    expect(place(robinWrites({ thread: 'elsewhere' }), [caseWith('a')])).toEqual({ open: true });
  });

  it('does not mistake one channel for another where message ids repeat', () => {
    const other = caseWith('a', { channel: 'terminal:local/else' });

    expect(place(robinWrites({ thread: 'a-first' }), [other])).toEqual({ open: true });
  });

  it('puts a button into the case it names, wherever that is', () => {
    const candidates = [caseWith('a', { channel: 'terminal:local/else', state: 'closed' })];

    expect(place(buttonPressed('a'), candidates)).toEqual({ into: 'a' });
    expect(place(buttonPressed('gone'), candidates)).toEqual({ ignore: true });
  });

  it('opens a case for every command', () => {
    const command = commandGiven({ by: ROBIN, thread: 'a-first' });

    expect(place(command, [caseWith('a')], false)).toEqual({ open: true });
  });

  it.each<[string, Parameters<typeof messageWritten>[0], boolean, object]>([
    ['a customer in a watched channel', {}, true, { open: true }],
    ['a customer elsewhere', {}, false, { ignore: true }],
    ['a customer elsewhere who speaks to Heed', { mentioned: true }, false, { open: true }],
    ['an agent', { by: ANA }, true, { ignore: true }],
    ['an agent who speaks to Heed', { by: ANA, mentioned: true }, false, { open: true }],
    ['a bot', { by: { ...ANA, side: 'bot' } }, true, { ignore: true }],
  ])('opens for %s as it should', (_, given, listening, expected) => {
    expect(place(robinWrites(given), [], listening)).toEqual(expected);
  });

  it('sends what is said in a thread that was split to the open case opened last', () => {
    const thread = 'a-first';
    const candidates = [
      caseWith('a', { thread, openedAt: MORNING }),
      caseWith('c', { thread, openedAt: MORNING + 2 * MINUTE, state: 'closed' }),
      caseWith('b', { thread, openedAt: MORNING + MINUTE, messages: ['b-second'] }),
    ];

    expect(place(robinWrites({ thread }), candidates)).toEqual({ into: 'b' });
    expect(place(robinWrites({ thread, by: ANA }), candidates)).toEqual({ into: 'b' });
  });

  it('tells a change of a message in a split thread to the case that holds it, or may', () => {
    const thread = 'a-first';
    const change = (message: string) => ({
      ...robinWrites({ thread, message }),
      kind: 'edited' as const,
    });
    const closed = caseWith('closed', { thread, state: 'closed', messages: [] });
    const candidates = [
      caseWith('b', { thread, openedAt: MORNING + MINUTE, messages: ['b-second'] }),
      caseWith('a', { thread }),
      closed,
    ];

    expect(place(change('a-first'), candidates)).toEqual({ into: 'a' });
    expect(place(change('b-second'), candidates)).toEqual({ into: 'b' });
    expect(place(change('elsewhere'), candidates)).toEqual({ into: 'closed' });
  });

  it('puts turns into the case that takes them, or opens one for them', () => {
    const candidates = [caseWith('a'), caseWith('b', { state: 'closed' })];

    expect(place(handedOver({ from: 'a', into: 'b' }), candidates)).toEqual({ into: 'b' });
    expect(place(handedOver({ from: 'a' }), candidates)).toEqual({ open: true });
    expect(place(handedOver({ from: 'a', into: 'gone' }), candidates, false)).toEqual({
      open: true,
    });
  });

  it.each([
    ['triage', 'a-first', { into: 'a' }],
    ['triage', 'a-second', { into: 'a' }],
    ['triage', 'unheard', { open: true }],
    ['quiet', 'a-first', { into: 'a' }],
    ['quiet', 'unheard', { ignore: true }],
  ] as const)('places a wish to %s, pointing at %s: %o', (wish, message, expected) => {
    const { text: _, ...rest } = robinWrites({ message, by: ANA });
    const candidates = [caseWith('a', { messages: ['a-first', 'a-second'] })];

    expect(place({ ...rest, kind: 'pointed-at', wish }, candidates, false)).toEqual(expected);
  });

  it('leaves what is about no conversation to others', () => {
    const { text: _, message: __, ...common } = robinWrites();
    const candidates = [caseWith('a')];

    expect(
      [
        { ...common, kind: 'home' as const },
        { ...common, kind: 'set-up' as const, values: {} },
        { ...common, kind: 'surroundings' as const, change: 'shared' as const },
      ].map((event) => place(event, candidates)),
    ).toEqual([{ ignore: true }, { ignore: true }, { ignore: true }]);
  });

  it('follows merges to their end', () => {
    const candidates = [
      caseWith('a', { mergedInto: 'b' }),
      caseWith('b', { mergedInto: 'c' }),
      caseWith('c'),
    ];

    expect(place(robinWrites({ thread: 'a-first' }), candidates)).toEqual({ into: 'c' });
  });

  it('stops where a merge leads nowhere, or in a circle', () => {
    const lost = [caseWith('a', { mergedInto: 'gone' })];
    const circle = [caseWith('a', { mergedInto: 'b' }), caseWith('b', { mergedInto: 'a' })];

    expect(place(robinWrites({ thread: 'a-first' }), lost)).toEqual({ into: 'a' });
    expect(place(robinWrites({ thread: 'a-first' }), circle)).toEqual({ into: 'a' });
  });
});
