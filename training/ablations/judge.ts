import { withCourse } from '../../src/assess/local/judge.ts';
import type { TextReading } from '../../src/assess/local/read-text.ts';
import { riskScore } from '../../src/assess/local/risk.ts';
import { strengthOf } from '../../src/assess/local/signals.ts';
import { styleOf, temperOf } from '../../src/assess/local/temperament.ts';
import { urgencyOf } from '../../src/assess/local/urgency.ts';
import type { View } from '../../src/assess/local/view.ts';
import { Mood, Style } from '../../src/domain/assessment.ts';
import { isHeard, type Turn } from '../../src/domain/conversation.ts';
import { type ConversationRow, turnsOf } from '../../src/eval/rows.ts';
import type { Said } from './answers.ts';

/** How the turns of a conversation are read, and what is made of it. */
export interface Judge {
  read(turns: readonly Turn[]): Promise<{ view: View; readings: readonly TextReading[] }>;
  /** Whether the course of the conversation counts. */
  readonly hasCourse: boolean;
  /** Whether it says anything of mood and style. */
  readonly hasTemper: boolean;
}

/** What a judge says of a message that stands alone. */
export async function sayOf(judge: Judge, text: string): Promise<Said> {
  const turn = { id: '0', who: 'customer', author: 'customer', text, at: null } as const;
  const { readings } = await judge.read([turn]);
  const reading = readings[0];
  if (reading === undefined) return {};
  const said: Said = {
    urgency: urgencyOf(readings),
    leaves: strengthOf(reading.found, 'leaving') !== 'none',
  };
  if (!judge.hasTemper) return said;
  const { mood } = temperOf(reading);
  return { ...said, mood, isAngry: mood === 'angry', style: styleOf(readings) };
}

/** How close to lost the customer is at each heard turn before the blow-up, from what came before it; null at all others. */
export async function scoresOf(judge: Judge, row: ConversationRow): Promise<(number | null)[]> {
  const turns = turnsOf(row);
  const end = row.outcome.escalated ? (row.outcome.at_turn ?? turns.length) : turns.length;
  const scores: (number | null)[] = turns.map(() => null);
  const cut = turns.slice(0, turns.slice(0, end).findLastIndex(isHeard) + 1);
  if (cut.length === 0) return scores;
  const { view, readings } = await judge.read(cut);
  const viewed = judge.hasCourse ? withCourse(view, readings) : readings;
  for (const [position, { index }] of view.heard.entries())
    scores[index] = riskScore(viewed.slice(0, position + 1));
  return scores;
}

/** Chances of nothing at all, where a judge has no word on moods and styles. */
export const NO_MOODS: readonly number[] = Mood.options.map(() => 0);
export const NO_STYLES: readonly number[] = Style.options.map(() => 0);
