import type { Candidate, Need } from './candidate.ts';
import { type Obstacle, stageOf } from './filters.ts';
import { presenceText } from './fit.ts';
import { compareScores, decidingRank, RANKS } from './ranks.ts';
import type { RoutingNote } from './routing-note.ts';

/** How somebody does. */
export interface Standing {
  readonly candidate: Candidate;
  readonly scores: readonly number[];
  /** What rules them out; empty for who can be asked. */
  readonly obstacles: readonly Obstacle[];
}

/** So many are named as passed over. Ours: a ping is to be read at a glance. */
const MOST_PASSED = 8;

/** For sorting: who can be asked first, the best of them before all; then the others, who came closest first. */
export function compareStandings(left: Standing, right: Standing): number {
  return progressOf(right) - progressOf(left) || compareScores(left.scores, right.scores);
}

function progressOf({ obstacles: [first] }: Standing): number {
  return first === undefined ? Number.MAX_SAFE_INTEGER : stageOf(first);
}

/** Why the chosen one, and why not the `rivals`, who come in the order above. */
export function noteFor(chosen: Standing, rivals: readonly Standing[], need: Need): RoutingNote {
  const passed = rivals.slice(0, MOST_PASSED).map((rival) => ({
    name: rival.candidate.person.name,
    why: rival.obstacles[0]?.why() ?? whyAfter(rival, chosen, need),
  }));
  return { why: whyThem(chosen, rivals, need), passed };
}

/** Why none of them, who come in the order above. */
export function noteForNobody(standings: readonly Standing[]): RoutingNote {
  const passed = standings.slice(0, MOST_PASSED).flatMap(({ candidate, obstacles: [first] }) => {
    const { name } = candidate.person;
    return first === undefined ? [] : [{ name, why: first.why() }];
  });
  return { why: [], passed };
}

/** What told: what some rival lacks. At least one clause. */
function whyThem(chosen: Standing, rivals: readonly Standing[], need: Need): string[] {
  const told = [
    ...toldByRanks(chosen, rivals.filter(isAble), need),
    ...toldByHours(chosen, rivals),
  ];
  return told.length > 0 ? [...new Set(told)] : [whyAlone(chosen, need)];
}

function isAble({ obstacles }: Standing): boolean {
  return obstacles.length === 0;
}

function toldByRanks(
  { candidate, scores }: Standing,
  rivals: readonly Standing[],
  need: Need,
): string[] {
  const decided = new Set(rivals.map((rival) => decidingRank(scores, rival.scores)));
  return RANKS.flatMap(({ telling, why }, index) => {
    const isLacked = rivals.some((rival) => (rival.scores[index] ?? 0) < (scores[index] ?? 0));
    const isTold = decided.has(index) || (telling && isLacked);
    return isTold ? (why(candidate, need) ?? []) : [];
  });
}

function toldByHours({ candidate }: Standing, rivals: readonly Standing[]): string[] {
  const isTold = rivals.some(({ obstacles: [first] }) => first?.filter === 'hours');
  return isTold ? [presenceText(candidate) ?? []].flat() : [];
}

/** With nobody to compare them to: the weightiest that speaks for them. */
function whyAlone({ candidate }: Standing, need: Need): string {
  const clauses = RANKS.filter(({ telling }) => telling).map(({ why }) => why(candidate, need));
  return clauses.find((clause) => clause !== undefined) ?? 'the only one who can be asked now';
}

/** All that speaks for somebody who can be asked, and what they have to do: "works now, looks after billing, 2 calls open". */
export function profileOf(candidate: Candidate, need: Need): string {
  const told = RANKS.filter(({ telling }) => telling).map(({ why }) => why(candidate, need));
  const { calls } = candidate.load;
  const busy = calls === 0 ? [] : [calls === 1 ? '1 call open' : `${calls} calls open`];
  const clauses = [presenceText(candidate), ...told].filter((clause) => clause !== undefined);
  return [...new Set([...clauses, ...busy])].join(', ');
}

/** Why somebody who could be asked was not. */
function whyAfter(rival: Standing, chosen: Standing, need: Need): string {
  const rank = RANKS[decidingRank(chosen.scores, rival.scores)];
  return rank?.whyNot(rival.candidate, need, chosen.candidate) ?? 'would do as well';
}
