import { describe, expect, it } from 'vitest';
import {
  alarmShare,
  outcomesOf,
  peakOf,
  pointsOf,
  precisionAt,
  thresholdFor,
} from '../../src/eval/score-early.ts';
import { scoredOf } from './early-conversations.ts';

describe('the chances to alarm', () => {
  it('are the heard turns', () => {
    const points = pointsOf(scoredOf([0.1, null, 0.4]));

    expect(points).toEqual([
      { turn: 0, score: 0.1 },
      { turn: 2, score: 0.4 },
    ]);
  });

  it('end before the blow-up: a high score at it or after it does not count', () => {
    const scored = scoredOf([0.1, null, 0.9, null, 1], { kind: 'cold', atTurn: 2 });

    expect(peakOf(scored)).toBe(0.1);
  });

  it('end where the data says that the answer begins', () => {
    expect(peakOf(scoredOf([0.1, 0.2, 0.9], { scoredBefore: 2 }))).toBe(0.2);
  });

  it('may be none', () => {
    expect(peakOf(scoredOf([0.9], { kind: 'hot', atTurn: 0 }))).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('thresholdFor', () => {
  const calm = [0.1, 0.2, 0.3, 0.4, 0.5].map((score) => scoredOf([score]));

  it('lets at most the wanted share of calm conversations pass', () => {
    const threshold = thresholdFor(calm, 0.2);

    expect(threshold).toBe(0.4);
    expect(calm.filter((one) => peakOf(one) > threshold)).toHaveLength(1);
  });

  it('looks at calm conversations alone', () => {
    const others = [
      scoredOf([0.9, null, 1], { kind: 'cold', atTurn: 2 }),
      scoredOf([0.95], { kind: 'borderline' }),
    ];

    expect(thresholdFor([...calm, ...others], 0.2)).toBe(0.4);
  });

  it('is out of reach when there are none', () => {
    expect(thresholdFor([], 0.2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('outcomesOf', () => {
  it('takes the threshold from the other folds', () => {
    const low = [0.1, 0.1, 0.1].map((score) => scoredOf([score]));
    const high = [0.8, 0.8, 0.8].map((score) => scoredOf([score]));
    const folds = [0, 0, 0, 1, 1, 1];

    const outcomes = outcomesOf([...low, ...high], folds, 0.2);

    // Fold 0 is measured at 0.8 and fold 1 at 0.1: with a threshold of its own, no fold of equal scores would alarm.
    expect(outcomes.map((outcome) => outcome.alarm)).toEqual([null, null, null, 0, 0, 0]);
  });

  it('reports the first alarm', () => {
    const calm = scoredOf([0.5]);
    const escalated = scoredOf([0.2, null, 0.6, null, 0.9, 1], { kind: 'cold', atTurn: 5 });

    const [, outcome] = outcomesOf([calm, escalated], [0, 1], 0.2);

    expect(outcome?.alarm).toBe(2);
  });
});

describe('alarmShare', () => {
  it('counts each kind by itself, so that borderline ones count nowhere', () => {
    const outcomes = [
      { conversation: scoredOf([1]).conversation, alarm: 0 },
      { conversation: scoredOf([1]).conversation, alarm: null },
      { conversation: scoredOf([1], { kind: 'borderline' }).conversation, alarm: 0 },
      { conversation: scoredOf([1, 1], { kind: 'cold', atTurn: 1 }).conversation, alarm: 0 },
    ];

    expect(alarmShare(outcomes, ['calm'])).toBe(0.5);
    expect(alarmShare(outcomes, ['cold', 'hot'])).toBe(1);
    expect(alarmShare(outcomes, ['hot'])).toBeNull();
  });
});

describe('precisionAt', () => {
  it('is what is right among all alarms at that base rate', () => {
    // Of 1000 conversations 50 escalate: 25 are caught; of 950 calm ones 190 alarm.
    expect(precisionAt(0.05, 0.5, 0.2)).toBeCloseTo(25 / 215);
  });

  it('is null when nothing alarms', () => {
    expect(precisionAt(0.05, 0, 0)).toBeNull();
  });
});
