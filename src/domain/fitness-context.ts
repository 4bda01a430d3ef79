import type { Urgency } from './assessment.ts';
import type { Policy } from './policy.ts';

/** What a reply is held against. */
export interface FitnessContext {
  /** The customer's turn it answers. */
  readonly asked: string;
  /** Everything the customer wrote so far: facts may be repeated from there. */
  readonly heard: string;
  /** Ids a claim may rest on, each with the text that supports it. */
  readonly sources: ReadonlyMap<string, string>;
  readonly policy: Policy;
  /** How much waiting costs them, which decides how soon they may be promised word; the most urgent when absent. */
  readonly urgency?: Urgency;
}
