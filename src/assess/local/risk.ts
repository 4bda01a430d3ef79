import { chanceOf, toThreeDigits } from '../../domain/chance.ts';
import { comfortOf, fatefulOf, negativeOf } from './features.ts';
import type { TextReading } from './read-text.ts';
import type { Calibration } from './weights.ts';

/** How much fateful words and comfort count beside mood and what the words alone tell, whose log-odds count one. */
const TOLD = 4;
/** How much the average so far counts beside the latest message. */
const SO_FAR = 0.6;
/**
 * Taken off for each earlier message. Who has written often without being lost is less likely to be lost by this one; without it every long
 * talk would ring in the end.
 */
const STILL_HERE = 0.4;

/**
 * How close this customer is to being lost, on a scale of its own: how things stand now, and how they have stood on average. The weights are
 * ours, round on purpose, and chosen on development conversations among a few; see docs/evaluation.md.
 */
export function riskScore(readings: readonly TextReading[]): number {
  const scores = readings.map((reading, index) => {
    const earlier = readings.slice(0, index).map((one) => one.found);
    const told = fatefulOf(reading.found, earlier) - comfortOf(reading);
    return reading.heat + negativeOf(reading) + TOLD * told;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const latest = scores.at(-1) ?? 0;
  return (1 - SO_FAR) * latest + SO_FAR * mean - STILL_HERE * (scores.length - 1);
}

/** The chance that this customer is about to be lost, 0 to 1, to three digits. */
export function riskOf(readings: readonly TextReading[], calibration: Calibration): number {
  const lines = readings.at(-1)?.vector === undefined ? calibration.ngrams : calibration.encoder;
  const [slope, offset] = lines.risk;
  return toThreeDigits(chanceOf(slope * riskScore(readings) + offset));
}
