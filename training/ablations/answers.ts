import type { Said } from '../message-metrics.ts';
import { scoresOf } from '../risk-scores.ts';
import { type Judge, sayOf } from './judge.ts';
import type { Sets } from './sets.ts';

/** All that one judge said, in the order of the sets; empty lists where it says nothing. */
export interface Answers {
  readonly name: string;
  readonly draws: readonly (readonly Said[])[];
  readonly churn: readonly Said[];
  /** For each conversation a score per turn, null where none is due. */
  readonly early: readonly (readonly (number | null)[])[];
}

/** Lets a judge read all sets. */
export async function answersOf(name: string, judge: Judge, sets: Sets): Promise<Answers> {
  const draws: Said[][] = [];
  for (const draw of sets.draws) draws.push(await each(draw, ({ text }) => sayOf(judge, text)));
  return {
    name,
    draws,
    churn: await each(sets.churn, ({ text }) => sayOf(judge, text)),
    early: await each(sets.early, (row) => scoresOf(judge, row)),
  };
}

/** One after the other: the encoder has one thread. */
async function each<Row, Answer>(
  rows: readonly Row[],
  ask: (row: Row) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of rows) answers.push(await ask(row));
  return answers;
}
