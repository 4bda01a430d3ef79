import { withCourse } from '../src/assess/local/judge.ts';
import type { TextReading } from '../src/assess/local/read-text.ts';
import { riskScore } from '../src/assess/local/risk.ts';
import type { View } from '../src/assess/local/view.ts';
import { isHeard, type Turn } from '../src/domain/conversation.ts';
import { type ConversationRow, endOf, turnsOf } from '../src/eval/rows.ts';

/** How the turns of a conversation are read, before anything is made of them. */
export interface Reader {
  read(
    turns: readonly Turn[],
  ): Promise<{ readonly view: View; readonly readings: readonly TextReading[] }>;
  /** Whether the course of the conversation counts. */
  readonly hasCourse: boolean;
}

/** How close to lost the customer is at each heard turn before the blow-up, from what came before it; null at all others. */
export async function scoresOf(
  { read, hasCourse }: Reader,
  row: ConversationRow,
): Promise<(number | null)[]> {
  const turns = turnsOf(row);
  const scores: (number | null)[] = turns.map(() => null);
  const cut = turns.slice(0, turns.slice(0, endOf(row)).findLastIndex(isHeard) + 1);
  if (cut.length === 0) return scores;
  const { view, readings } = await read(cut);
  const viewed = hasCourse ? withCourse(view, readings) : readings;
  for (const [position, { index }] of view.heard.entries())
    scores[index] = riskScore(viewed.slice(0, position + 1));
  return scores;
}
