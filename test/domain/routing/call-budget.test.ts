import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAmongRiskiest, ofThisWeek, roomAt } from '../../../src/domain/routing/call-budget.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

const risks = fc.double({ min: 0, max: 1, noNaN: true });
const recent = fc.array(
  fc.record({ at: fc.integer({ min: NOW - 7 * DAY + 1, max: NOW }), risk: risks }),
  {
    maxLength: 12,
  },
);
const budgets = fc.integer({ min: 1, max: 8 });

describe('isAmongRiskiest', () => {
  it.each([
    ['is the first of the week', 0, [], 3, true],
    ['leaves room in the week', 0, [0.9, 0.9], 3, true],
    ['is as risky as the least of a full week', 0.5, [0.9, 0.5, 0.7], 3, false],
    ['is riskier than the least of a full week', 0.6, [0.9, 0.5, 0.7], 3, true],
    [
      'is riskier than a call that went out beyond the budget only',
      0.4,
      [0.9, 0.5, 0.7, 0.3],
      3,
      false,
    ],
  ])('a call that %s', (_, risk, week, budget, expected) => {
    const had = week.map((one) => ({ risk: one }));

    expect(isAmongRiskiest(risk, had, budget)).toBe(expected);
  });

  it('holds for a call exactly when fewer than the budget are as risky or riskier', () => {
    fc.assert(
      fc.property(risks, recent, budgets, (risk, week, budget) => {
        const atLeast = week.filter((one) => one.risk >= risk).length;

        expect(isAmongRiskiest(risk, week, budget)).toBe(atLeast < budget);
      }),
    );
  });
});

describe('roomAt', () => {
  it('is the first time at which fewer calls than the budget are of the last seven days', () => {
    fc.assert(
      fc.property(recent, budgets, (week, budget) => {
        const at = roomAt(week, budget);

        const then = at ?? NOW;
        expect(at === undefined).toBe(week.length < budget);
        expect(ofThisWeek(week, then).length).toBeLessThan(budget);
        if (at !== undefined)
          expect(ofThisWeek(week, at - 1).length).toBeGreaterThanOrEqual(budget);
      }),
    );
  });
});
