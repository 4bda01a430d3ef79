import type { Assessor } from '../assess/assessor.ts';
import type { Case } from '../domain/case.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { LearningRecord } from '../domain/learning/record.ts';
import type { Settings } from '../domain/settings.ts';
import type { Directory } from '../domain/time/rota.ts';
import type { Workload } from '../domain/workload.ts';
import type { Drafter } from '../draft/drafter.ts';
import type { CaseQuery } from '../engine/engine.ts';
import type { Retriever } from '../knowledge/retriever.ts';

export { isColleague } from '../domain/sides.ts';

/** An assessor and a drafter that speak with one voice. */
export interface Mind {
  readonly assessor: Assessor;
  readonly drafter: Drafter;
}

/** What the asynchronous half of a handler may use. */
export interface Desk {
  readonly local: Mind;
  /** The model, when one is configured. */
  readonly model: Mind | undefined;
  readonly knowledge: Retriever;
  settings(): Settings;
  /**
   * Saves an edit of the settings; durable when it resolves. Rejects, with nothing changed, when the result is not valid or cannot be
   * saved.
   */
  update(edit: (current: Settings) => Settings): Promise<Settings>;
  /** The rotas that others keep, as far as they are known. */
  directory(): Directory;
  /** Cases as the engine finds them. */
  cases(query: CaseQuery): AsyncIterable<CaseSummary>;
  /**
   * How close in meaning a text is to each of the others, -1 to 1; undefined for one that cannot be told of, and as a whole where none
   * can. Absent where nothing can compare meanings. Never rejects.
   */
  likeness?(
    text: string,
    others: readonly string[],
  ): Promise<readonly (number | undefined)[] | undefined>;
  /** What a workspace (`slack:T1`) has taught; at most a minute old. Absent where nothing is ever learned. Never rejects. */
  learned?(workspace: string): Promise<LearningRecord>;
}

/** What the pure half of a handler may know besides the case. */
export interface Moment {
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A model is configured, so its second opinion is wanted. */
  readonly model: boolean;
  /** Who has how much to do, as far as it is known; may be a moment old. */
  readonly workload: Workload;
  /** The rotas that others keep, as far as they are known. */
  readonly directory: Directory;
}

/** What is known of the workload and the rotas where there is neither a store nor a directory. */
export const NOBODY_KNOWN: Pick<Moment, 'workload' | 'directory'> = {
  workload: new Map(),
  directory: { groups: {}, shifts: {} },
};

/** Removes a handled event from the inbox. */
export function handled(current: Case, key: string): Case {
  return { ...current, inbox: current.inbox.filter((event) => event.key !== key) };
}

/** Adds a line to the case's history. */
export function record(current: Case, at: number, what: string, by?: string, note?: string): Case {
  const entry = {
    at,
    what,
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
  };
  return { ...current, timeline: [...current.timeline, entry] };
}
