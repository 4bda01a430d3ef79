import { describe, expect, it } from 'vitest';
import { promisesAfter, promisesWithout, WHOEVER_SENDS } from '../../src/domain/commitments.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { MORNING } from '../fakes/fake-time.ts';

const HOUR = 3_600_000;

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

function sent(text: string, at = MORNING) {
  return { text, by: 'Ana', at };
}

describe('promisesAfter', () => {
  it('tells who promised what, and when it is due where the words name a time', () => {
    expect(promisesAfter([], reply, sent(TEXT))).toEqual([
      { what: 'ask the carrier', by: 'Ana', when: 'within 2 hours', due: MORNING + 2 * HOUR },
      { what: 'refund the postage', by: 'Bo', when: 'by Friday', due: null },
      { what: 'the next update', by: 'Ana', when: 'within 1 day', due: MORNING + 24 * HOUR },
    ]);
  });

  it.each([
    ['a step that was crossed out', 'Bo will refund the postage by Friday.', 'refund the postage'],
    [
      'a time that was changed',
      'I will ask the carrier within 3 hours. Bo will refund the postage by Friday.',
      'refund the postage',
    ],
    [
      'other words about it',
      'I WILL ASK, first thing, the carrier, Within 2 hours.',
      'ask the carrier',
    ],
    ['nothing of it', 'Hello!', undefined],
  ])('keeps what still stands after %s', (_, text, what) => {
    const whats = promisesAfter([], reply, sent(text)).map((one) => one.what);

    expect(whats).toEqual(what === undefined ? [] : [what]);
  });

  it('does not tell the next update apart from a step that is due by then', () => {
    const [step] = reply.steps;
    const same = { ...reply, steps: step ? [step] : [], nextUpdate: 'within 2 hours' };

    const promises = promisesAfter([], same, sent(TEXT));

    expect(promises.map((one) => one.what)).toEqual(['ask the carrier']);
  });

  it('lets what was promised in the same words before stand, due when it was, once', () => {
    const before = promisesAfter([], reply, sent(TEXT));

    const after = promisesAfter(before, reply, sent(TEXT, MORNING + HOUR));

    expect(after).toHaveLength(3);
    expect(after[0]?.due).toBe(MORNING + 2 * HOUR);
  });

  it('takes the next update that was promised before for given: this is it', () => {
    const before = promisesAfter([], reply, sent(TEXT));

    const after = promisesAfter(before, { ...reply, steps: [] }, sent('Done.', MORNING + HOUR));

    expect(after.map((one) => one.what)).toEqual(['ask the carrier', 'refund the postage']);
  });
});

describe('promisesWithout', () => {
  it('takes back what a reply promised that never arrived, and nothing that was promised before', () => {
    const early = { what: 'ask the carrier', by: 'Bo', when: 'within 2 hours', due: MORNING };
    const before = [early, ...promisesAfter([], reply, sent(TEXT))];

    expect(promisesWithout(before, sent(TEXT))).toEqual([early]);
  });
});
