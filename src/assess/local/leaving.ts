import type { Head } from './head.ts';
import { quotableOf, sentenceFor } from './sentence-for.ts';
import type { Found } from './signals.ts';

/** Below this the head does not believe a phrase. Ours: it errs rather than silence a goodbye. */
const DOUBT = 0.15;

/**
 * What was found, with the head's word on leaving. Phrases alone take "I am leaving for the airport" for a goodbye now and then; the head
 * alone hears goodbyes everywhere. So who says it in a phrase that the head does not doubt has said it outright; either alone is a hint,
 * with the sentence that speaks most for it where there is no phrase.
 */
export function withLeaving(
  found: readonly Found[],
  chance: number,
  text: string,
  head: Head,
): Found[] {
  const said = found.find(({ kind }) => kind === 'leaving');
  if (said !== undefined) {
    const isDoubted = chance < DOUBT;
    return isDoubted
      ? found.map((one) => (one === said ? { ...one, strength: 'low' } : one))
      : [...found];
  }
  const quote = chance < 0.5 ? undefined : sentenceFor(quotableOf(text), head, 'yes');
  if (quote === undefined) return [...found];
  return [...found, { kind: 'leaving', strength: 'low', quote, why: 'this sounds like leaving' }];
}
