import { type Assessment, graver, isGrave, type Urgency } from '../../domain/assessment.ts';
import { urgencyLevel } from '../baselines.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import { pingsIn } from '../pings.ts';
import { type ConversationRow, turnsOf } from '../rows.ts';

/** What one judge made of one polite customer with serious harm. */
export interface SeriousCase {
  readonly id: string;
  readonly judge: string;
  /** The gravest level at any of their messages. */
  readonly urgency: Urgency;
  readonly risk: number;
  /** Which of the customer's messages, counted from 1, would have pinged a lead first; null where none. */
  readonly pingedAt: number | null;
  /** The share of all conversations of the set that rank lower, by urgency and then by risk. */
  readonly ranksAbove: number;
  /** P1, P2 or a ping: somebody would have looked. */
  readonly isSeen: boolean;
}

/** Looks up each of the listed conversations; ids that the set does not hold are left out. */
export function measureSerious(
  ids: readonly string[],
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): SeriousCase[] {
  return heed.flatMap(({ judge, answers }) => {
    const heights = answers.map(heightOf);
    return ids.flatMap((id) => {
      const place = rows.findIndex((row) => row.id === id);
      const row = rows[place];
      const own = answers[place];
      if (row === undefined || own === undefined) return [];
      return [seriousCase(row, judge, own, heights)];
    });
  });
}

function seriousCase(
  row: ConversationRow,
  judge: string,
  answers: TurnByTurn,
  heights: readonly number[],
): SeriousCase {
  const said = saidOf(answers);
  const urgency = said.reduce<Urgency>((worst, one) => graver(worst, one.urgency), 'P4');
  const first = pingsIn(turnsOf(row), answers)[0]?.turn;
  const height = heightOf(answers);
  return {
    id: row.id,
    judge,
    urgency,
    risk: Math.max(...said.map((one) => one.risk)),
    pingedAt: first === undefined ? null : said.filter((one) => one.turn <= first).length,
    ranksAbove: heights.filter((other) => other < height).length / heights.length,
    isSeen: isGrave(urgency) || first !== undefined,
  };
}

function saidOf(answers: TurnByTurn): Assessment[] {
  return answers.flatMap((one) => one ?? []);
}

/** Where a conversation stands in a queue: by its gravest urgency, then by its highest risk. */
function heightOf(answers: TurnByTurn): number {
  const said = saidOf(answers);
  const urgency = Math.max(0, ...said.map((one) => urgencyLevel(one.urgency)));
  return urgency + Math.max(0, ...said.map((one) => one.risk)) / 2;
}
