import { likeliestLevel, moreUrgent, Urgency } from '../../domain/assessment.ts';
import type { TextReading } from './read-text.ts';
import { strengthOf } from './signals.ts';

const SOLVED =
  /\b(?:sorted|solved|resolved|all good|works? (?:now|again|fine)|working (?:now|again)|fixed (?:now|it)|found it|has arrived|got it now|that (?:worked|fixed it|did it))\b/i;

/** A hint of danger, fraud or takeover lifts what the heads half believe; below this they do not believe it at all. Ours. */
const HALF_BELIEVED = 0.25;

/**
 * The cost of waiting of a conversation: that of the latest turn, or of an earlier one that still stands. "Flight at 6 pm" stays
 * true when the next message only asks for news; a problem that the customer calls solved does not.
 */
export function urgencyOf(readings: readonly TextReading[]): Urgency {
  const current = readings.at(-1);
  if (current === undefined) return 'P4';
  const now = levelOf(current);
  if (SOLVED.test(current.text)) return now;
  return readings
    .slice(0, -1)
    .map(levelOf)
    .reduce((worst, level) => (moreUrgent(level, worst) ? level : worst), now);
}

function levelOf(reading: TextReading): Urgency {
  const level = Urgency.options[likeliestLevel(reading.urgencies)] ?? 'P4';
  const [grave = 0, serious = 0] = reading.urgencies;
  const isDanger =
    strengthOf(reading.found, 'safety') === 'high' || strengthOf(reading.found, 'data') === 'high';
  const isLow = level === 'P3' || level === 'P4';
  return isLow && isDanger && grave + serious >= HALF_BELIEVED ? 'P2' : level;
}
