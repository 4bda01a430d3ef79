import { strengthOf } from '../../src/assess/local/signals.ts';
import { styleOf, temperOf } from '../../src/assess/local/temperament.ts';
import { urgencyOf } from '../../src/assess/local/urgency.ts';
import { Mood, Style } from '../../src/domain/assessment.ts';
import { turnOf } from '../../src/eval/rows.ts';
import type { Said } from '../message-metrics.ts';
import type { Reader } from '../risk-scores.ts';

/** How the turns of a conversation are read, and what is made of it. */
export interface Judge extends Reader {
  /** Whether it says anything of mood and style. */
  readonly hasTemper: boolean;
}

/** What a judge says of a message that stands alone. */
export async function sayOf(judge: Judge, text: string): Promise<Said> {
  const { readings } = await judge.read([turnOf(text)]);
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

/** Chances of nothing at all, where a judge has no word on moods and styles. */
export const NO_MOODS: readonly number[] = Mood.options.map(() => 0);
export const NO_STYLES: readonly number[] = Style.options.map(() => 0);
