import { describe, expect, it } from 'vitest';
import type { Urgency } from '../../src/domain/assessment.ts';
import type { Label } from '../../src/eval/labels.ts';
import {
  angryF1,
  graveMissed,
  leavingF1,
  lightRaised,
  moodAcceptable,
  type Pair,
  type Said,
  styleAcceptable,
  urgencyAcceptable,
  urgencyKappa,
} from '../../training/message-metrics.ts';

function pairOf(said: Said, changes: Partial<Label> = {}): Pair {
  const label: Label = {
    ...{ id: 'one', urgency: 'P3', acceptable: ['P3', 'P4'], churn: 'none', public: 'none' },
    ...{ styles: ['warm', 'hurried'], moods: ['calm', 'angry'] },
    ...changes,
  };
  return { label, said };
}

function levelled(...levels: readonly (readonly [gold: Urgency, said: Urgency])[]): Pair[] {
  return levels.map(([gold, said]) => pairOf({ urgency: said }, { urgency: gold }));
}

describe('what is said of messages', () => {
  it('is missed where it is grave and called light, and raised the other way round', () => {
    const pairs = levelled(['P1', 'P2'], ['P2', 'P3'], ['P3', 'P4'], ['P4', 'P4'], ['P4', 'P1']);

    expect(graveMissed(pairs)).toBe(1 / 2);
    expect(lightRaised(pairs)).toBe(1 / 3);
    expect(urgencyKappa(levelled(['P1', 'P1'], ['P4', 'P4']))).toBe(1);
  });

  it('is acceptable where a careful reader could defend it, the best word or another', () => {
    const pairs = [
      pairOf({ urgency: 'P4', mood: 'angry', style: 'hurried' }),
      pairOf({ urgency: 'P2', mood: 'pleased', style: null }),
    ];

    expect([urgencyAcceptable, moodAcceptable, styleAcceptable].map((of) => of(pairs))).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it('finds anger where it is the best word, and leaving where it is said outright', () => {
    const pairs = [
      pairOf({ isAngry: true, leaves: true }, { moods: ['angry'], churn: 'high' }),
      pairOf({ isAngry: true, leaves: true }, { moods: ['frustrated', 'angry'], churn: 'low' }),
    ];

    expect(angryF1(pairs)).toBeCloseTo(2 / 3);
    expect(leavingF1(pairs)).toBeCloseTo(2 / 3);
  });

  it('has no number where one message was not judged, or none is there to judge', () => {
    const pairs = [pairOf({ urgency: 'P3', mood: 'calm', isAngry: false }), pairOf({})];

    const all = [urgencyKappa, urgencyAcceptable, lightRaised, moodAcceptable, angryF1, leavingF1];
    expect(all.map((of) => of(pairs))).toEqual(all.map(() => null));
    expect(graveMissed(pairs)).toBeNull();
  });
});
