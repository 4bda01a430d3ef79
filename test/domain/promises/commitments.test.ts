import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import type { Commitment } from '../../../src/domain/promises/commitment.ts';
import {
  promiseClocks,
  promisesAfter,
  promisesWithout,
  type SentText,
  WHOEVER_SENDS,
} from '../../../src/domain/promises/commitments.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { PROMISE } from '../samples.ts';
import { groundOf } from './read-promises.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Friday, five o'clock in Berlin. */
const FRIDAY = MORNING + 55 * HOUR;

const reply: Reply = {
  acknowledgement: 'The parcel is late.',
  apology: null,
  claims: [],
  steps: [
    { what: 'ask the carrier', owner: WHOEVER_SENDS, when: 'within 2 hours' },
    { what: 'refund the postage', owner: 'Bo', when: 'by Friday' },
  ],
  questions: [],
  nextUpdate: 'within 1 day',
};

const TEXT =
  'I will ask the carrier within 2 hours. Bo will refund the postage by Friday. You hear from me within 1 day.';

function sent(text: string, at = MORNING): SentText {
  return { ...groundOf({ at }), text, case: 'case' };
}

function promiseOf(changes: Partial<Commitment>): Commitment {
  return { ...PROMISE, what: 'ask the carrier', by: 'Ana', when: 'soon', due: null, ...changes };
}

describe('promisesAfter', () => {
  it('tells who promised what, and when it is due where the words name a time', () => {
    const common = { at: MORNING, state: 'standing' };
    const ana = { ...common, by: 'Ana', byId: 'terminal:local/ana', kind: 'update' };

    expect(promisesAfter([], reply, sent(TEXT))).toEqual([
      {
        ...ana,
        id: 'case/promise/1',
        what: 'ask the carrier',
        when: 'within 2 hours',
        due: MORNING + 2 * HOUR,
      },
      {
        ...common,
        id: 'case/promise/2',
        what: 'refund the postage',
        by: 'Bo',
        kind: 'deed',
        when: 'by Friday',
        due: FRIDAY,
      },
      {
        ...ana,
        id: 'case/promise/3',
        what: 'the next update',
        when: 'within 1 day',
        due: MORNING + 24 * HOUR,
      },
    ]);
  });

  it.each([
    ['a step that was crossed out', 'Bo will refund the postage by Friday.', 'refund the postage'],
    [
      'a time that was changed',
      'I will ask the carrier within 3 hours.',
      'ask the carrier',
      'within 3 hours',
    ],
    [
      'other words about it',
      'I WILL ASK, first thing, the carrier, Within 2 hours.',
      'ask the carrier',
      'within 2 hours',
    ],
    ['nothing of it', 'Hello!', undefined],
  ])('keeps what still stands after %s', (_, text, what, when = 'by Friday') => {
    const promises = promisesAfter([], reply, sent(text)).map((one) => [one.what, one.when]);

    expect(promises).toEqual(what === undefined ? [] : [[what, when]]);
  });

  it('does not tell the next update apart from a step that is due by then', () => {
    const [step] = reply.steps;
    const same = { ...reply, steps: step ? [step] : [], nextUpdate: 'within 2 hours' };

    const promises = promisesAfter([], same, sent('I will ask the carrier within 2 hours.'));

    expect(promises.map((one) => one.what)).toEqual(['ask the carrier']);
  });

  it('reads what was promised without a draft, and besides it', () => {
    const text = `${TEXT} I'll call you on Monday at 10.`;

    const alone = promisesAfter([], undefined, sent("I'll call you on Monday at 10."));
    const besides = promisesAfter([], reply, sent(text));

    expect(alone.map((one) => one.what)).toEqual(['call you']);
    expect(besides.map((one) => one.what)).toEqual([
      'ask the carrier',
      'refund the postage',
      'the next update',
      'call you',
    ]);
  });

  it('lets what was promised in the same words before stand, due when it was, once', () => {
    const before = promisesAfter([], reply, sent(TEXT));

    const after = promisesAfter(before, reply, sent(TEXT, MORNING + HOUR));

    expect(after).toEqual(before);
  });

  it('promises anew what has been kept, under a name of its own', () => {
    const kept = promiseOf({ what: 'call you', when: 'within 2 hours', state: 'kept' });

    const after = promisesAfter([kept], undefined, sent("I'll call you within 2 hours."));

    expect(after.map((one) => one.id)).toEqual(['case/promise/1', 'case/promise/2']);
  });

  it('lets the first word that somebody is looking into it stand', () => {
    const first = promisesAfter([], undefined, sent('We are looking into it.'));

    const after = promisesAfter(first, undefined, sent('Still checking this.', MORNING + MINUTE));
    const more = promisesAfter(first, undefined, sent('I am checking it now.', MORNING + MINUTE));

    expect([after, more]).toEqual([first, first]);
  });
});

describe('promisesWithout', () => {
  it('takes back what a reply promised that never arrived, and nothing that was promised before', () => {
    const early = promiseOf({ id: 'case/promise/7', at: MORNING - HOUR });
    const before = promisesAfter([early], reply, sent(TEXT));

    expect(promisesWithout(before, sent(TEXT))).toEqual([early]);
  });

  it.each([
    ['standing', MORNING + HOUR],
    ['broken', MORNING - MINUTE],
    ['standing', null],
  ] as const)('makes what it kept %s again', (state, due) => {
    const early = promiseOf({ at: MORNING - HOUR, due });
    const kept = { ...early, state: 'kept' as const, keptAt: MORNING };

    expect(promisesWithout([kept], sent(TEXT))).toEqual([{ ...early, state }]);
  });
});

describe('promiseClocks', () => {
  it('warns a quarter of an hour before, or at half the time where that is later, and ends when it is due', () => {
    const long = promiseOf({ id: 'long', due: MORNING + 2 * HOUR });
    const short = promiseOf({ id: 'short', due: MORNING + 10 * MINUTE });

    expect(promiseClocks([long, short], defaultPolicy, 4)).toEqual([
      { kind: 'warn', due: MORNING + 105 * MINUTE, turn: 4, about: 'long' },
      { kind: 'broken', due: MORNING + 2 * HOUR, turn: 4, about: 'long' },
      { kind: 'warn', due: MORNING + 5 * MINUTE, turn: 4, about: 'short' },
      { kind: 'broken', due: MORNING + 10 * MINUTE, turn: 4, about: 'short' },
    ]);
  });

  it('runs none for what has no time, or was kept or broken', () => {
    const due = MORNING + HOUR;
    const promises = [
      promiseOf({}),
      promiseOf({ due, state: 'kept' }),
      promiseOf({ due, state: 'broken' }),
    ];

    expect(promiseClocks(promises, defaultPolicy, 0)).toEqual([]);
  });
});
