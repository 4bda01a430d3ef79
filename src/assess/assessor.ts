import type { Assessment } from '../domain/assessment.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Adjustment } from '../domain/learning/adjustment.ts';

/** What one model call used. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In US dollars; null where no price is configured. */
  readonly cost: number | null;
}

export interface Assessed {
  readonly assessment: Assessment;
  /** Absent when no model was called. */
  readonly usage?: Usage;
  /** Why the model did not speak, fit for a card; set only where another judgement stands in for it. */
  readonly fellBack?: string;
}

/** Reads a conversation up to its last turn, which must be a customer's, and says what it finds, with evidence. */
export interface Assessor {
  readonly name: string;
  /**
   * Throws `AssessorError` when it cannot say; a local assessor never throws. `adjustment` is what the conversation's workspace has
   * taught; a model does not heed it.
   */
  assess(
    conversation: Conversation,
    signal?: AbortSignal,
    adjustment?: Adjustment,
  ): Promise<Assessed>;
  stop(): Promise<void>;
}

/** The model was slow, down, refused, or talked rubbish; `message` is fit for a card. */
export class AssessorError extends Error {
  override readonly name = 'AssessorError';
}
