import { graver, isGrave, likeliestLevel, Urgency } from '../../domain/assessment.ts';
import { DANGER } from '../../domain/signal.ts';
import type { TextReading } from './read-text.ts';
import { strengthOf } from './signals.ts';
import { saysSolved } from './solved.ts';

/** What is said outright of danger lifts what the heads half believe; below this they do not believe it at all. Ours. */
const HALF_BELIEVED = 0.25;

/**
 * The cost of waiting of a conversation: that of the latest turn, or of an earlier one that still stands. "Flight at 6 pm" stays
 * true when the next message only asks for news; a problem that the customer calls solved does not.
 */
export function urgencyOf(readings: readonly TextReading[]): Urgency {
  const current = readings.at(-1);
  if (current === undefined) return 'P4';
  const now = levelOf(current);
  if (saysSolved(current.text)) return now;
  return readings.slice(0, -1).map(levelOf).reduce(graver, now);
}

function levelOf(reading: TextReading): Urgency {
  const level = Urgency.options[likeliestLevel(reading.urgencies)] ?? 'P4';
  const [grave = 0, serious = 0] = reading.urgencies;
  const isLifted = isDangerous(reading) && grave + serious >= HALF_BELIEVED;
  return isLifted && !isGrave(level) ? 'P2' : level;
}

/** True of a text that speaks outright of danger or of an account taken over: no correction changes how urgent that is. */
export function isDangerous({ found }: Pick<TextReading, 'found'>): boolean {
  return DANGER.some((kind) => strengthOf(found, kind) === 'high');
}
