import { describe, expect, it } from 'vitest';
import {
  Assessment,
  graver,
  isGrave,
  moreUrgent,
  trendOf,
  Urgency,
} from '../../src/domain/assessment.ts';
import { assessmentOf } from './samples.ts';

describe('trendOf', () => {
  it.each([
    [[], 'steady'],
    [[0.9], 'steady'],
    [[0.2, 0.2], 'steady'],
    [[0.2, 0.24], 'steady'],
    [[0.2, 0.26], 'rising'],
    [[0.26, 0.2], 'falling'],
    [[0.9, 0.1, 0.3], 'rising'],
  ] as const)('of %j is %s', (risks, trend) => {
    expect(trendOf(risks)).toBe(trend);
  });
});

describe('moreUrgent', () => {
  it('compares what waiting costs', () => {
    expect(moreUrgent('P1', 'P2')).toBe(true);
    expect(moreUrgent('P2', 'P2')).toBe(false);
    expect(moreUrgent('P4', 'P3')).toBe(false);
  });
});

describe('graver', () => {
  it.each(
    Urgency.options.flatMap((left) => Urgency.options.map((right) => [left, right] as const)),
  )('of %s and %s is the one that the other is not more urgent than', (left, right) => {
    const worst = graver(left, right);

    expect([left, right]).toContain(worst);
    expect([left, right].filter((one) => moreUrgent(one, worst))).toEqual([]);
  });
});

describe('isGrave', () => {
  it('is true where waiting does harm', () => {
    expect(Urgency.options.filter(isGrave)).toEqual(['P1', 'P2']);
  });
});

describe('Assessment', () => {
  it.each(['en', 'und'])('takes %s for a language', (language) => {
    expect(Assessment.safeParse(assessmentOf({ language })).success).toBe(true);
  });

  it.each([
    { language: 'english' },
    { risk: 1.01 },
    { intensity: -0.1 },
    { turn: -1 },
    { reasons: [{ quote: '', why: 'nothing', turn: 0 }] },
  ])('refuses %j', (changes) => {
    expect(Assessment.safeParse(assessmentOf(changes)).success).toBe(false);
  });
});
