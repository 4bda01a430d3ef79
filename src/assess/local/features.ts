import { Mood } from '../../domain/assessment.ts';
import type { SignalKind } from '../../domain/signal.ts';
import type { TextReading } from './read-text.ts';
import type { Found } from './signals.ts';
import { saysSolved } from './solved.ts';

const THANKS =
  /\b(?:thanks?|thank you|thx|ta|cheers|danke|gracias|merci|obrigad[oa]|grazie|bedankt)\b/i;

/** What frustration counts beside anger: most of the frustrated stay. Ours; chosen on development conversations. */
const FRUSTRATED = 0.3;

/** Anger counts whole, frustration some of it, 0 to 1. */
export function negativeOf(reading: TextReading): number {
  return moodOf(reading, 'angry') + FRUSTRATED * moodOf(reading, 'frustrated');
}

/** Signs that it goes well, 0 to about 0.6: solved, pleased, thanks. The thanks of somebody who gives up are a goodbye. */
export function comfortOf(reading: TextReading): number {
  if (reading.found.some(({ kind }) => kind === 'giving_up')) return 0;
  return (
    0.3 * Number(saysSolved(reading.text)) +
    0.2 * moodOf(reading, 'pleased') +
    0.1 * Number(THANKS.test(reading.text))
  );
}

/** What a signal adds to the risk of loss; half of it when it is only hinted at. */
const WEIGHTS: Partial<Record<SignalKind, number>> = {
  legal: 0.25,
  leaving: 0.2,
  going_public: 0.2,
  promise_broken: 0.15,
  waiting: 0.15,
  giving_up: 0.45,
  apology_without_step: 0.1,
};

/** What was said or shown earlier counts this much of what it counted when it was new: a broken promise stays broken. */
const STILL = 0.5;

/** What the signals of one turn add up to, with what still stands of `earlier` turns. */
export function fatefulOf(found: readonly Found[], earlier: readonly (readonly Found[])[]): number {
  const now = new Set(found.map(({ kind }) => kind));
  const past = new Set(
    earlier
      .flat()
      .filter(({ kind, strength }) => strength === 'high' && !now.has(kind))
      .map(({ kind }) => kind),
  );
  const fresh = found.reduce(
    (sum, { kind, strength }) => sum + (WEIGHTS[kind] ?? 0) * (strength === 'high' ? 1 : 0.5),
    0,
  );
  return [...past].reduce((sum, kind) => sum + STILL * (WEIGHTS[kind] ?? 0), fresh);
}

function moodOf(reading: TextReading, name: Mood): number {
  return reading.moods[Mood.options.indexOf(name)] ?? 0;
}
