import type { Case } from '../domain/case.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { ActionTaken, Incoming } from '../domain/message.ts';
import type { EarlierCase } from '../domain/outgoing.ts';
import type { Desk } from './desk.ts';
import type { Judgement } from './judge.ts';

/** What the asynchronous half of handling an event has found out. */
export interface Findings {
  /** Undefined where there was nothing new to judge. */
  readonly judgement: Judgement | undefined;
  /** The customer's other cases, latest first; absent where they were not looked up. */
  readonly earlier?: EarlierCase[];
  /** Open cases that this one could go into; absent where they were not looked up. */
  readonly heirs?: readonly CaseSummary[];
}

/** How many cases of before a card tells of. Ours: more is no longer read. */
const EARLIER = 5;

/** How many cases are looked through for them, and how many a form offers. Ours. */
const LOOKED_THROUGH = 50;
const HEIRS = 25;

/** Their other cases, when the event is one in which a customer is heard. */
export async function earlierCases(
  current: Case,
  event: Incoming,
  desk: Pick<Desk, 'cases'>,
): Promise<Pick<Findings, 'earlier'>> {
  const customer = customerOf(current, event);
  if (customer === undefined) return {};
  const query = { customer, order: 'recent', limit: LOOKED_THROUGH } as const;
  const others = await othersIn(desk.cases(query), current);
  return { earlier: others.slice(0, EARLIER).map(earlierCase) };
}

function customerOf({ customer }: Case, event: Incoming): string | undefined {
  switch (event.kind) {
    case 'message':
      return customer?.id ?? (event.by.side === 'customer' ? event.by.id : undefined);
    case 'handed-over':
      return customer?.id ?? event.customer?.id;
    case 'pointed-at':
      return customer?.id ?? event.conversation?.find(({ by }) => by.side === 'customer')?.by.id;
    default:
      return undefined;
  }
}

function earlierCase({ id, openedAt, ask, state, channel, thread }: CaseSummary): EarlierCase {
  const place = { channel, ...(thread === undefined ? {} : { thread }) };
  return { case: id, at: openedAt, ask, state, ...place };
}

/** The open cases that `merge` can put this one into: those of its customer, then those of its channel; the latest first. */
export async function heirsFor(
  current: Case,
  event: ActionTaken,
  desk: Pick<Desk, 'cases'>,
): Promise<Pick<Findings, 'heirs'>> {
  if (event.action !== 'merge') return {};
  const open = { state: 'open', order: 'recent', limit: LOOKED_THROUGH } as const;
  const theirs =
    current.customer === null
      ? []
      : await othersIn(desk.cases({ ...open, customer: current.customer.id }), current);
  const here = await othersIn(desk.cases({ ...open, channel: current.channel }), current);
  const heirs = new Map([...theirs, ...here].map((one) => [one.id, one]));
  return { heirs: [...heirs.values()].slice(0, HEIRS) };
}

/** What was merged into another case is no case of its own. */
async function othersIn(found: AsyncIterable<CaseSummary>, current: Case): Promise<CaseSummary[]> {
  const others: CaseSummary[] = [];
  for await (const one of found)
    if (one.id !== current.id && one.mergedInto === undefined) others.push(one);
  return others;
}
