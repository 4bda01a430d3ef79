import { SEVEN_DAYS } from '../../domain/case-intake.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import { type Load, totalLoad, type Workload } from '../../domain/workload.ts';

/** What is read of a case. */
type Counted = Pick<CaseSummary, 'id' | 'state' | 'takenById' | 'calling' | 'recentCalls'>;

/** What one case adds to one person's load. */
type Share = Load;

/**
 * Everybody's load, kept up with each saved case: a change costs a look at the people of that case, and most touch nobody. Holds
 * only cases that count for somebody; calls drop out once they are seven days old.
 */
export function createWorkloadTally() {
  const cases = new Map<string, ReadonlyMap<string, Share>>();
  const people = new Map<string, Map<string, Share>>();
  const loads = new Map<string, Load>();
  /** Whose load is added up anew when somebody asks: a start counts thousands of cases before anybody does. */
  const changed = new Set<string>();
  let snapshot: Workload | undefined;
  let oldest = Number.POSITIVE_INFINITY;

  function set(one: Counted, now: number): void {
    const shares = sharesOf(one, now - SEVEN_DAYS);
    const before = cases.get(one.id) ?? new Map<string, Share>();
    if (areSame(before, shares)) return;
    for (const person of before.keys()) people.get(person)?.delete(one.id);
    if (shares.size === 0) cases.delete(one.id);
    else cases.set(one.id, shares);
    for (const [person, share] of shares) give(person, one.id, share);
    for (const person of [...before.keys(), ...shares.keys()]) changed.add(person);
  }

  function give(person: string, id: string, share: Share): void {
    people.set(person, (people.get(person) ?? new Map<string, Share>()).set(id, share));
    oldest = Math.min(oldest, ...share.recent.map(({ at }) => at));
  }

  /** Adds one person's load up anew, and puts it where the next snapshot finds it. */
  function reckon(person: string): void {
    const shares = [...(people.get(person)?.values() ?? [])];
    snapshot = undefined;
    if (shares.length === 0) {
      people.delete(person);
      loads.delete(person);
      return;
    }
    loads.set(person, totalLoad(shares));
  }

  /** Lets go of the calls that were made at `until` or before. Seldom: only when there is one. */
  function dropOld(until: number): void {
    oldest = Number.POSITIVE_INFINITY;
    for (const [id, shares] of [...cases]) {
      const left = new Map(
        [...shares].map(([person, share]) => [person, without(share, until)] as const),
      );
      for (const [person, share] of left) {
        if (isNothing(share)) {
          left.delete(person);
          people.get(person)?.delete(id);
        } else give(person, id, share);
      }
      if (left.size === 0) cases.delete(id);
      else cases.set(id, left);
    }
    for (const person of people.keys()) changed.add(person);
  }

  return {
    set,
    remove: (id: string, now: number) => set({ id, ...NOTHING_LEFT }, now),
    /** The load of everybody who has one at the time `now`. */
    at(now: number): Workload {
      if (oldest <= now - SEVEN_DAYS) dropOld(now - SEVEN_DAYS);
      for (const person of changed) reckon(person);
      changed.clear();
      snapshot ??= new Map(loads);
      return snapshot;
    },
  };
}

const NOTHING_LEFT = {
  state: 'closed',
  takenById: undefined,
  calling: [],
  recentCalls: [],
} as const;

/** What a case adds, by person; calls made at `until` or before no longer count. */
function sharesOf(one: Counted, until: number): Map<string, Share> {
  const { state, takenById, calling, recentCalls } = one;
  const isOpen = state === 'open';
  const named = [takenById, ...calling, ...recentCalls.map(({ person }) => person)];
  const people = new Set(named.filter((person) => person !== undefined));
  const shares = [...people].map((person) => {
    const share: Share = {
      cases: Number(isOpen && takenById === person),
      calls: isOpen ? calling.filter((called) => called === person).length : 0,
      recent: recentCalls
        .filter((call) => call.person === person && call.at > until)
        .map(({ at, risk }) => ({ at, risk })),
    };
    return [person, share] as const;
  });
  return new Map(shares.filter(([, share]) => !isNothing(share)));
}

function without(share: Share, until: number): Share {
  return { ...share, recent: share.recent.filter(({ at }) => at > until) };
}

function isNothing({ cases, calls, recent }: Share): boolean {
  return cases === 0 && calls === 0 && recent.length === 0;
}

function areSame(left: ReadonlyMap<string, Share>, right: ReadonlyMap<string, Share>): boolean {
  return JSON.stringify([...left]) === JSON.stringify([...right]);
}
