import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVEN_DAYS as WEEK } from '../../src/domain/case-intake.ts';
import type { CallOfCase } from '../../src/domain/case-summary.ts';
import { type Counted, numbersOf, precisionOf } from '../../src/domain/numbers.ts';
import { MORNING } from '../fakes/fake-time.ts';

const NOW = MORNING;
const LEE = 'terminal:local/lee';
const MO = 'terminal:local/mo';

let calls = 0;

function callOf(answer: CallOfCase['answer'], risk = 0.5, given: Partial<CallOfCase> = {}) {
  calls += 1;
  return { person: LEE, at: NOW - calls * 1000, risk, answer, cause: 'risk', ...given } as const;
}

function caseWith(recentCalls: readonly CallOfCase[], given: Partial<Counted> = {}): Counted {
  return { id: 'case', recentCalls, blowUp: null, held: false, lastHeardAt: NOW - 1, ...given };
}

describe('numbersOf', () => {
  it('counts what came of each call', () => {
    const answers = [
      'have-it',
      'have-it',
      'passed-on',
      'not-needed',
      'unanswered',
      'closed',
      null,
    ] as const;
    const numbers = numbersOf([caseWith(answers.map((answer) => callOf(answer)))], NOW, []);

    expect(numbers).toMatchObject({
      ...{ made: 7, taken: 2, passedOn: 1, notNeeded: 1, unanswered: 2, open: 1 },
    });
  });

  it('counts the calls of seven days, and none of later', () => {
    const times = [NOW - WEEK, NOW - WEEK + 1, NOW, NOW + 1];
    const numbers = numbersOf(
      [caseWith(times.map((at) => callOf('have-it', 0.5, { at })))],
      NOW,
      [],
    );

    expect(numbers.made).toBe(2);
  });

  it('counts a group that was called at once as one call, and as one for each of them', () => {
    const at = NOW - 5;
    const group = [
      callOf('not-needed', 0.5, { at }),
      callOf('not-needed', 0.5, { at, person: MO }),
    ];
    const numbers = numbersOf([caseWith([...group, callOf('have-it')])], NOW, [5]);

    expect(numbers).toMatchObject({ made: 2, notNeeded: 1 });
    expect(numbers.perPerson).toEqual([
      [LEE, 2],
      [MO, 1],
    ]);
    expect(numbers.atBudgets).toEqual([{ budget: 5, answered: 2, needed: 1 }]);
  });

  it('counts a call of another case as another call, also at the same time', () => {
    const call = callOf('have-it');

    expect(numbersOf([caseWith([call]), caseWith([call])], NOW, []).made).toBe(2);
  });

  it('tells misses from customers who blew up after somebody was called', () => {
    const numbers = numbersOf(
      [
        caseWith([], { blowUp: { warned: false } }),
        caseWith([], { blowUp: { warned: true } }),
        caseWith([], { blowUp: { warned: false }, lastHeardAt: NOW - WEEK }),
        caseWith([], { held: true }),
      ],
      NOW,
      [],
    );

    expect(numbers).toMatchObject({ blewUp: 2, missed: 1, held: 1 });
  });

  it('says of the riskiest that were answered how many were needed', () => {
    const cases = [
      caseWith([callOf('have-it', 0.9), callOf('not-needed', 0.8), callOf('unanswered', 0.95)]),
      caseWith([callOf('passed-on', 0.7), callOf('not-needed', 0.1), callOf(null, 1)]),
    ];

    expect(numbersOf(cases, NOW, [1, 3, 3, 20]).atBudgets).toEqual([
      { budget: 1, answered: 1, needed: 1 },
      { budget: 3, answered: 3, needed: 2 },
      { budget: 20, answered: 4, needed: 2 },
    ]);
  });

  it('has nothing to say of nothing', () => {
    const numbers = numbersOf([], NOW, [5]);

    expect(numbers).toMatchObject({ made: 0, blewUp: 0, perPerson: [] });
    expect(precisionOf({ needed: 0, answered: 0 })).toBeUndefined();
    expect(precisionOf({ needed: 1, answered: 4 })).toBe(0.25);
  });

  it('adds up, whatever came of the calls', () => {
    const answer = fc.constantFrom(
      ...(['have-it', 'passed-on', 'not-needed', 'closed', 'unanswered', null] as const),
    );
    const call = fc.record({
      ...{ answer, person: fc.constantFrom(LEE, MO), cause: fc.constant('risk' as const) },
      ...{
        at: fc.integer({ min: NOW - 2 * WEEK, max: NOW }),
        risk: fc.double({ min: 0, max: 1, noNaN: true }),
      },
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(call, { maxLength: 6 })),
        fc.integer({ min: 1, max: 30 }),
        (all, budget) => {
          const { made, taken, passedOn, notNeeded, unanswered, open, atBudgets, perPerson } =
            numbersOf(
              all.map((recentCalls) => caseWith(recentCalls)),
              NOW,
              [budget],
            );

          expect(taken + passedOn + notNeeded + unanswered + open).toBe(made);
          expect(atBudgets[0]?.answered).toBe(Math.min(budget, taken + passedOn + notNeeded));
          const perCall = perPerson.reduce((sum, [, count]) => sum + count, 0);
          expect(perCall).toBeGreaterThanOrEqual(made);
        },
      ),
    );
  });
});
