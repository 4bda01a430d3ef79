import type { SignalKind } from '../domain/signal.ts';

/**
 * What we failed them in, gravest first, and how it is owned. The customer's bad luck alone is no failure of ours and gets no apology;
 * neither does it get one twice.
 */
const APOLOGIES: readonly (readonly [SignalKind, string])[] = [
  ['promise_broken', 'I am sorry that what we promised did not happen.'],
  ['unanswered_question', 'I am sorry that your question was passed over.'],
  ['hand_offs', 'I am sorry that you have been sent from one desk to the next.'],
  ['apology_without_step', 'I am sorry that all you got so far was an apology.'],
  ['repeat_contact', 'I am sorry that you had to come back about this.'],
  ['waiting', 'I am sorry that you have been kept waiting.'],
];

/** The apology that is due; null when none is, or when what we said already holds it. */
export function apologyFor(kinds: ReadonlySet<SignalKind>, said: readonly string[]): string | null {
  const due = APOLOGIES.find(
    ([kind, words]) => kinds.has(kind) && !said.some((text) => text.includes(words)),
  );
  return due?.[1] ?? null;
}
