import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedAuc, runningOf } from '../../src/eval/matched-auc.ts';
import type { Scored } from '../../src/eval/score-early.ts';
import { scoredOf } from './early-conversations.ts';

function matched(...conversations: Scored[]): number | null {
  return matchedAuc(conversations.map(runningOf));
}

/** Customer messages counted up, and the turn at which it blows up; the score says how many there were. */
function counting(messages: number): number[] {
  return Array.from({ length: messages }, (_, index) => index + 1);
}

describe('matchedAuc', () => {
  it('is exactly one half for a judge that only counts turns, whatever the lengths', () => {
    const length = fc.integer({ min: 1, max: 12 });

    fc.assert(
      fc.property(
        fc.array(length, { minLength: 1 }),
        fc.array(length, { minLength: 1 }),
        (escalated, calm) => {
          fc.pre(Math.min(...escalated) <= Math.max(...calm));
          const blownUp = escalated.map((messages) =>
            scoredOf([...counting(messages), 99], { kind: 'cold', atTurn: messages }),
          );
          const quiet = calm.map((messages) => scoredOf(counting(messages)));

          expect(matched(...blownUp, ...quiet)).toBe(0.5);
        },
      ),
    );
  });

  it('cuts the calm conversation to as many chances as the other had', () => {
    const escalated = scoredOf([0.3, null, 1], { kind: 'hot', atTurn: 2 });
    const calmAtFirst = scoredOf([0.1, null, 0.9]);

    expect(matched(escalated, calmAtFirst)).toBe(1);
  });

  it('compares only with calm ones that had as many chances', () => {
    const escalated = scoredOf([0.3, 0.2, 1], { kind: 'cold', atTurn: 2 });
    const short = scoredOf([0.9]);
    const long = scoredOf([0.1, 0.1]);

    expect(matched(escalated, short, long)).toBe(1);
    expect(matched(escalated, short)).toBeNull();
  });

  it('leaves borderline conversations out', () => {
    const escalated = scoredOf([0.3, 1], { kind: 'cold', atTurn: 1 });
    const borderline = scoredOf([0.9], { kind: 'borderline' });

    expect(matched(escalated, scoredOf([0.1]), borderline)).toBe(1);
  });
});
