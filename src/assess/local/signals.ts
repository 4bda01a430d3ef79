import type { Hint } from '../../domain/assessment.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { readable } from './lexicon/borders.ts';
import { lexiconFor } from './lexicon/lexicon.ts';
import { firstOf } from './phrases/phrasebook.ts';
import { quoteAround } from './text.ts';

/** A phrase found in one turn. */
export interface Found {
  readonly kind: SignalKind;
  readonly strength: 'low' | 'high';
  readonly quote: string;
  readonly why: string;
}

/** Words that turn "I leave" into "I might leave". A plain "I think" or "I would like to" does not: that is how people say they go. */
const HEDGED_LEAVING =
  /\b(?:thinking (?:of|about)|consider\w{0,9}|tempted|might|maybe|perhaps|pens\w{1,9}|quizás|peut-être|talvez|forse|misschien)(?!\p{L})[^.!?\n]{0,40}$/iu;
const HEDGED_GOING_PUBLIC =
  /(?<!\p{L})(?:think\w{0,9}|thought|consider\w{0,9}|tempted|might|may|maybe|perhaps|could|would|wonder\w{0,9}|ready|überleg\w{0,9}|vielleicht|denke|pens\w{1,9}|quizás|peut-être|talvez|forse|misschien)(?!\p{L})[^.!?\n]{0,40}$/iu;
const HEDGES: Partial<Record<SignalKind, RegExp>> = {
  leaving: HEDGED_LEAVING,
  going_public: HEDGED_GOING_PUBLIC,
};

/** What is said in one turn, by the phrases of its language; at most one find per kind, the stronger first. */
export function findSignals(text: string, language: string): Found[] {
  const found = new Map<SignalKind, Found>();
  const read = readable(text);
  for (const [pattern, phrases] of lexiconFor(language).candidates(read)) {
    const { kind, strength, why } = pattern;
    if (found.get(kind)?.strength === 'high') continue;
    const hit = firstOf(read.text, phrases);
    if (hit === undefined) continue;
    const [start, end] = [read.placeOf(hit.start), read.placeOf(hit.end)];
    const quote = quoteAround(text, start, end);
    const isHedged = HEDGES[kind]?.test(text.slice(0, start)) ?? false;
    const heard = isHedged ? 'low' : strength;
    if (quote !== '' && !found.has(kind)) found.set(kind, { kind, strength: heard, quote, why });
  }
  return [...found.values()];
}

/** How outright a kind was said, if at all. */
export function strengthOf(found: readonly Found[], kind: SignalKind): Hint {
  return found.find((one) => one.kind === kind)?.strength ?? 'none';
}
