import type { Usage } from '../assess/assessor.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Policy } from '../domain/policy.ts';
import type { Citation, Reply } from '../domain/reply.ts';

/** A knowledge entry as a drafter may use it. */
export interface Knowledge extends Citation {
  /** The entry's answer, as Markdown paragraphs. */
  readonly answer: string;
  /** What the agent does about it, one imperative line each. */
  readonly steps: readonly string[];
  /** What must be known first, one question each. */
  readonly questions: readonly string[];
  /** How well it fits, 0 to 1. */
  readonly score: number;
}

export interface DraftRequest {
  readonly conversation: Conversation;
  readonly assessment: Assessment;
  /** Entries found above the threshold, best first. */
  readonly knowledge: readonly Knowledge[];
  readonly policy: Policy;
  /** The name of the person who will send it, who owns the steps. */
  readonly sender: string;
}

/** A reply as data and as text; whether it is fit to offer is decided afterwards, by `unfitness`. */
export interface Drafted {
  readonly reply: Reply;
  readonly text: string;
  readonly usage?: Usage;
  /** Why the model did not write it, fit for a card; set only where another draft stands in for it. */
  readonly fellBack?: string;
}

export interface Drafter {
  readonly name: string;
  /** Throws `DraftError` when there can be no draft; the message says why, fit for a card. */
  draft(request: DraftRequest, signal?: AbortSignal): Promise<Drafted>;
}

export class DraftError extends Error {
  override readonly name = 'DraftError';
}
