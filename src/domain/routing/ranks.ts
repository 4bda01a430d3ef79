import type { Candidate, Need, Rank } from './candidate.ts';
import { FIT } from './fit.ts';
import { SHARE } from './share.ts';

/** The first in which two people differ decides between them. */
export const RANKS: readonly Rank[] = [...FIT, ...SHARE];

/** How somebody does in each of the ranks, in their order; more is better. */
export function scoresOf(candidate: Candidate, need: Need): readonly number[] {
  return RANKS.map((rank) => rank.score(candidate, need));
}

/** Which rank decides between two people; -1 when they are the same. */
export function decidingRank(left: readonly number[], right: readonly number[]): number {
  return left.findIndex((score, index) => score !== right[index]);
}

/** For sorting: who is better to ask comes first. */
export function compareScores(left: readonly number[], right: readonly number[]): number {
  const index = decidingRank(left, right);
  return (right[index] ?? 0) - (left[index] ?? 0);
}
