import type { EarlyConversation, Scored } from '../../src/eval/score-early.ts';

interface Given {
  readonly kind?: EarlyConversation['kind'];
  readonly atTurn?: number;
  readonly scoredBefore?: number;
  /** Minutes between turns; none where left out. */
  readonly minutes?: number;
}

/** A conversation from its scores; null is an agent's turn. */
export function scoredOf(scores: readonly (number | null)[], given: Given = {}): Scored {
  const { kind = 'calm', atTurn = null, scoredBefore = null, minutes } = given;
  const turns = scores.map((score, index) => ({
    isHeard: score !== null,
    seconds: minutes === undefined ? null : index * minutes * 60,
  }));
  return { conversation: { id: 'one', kind, atTurn, scoredBefore, turns }, scores };
}
