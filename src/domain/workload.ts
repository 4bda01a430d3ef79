import { addressesOf, type Person } from './person.ts';

/** What somebody has to do now, and was called for in the last seven days. */
export interface Load {
  /** Open cases they have taken. */
  readonly cases: number;
  /** Calls they have not answered. */
  readonly calls: number;
  /** The calls of the last seven days, oldest first. */
  readonly recent: readonly RecentCall[];
}

/** One call of somebody's. */
export interface RecentCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly risk: number;
}

/** By address. A summary of all cases: what is not in it is nothing. */
export type Workload = ReadonlyMap<string, Load>;

/** The load of who has nothing to do. */
export const NO_LOAD: Load = { cases: 0, calls: 0, recent: [] };

/** Somebody's load under all their addresses. */
export function loadOf(person: Pick<Person, 'id' | 'also'>, workload: Workload): Load {
  return totalLoad(addressesOf(person).map((address) => workload.get(address) ?? NO_LOAD));
}

/** Several loads as one. */
export function totalLoad(loads: readonly Load[]): Load {
  return {
    cases: loads.reduce((sum, load) => sum + load.cases, 0),
    calls: loads.reduce((sum, load) => sum + load.calls, 0),
    recent: loads.flatMap((load) => load.recent).toSorted((left, right) => left.at - right.at),
  };
}
