import { isGrave, MOST_REASONS, type Reason, type Urgency } from '../../domain/assessment.ts';
import type { Signal } from '../../domain/signal.ts';
import type { TextReading } from './read-text.ts';
import { type Quotable, quotableOf, sentenceFor } from './sentence-for.ts';
import type { Found } from './signals.ts';
import type { Temper } from './temperament.ts';
import type { Weights } from './weights.ts';

const URGENCY_WHY: Record<Urgency, string> = {
  P1: 'harm is happening or hours away',
  P2: 'blocked, or notable money, or a date close by',
  P3: 'partial, or there is a way around it',
  P4: 'nothing is lost by waiting',
};

/**
 * Signals of the latest turn, then those of earlier turns that still stand; each kind once. What is only hinted at about leaving or
 * going public is told by `churn` and `public` and is no signal: nobody is called for a hint.
 */
export function signalsOf(
  found: readonly (readonly Found[])[],
  turns: readonly number[],
): Signal[] {
  const signals = new Map<string, Signal>();
  for (let position = found.length - 1; position >= 0; position -= 1) {
    const turn = turns[position] ?? 0;
    const isPast = position < found.length - 1;
    for (const one of found[position] ?? []) {
      // Thanks are for the moment; a broken promise stays broken.
      const isOver = isPast && one.kind === 'praise';
      if (!signals.has(one.kind) && !isOver && !isMereHint(one)) {
        signals.set(one.kind, { kind: one.kind, quote: one.quote, turn });
      }
    }
  }
  return [...signals.values()];
}

function isMereHint({ kind, strength }: Found): boolean {
  return strength === 'low' && (kind === 'leaving' || kind === 'going_public');
}

/**
 * Why the tags are what they are, each with a verbatim quote of the customer: phrases found, then what speaks for urgency and mood. What one
 * sentence says in several ways is one reason.
 */
export function reasonsOf(
  reading: TextReading,
  turn: number,
  tags: { urgency: Urgency; temper: Temper },
  weights: Weights,
): Reason[] {
  const quotable = quotableOf(reading.text);
  const reasons = [
    ...foundReasons(reading.found, turn),
    ...urgencyReason(quotable, turn, tags.urgency, weights),
    ...moodReason(quotable, turn, tags.temper, weights),
  ];
  return joinedByQuote(reasons);
}

/** What was found, what was said outright first. */
function foundReasons(found: readonly Found[], turn: number): Reason[] {
  return found
    .toSorted((left, right) => Number(right.strength === 'high') - Number(left.strength === 'high'))
    .slice(0, MOST_REASONS - 2)
    .map(({ quote, why }) => ({ quote, why, turn }));
}

function urgencyReason(
  quotable: Quotable,
  turn: number,
  urgency: Urgency,
  weights: Weights,
): Reason[] {
  const quote = sentenceFor(quotable, weights.grave.ngrams, isGrave(urgency) ? 'yes' : 'no');
  return quote === undefined ? [] : [{ quote, why: `${urgency}: ${URGENCY_WHY[urgency]}`, turn }];
}

/** Nothing speaks for being calm. */
function moodReason(
  quotable: Quotable,
  turn: number,
  { mood }: Temper,
  weights: Weights,
): Reason[] {
  if (mood === 'calm') return [];
  const quote = sentenceFor(quotable, weights.mood.ngrams, mood);
  return quote === undefined ? [] : [{ quote, why: `sounds ${mood}`, turn }];
}

function joinedByQuote(reasons: readonly Reason[]): Reason[] {
  const byQuote = Map.groupBy(reasons, ({ quote }) => quote);
  return [...byQuote.values()].flatMap((same) => {
    const [first] = same;
    const why = [...new Set(same.map((one) => one.why))].join('; ');
    return first === undefined ? [] : [{ ...first, why }];
  });
}
