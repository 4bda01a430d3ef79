import type { Case } from '../../domain/case.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { Customer } from '../../domain/customer.ts';
import { channelOf } from '../../domain/places.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CaseQuery } from '../../engine/engine.ts';
import type { Desk } from '../desk.ts';

/** How many cases are looked through for each way in which two are linked. Ours. */
const LOOKED_THROUGH = 50;

/** A contact this long after the one before, in milliseconds, is hardly about the same thing still. Ours: thirty days. */
export const LATELY = 30 * 24 * 60 * 60 * 1000;

/** The cases that are linked with one, each once and the latest first; without itself and those that were merged away. */
export interface LinkedCases {
  /** The customer's own: by their id, and by their e-mail on the other platform and in other workspaces too. */
  readonly own: readonly CaseSummary[];
  /** Of others who write for the same account: those that are open, or were opened lately. */
  readonly ofAccount: readonly CaseSummary[];
}

/** Looks the linked cases up as they are at the time `now`. */
export async function linkedCases(
  customer: Customer,
  current: Case,
  desk: Pick<Desk, 'cases' | 'settings'>,
  now: number,
): Promise<LinkedCases> {
  const { id, email } = customer;
  const account = accountIn(customer, current, desk.settings());
  const own = await othersIn(current, desk, [
    { customer: id },
    ...(email === undefined ? [] : [{ email }]),
  ]);
  const ofAccount =
    account === undefined
      ? []
      : await othersIn(current, desk, [
          { account, state: 'open' },
          { account, openedAfter: now - LATELY },
        ]);
  const ids = new Set(own.map((one) => one.id));
  return { own, ofAccount: ofAccount.filter((one) => !ids.has(one.id)) };
}

/** Where colleagues ask, all of them write for one account, and what one of them asks is none of the others' history. */
function accountIn(
  { account }: Customer,
  { channel }: Case,
  settings: Settings,
): string | undefined {
  return channelOf(channel, settings).kind === 'customers' ? account : undefined;
}

/** What any of the queries finds, the latest first. What was merged into another case is no case of its own. */
export async function othersIn(
  current: Case,
  desk: Pick<Desk, 'cases'>,
  queries: readonly Omit<CaseQuery, 'order' | 'limit'>[],
): Promise<CaseSummary[]> {
  const found = new Map<string, CaseSummary>();
  for (const query of queries) {
    const others = desk.cases({ ...query, order: 'recent', limit: LOOKED_THROUGH });
    for await (const one of others)
      if (one.id !== current.id && one.mergedInto === undefined) found.set(one.id, one);
  }
  return [...found.values()].toSorted((left, right) => right.openedAt - left.openedAt);
}
