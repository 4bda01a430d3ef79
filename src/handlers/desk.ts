import type { Assessor } from '../assess/assessor.ts';
import type { Case } from '../domain/case.ts';
import type { Author } from '../domain/person.ts';
import { isStaff } from '../domain/routing.ts';
import type { Settings } from '../domain/settings.ts';
import type { Drafter } from '../draft/drafter.ts';
import type { Retriever } from '../knowledge/retriever.ts';

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
}

/** What the pure half of a handler may know besides the case. */
export interface Moment {
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A model is configured, so its second opinion is wanted. */
  readonly model: boolean;
}

/**
 * True for who is on the roster and not a customer by the platform's own account: somebody who became a guest is no longer staff,
 * whatever the roster still says.
 */
export function isColleague(by: Author, settings: Settings): boolean {
  return by.side === 'staff' && isStaff(by.id, settings);
}

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
