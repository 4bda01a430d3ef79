import { comfortOf, fatefulOf, harmOf, negativeOf } from './features.ts';
import { sigmoid } from './head.ts';
import type { TextReading } from './read-text.ts';
import type { Calibration } from './weights.ts';

/** How much a costly wait counts beside a bad mood. */
const HARM = 0.3;

/**
 * How close this customer is to being lost, on a scale of its own: half how things stand now, half how they have stood on average.
 * The average is what keeps a long calm talk from looking dangerous for its length alone. The weights are ours, round on purpose,
 * and checked (not fitted) on real conversations; see docs/evaluation.md.
 */
export function riskScore(readings: readonly TextReading[]): number {
  const scores = readings.map((reading, index) => {
    const earlier = readings.slice(0, index).map((one) => one.found);
    return (
      negativeOf(reading) +
      HARM * harmOf(reading) +
      fatefulOf(reading.found, earlier) -
      comfortOf(reading)
    );
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return 0.5 * (scores.at(-1) ?? 0) + 0.5 * mean;
}

/** The chance that this customer is about to be lost, 0 to 1, to three digits. */
export function riskOf(readings: readonly TextReading[], calibration: Calibration): number {
  const [slope, offset] =
    readings.at(-1)?.vector === undefined ? calibration.ngrams : calibration.encoder;
  return Math.round(sigmoid(slope * riskScore(readings) + offset) * 1000) / 1000;
}
