import { chanceOf, toThreeDigits } from '../../domain/chance.ts';
import {
  type Adjustment,
  riskLogit,
  shifted,
  UNADJUSTED,
} from '../../domain/learning/adjustment.ts';
import type { TextReading } from './read-text.ts';
import { isDangerous } from './urgency.ts';

/**
 * The readings as a workspace has taught to read them. What was found by its words stays as it is, and so does the urgency of a text that
 * speaks outright of danger or of an account taken over.
 */
export function adjusted(readings: readonly TextReading[], adjustment: Adjustment): TextReading[] {
  if (adjustment === UNADJUSTED) return [...readings];
  return readings.map((reading) => ({
    ...reading,
    urgencies: isDangerous(reading)
      ? reading.urgencies
      : shifted(reading.urgencies, adjustment.urgency),
    moods: shifted(reading.moods, adjustment.mood),
    styles: shifted(reading.styles, adjustment.style),
  }));
}

/** A risk as a workspace has taught to see it, to three digits. */
export function adjustedRisk(risk: number, { risk: shift }: Adjustment): number {
  return shift === 0 ? risk : toThreeDigits(chanceOf(riskLogit(risk) + shift));
}
