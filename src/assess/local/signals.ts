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

/** What is said in one turn, by the phrases of its language; at most one find per kind, the stronger first. */
export function findSignals(text: string, language: string): Found[] {
  const found = new Map<SignalKind, Found>();
  for (const { kind, strength, match, why } of lexiconFor(language)) {
    if (found.get(kind)?.strength === 'high') continue;
    const hit = match.exec(text);
    if (hit === null) continue;
    const quote = quoteAround(text, hit.index, hit.index + hit[0].length);
    if (quote !== '' && !found.has(kind)) found.set(kind, { kind, strength, quote, why });
  }
  return [...found.values()];
}

/** How outright a kind was said, if at all. */
export function strengthOf(found: readonly Found[], kind: SignalKind): Hint {
  return found.find((one) => one.kind === kind)?.strength ?? 'none';
}

/** The finds as names a classifier can learn from. */
export function featureNames(found: readonly Found[]): string[] {
  return found.map((one) => `${one.kind}:${one.strength}`);
}
