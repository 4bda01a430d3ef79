import type { Hint } from '../../domain/assessment.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { lexiconFor } from './lexicon/lexicon.ts';
import { quoteAround } from './text.ts';

/** A phrase found in one turn. */
export interface Found {
  readonly kind: SignalKind;
  readonly strength: 'low' | 'high';
  readonly quote: string;
  readonly why: string;
}

/** Words that turn "I leave" into "I might leave". */
const HEDGE =
  /\b(?:think\w*|thought|consider\w*|tempted|might|may|maybe|perhaps|could|would|wonder\w*|ready|überleg\w*|vielleicht|denke|pens\w+|quizás|peut-être|talvez|forse|misschien)\b[^.!?\n]{0,40}$/iu;
const HEDGED_KINDS: readonly SignalKind[] = ['leaving', 'going_public'];

/** What is said in one turn, by the phrases of its language; at most one find per kind, the stronger first. */
export function findSignals(text: string, language: string): Found[] {
  const found = new Map<SignalKind, Found>();
  for (const { kind, strength, match, why } of lexiconFor(language)) {
    if (found.get(kind)?.strength === 'high') continue;
    const hit = match.exec(text);
    if (hit === null) continue;
    const quote = quoteAround(text, hit.index, hit.index + hit[0].length);
    const isHedged = HEDGED_KINDS.includes(kind) && HEDGE.test(text.slice(0, hit.index));
    const heard = isHedged ? 'low' : strength;
    if (quote !== '' && !found.has(kind)) found.set(kind, { kind, strength: heard, quote, why });
  }
  return [...found.values()];
}

/** How outright a kind was said, if at all. */
export function strengthOf(found: readonly Found[], kind: SignalKind): Hint {
  return found.find((one) => one.kind === kind)?.strength ?? 'none';
}

/** Signals that say what waiting costs; the others say how it goes, and must not move urgency. */
const COSTS: readonly SignalKind[] = ['safety', 'data', 'money', 'outage', 'deadline'];

/** The finds as names a classifier can learn from. */
export function featureNames(found: readonly Found[]): string[] {
  return found.map((one) => `${one.kind}:${one.strength}`);
}

/** Those of the finds that the urgency head may learn from. */
export function costNames(found: readonly Found[]): string[] {
  return featureNames(found.filter((one) => COSTS.includes(one.kind)));
}
