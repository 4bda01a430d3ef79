import type { Case } from '../domain/case.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { Incoming } from '../domain/message.ts';
import type { Workload } from '../domain/workload.ts';

/** What a case is known by, on disk and in every event about it. */
export type CaseId = string;

/** What all that is given fits; every answer comes from an index, however many cases there are. */
export interface CaseQuery {
  readonly channel?: string;
  /** The customer's id. */
  readonly customer?: string;
  /** The customer's, in lower case: the same person's on every platform. */
  readonly email?: string;
  /** Whom the customer writes for. */
  readonly account?: string;
  readonly state?: 'open' | 'closed';
  /** Somebody with any of these addresses has it; nobody where there is none. */
  readonly takenBy?: readonly string[];
  /** Somebody with any of these addresses was called and has not answered; nobody where there is none. */
  readonly calling?: readonly string[];
  /** Only those that hold examples from which this workspace (`slack:T1`) learns. */
  readonly teaches?: string;
  /** Only those opened later than this, in milliseconds since 1970. */
  readonly openedAfter?: number;
  /** `risk`: most at risk first. `recent`: latest opened first. */
  readonly order: 'risk' | 'recent';
  readonly limit: number;
}

/**
 * Where cases live and what wakes them. Every change is one pure function saved in one atomic write, so an event, its handling, the
 * clocks it starts and the pings it causes can never disagree. The contract suite in test/contracts/engine-contract.ts says the rest.
 */
export interface Engine {
  /**
   * Finds or opens the event's case and puts the event into its inbox. Durable when it resolves.
   * Undefined when the event's key was seen before, in any case, within seven days, or when it is about nothing any case knows.
   */
  accept(event: Incoming): Promise<CaseId | undefined>;
  /** The case as last saved; follows a merge. */
  read(id: CaseId): Promise<Case | undefined>;
  /** The case of this very id as last saved, also when it was merged into another: what it still has to say is its own. */
  readOwn(id: CaseId): Promise<Case | undefined>;
  /**
   * Applies `edit` to the case and saves it; one at a time per case. Durable when it resolves; when it rejects, nothing has changed.
   * An edit that returns the case it was given saves nothing. The case named is changed, also when it was merged into another.
   * Throws `UnknownCaseError` when there is no such case.
   */
  change(id: CaseId, edit: (current: Case) => Case): Promise<Case>;
  /** The summaries of the cases that fit, in the order asked for. */
  cases(query: CaseQuery): AsyncIterable<CaseSummary>;
  /**
   * Who has how much to do, over all cases, by the address that each case names: cases taken and calls unanswered in open cases, and
   * everybody's calls of the last seven days. From memory, at the cost of a look-up; the map that was given does not change.
   */
  workload(): Workload;
  /**
   * Calls `work` whenever a case has something due (`dueAt`), never twice at once for one case. Cases that were due before the
   * start come first. Work that throws is tried again, later and later.
   */
  start(work: (id: CaseId) => Promise<void>): Promise<void>;
  /** Calls no more work, waits for what is running, and lets go of the store. */
  stop(): Promise<void>;
}

/** The time, and a wake-up. Tests pass one they move by hand. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `wake` once at `at`, or at once when that has passed; the function returned calls it off. */
  wakeAt(at: number, wake: () => void): () => void;
}

/** A change was asked for in a case that is not there. */
export class UnknownCaseError extends Error {
  override readonly name = 'UnknownCaseError';

  constructor(id: CaseId) {
    super(`There is no case "${id}".`);
  }
}
