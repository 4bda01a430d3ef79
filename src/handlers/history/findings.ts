import { customerAfter, customerOf } from '../../domain/account.ts';
import type { Case } from '../../domain/case.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { Customer } from '../../domain/customer.ts';
import type { ActionTaken, Incoming } from '../../domain/message.ts';
import type { EarlierCase } from '../../domain/shown.ts';
import type { CaseQuery } from '../../engine/engine.ts';
import type { Desk } from '../desk.ts';
import type { Judgement } from '../judge.ts';
import { LATELY, linkedCases, othersIn } from './linked-cases.ts';
import { casesLike } from './same-thing.ts';

/** What the asynchronous half of handling an event has found out. */
export interface Findings {
  /** Undefined where there was nothing new to judge. */
  readonly judgement: Judgement | undefined;
  /** Other cases of the customer and of their account, latest first; absent where they were not looked up. */
  readonly earlier?: EarlierCase[];
  /** Open cases that this one could go into; absent where they were not looked up. */
  readonly heirs?: readonly CaseSummary[];
}

/** What is asked of the desk to find other cases. */
type Looking = Pick<Desk, 'cases' | 'settings' | 'likeness'>;

/** How many cases of before a card tells of. Ours: more is no longer read. */
const EARLIER = 5;

/** How many cases a form offers. Ours. */
const HEIRS = 25;

/**
 * Their other cases and the open ones of their account, when the event is one in which a customer is heard. Those about the same thing
 * are marked, and are not left out for later ones; once marked, a case stays so.
 */
export async function earlierCases(
  current: Case,
  event: Incoming,
  desk: Looking,
  judgement?: Judgement,
): Promise<Pick<Findings, 'earlier'>> {
  const customer = customerIn(current, event);
  if (customer === undefined) return {};
  const { own, ofAccount } = await linkedCases(customer, current, desk, event.at);
  const since = event.at - LATELY;
  const compared = [...own, ...ofAccount].filter(
    ({ state, openedAt }) => state === 'open' || openedAt > since,
  );
  const same = await casesLike(textIn(event, judgement), compared, desk);
  for (const one of current.earlier) if (one.same === true) same.add(one.case);
  const shown = [...own, ...ofAccount.filter(({ id, state }) => state === 'open' || same.has(id))];
  return { earlier: latestOf(shown, same) };
}

function latestOf(cases: readonly CaseSummary[], same: ReadonlySet<string>): EarlierCase[] {
  const telling = cases.toSorted(
    (left, right) =>
      Number(same.has(right.id)) - Number(same.has(left.id)) || right.openedAt - left.openedAt,
  );
  return telling
    .slice(0, EARLIER)
    .toSorted((left, right) => right.openedAt - left.openedAt)
    .map((one) => earlierCase(one, same.has(one.id)));
}

function customerIn({ customer }: Case, event: Incoming): Customer | undefined {
  switch (event.kind) {
    case 'message':
      return customer !== null || event.by.side === 'customer'
        ? customerAfter(customer, event.by)
        : undefined;
    case 'handed-over':
      return customer ?? event.customer ?? undefined;
    case 'pointed-at': {
      const first = event.conversation?.find(({ by }) => by.side === 'customer');
      return customer ?? (first && customerOf(first.by));
    }
    default:
      return undefined;
  }
}

/** What the customer wants, and what they have just written. */
function textIn(event: Incoming, judgement: Judgement | undefined): string {
  if (judgement !== undefined) {
    const { ask, turn } = judgement.assessment;
    const said = judgement.turns[turn]?.text ?? '';
    return said.includes(ask) ? said : `${ask}\n${said}`;
  }
  return event.kind === 'message' && event.by.side === 'customer' ? event.text : '';
}

function earlierCase(one: CaseSummary, isSame: boolean): EarlierCase {
  const { id, openedAt, ask, state, channel, thread, takenById, calling, recentCalls } = one;
  const handledBy = takenById ?? recentCalls.at(-1)?.person;
  return {
    ...{ case: id, at: openedAt, ask, state, channel },
    ...(thread === undefined ? {} : { thread }),
    ...(handledBy === undefined ? {} : { handledBy }),
    ...(calling.length === 0 ? {} : { isCalling: true }),
    ...(isSame ? { same: true } : {}),
  };
}

/**
 * The open cases that `merge` can put this one into: those about the same thing, then those of its customer, then those of its channel;
 * the latest first. Turns stay on their platform, so those of another are none.
 */
export async function heirsFor(
  current: Case,
  event: ActionTaken,
  desk: Looking,
): Promise<Pick<Findings, 'heirs'>> {
  if (event.action !== 'merge') return {};
  const { customer, earlier, channel, platform } = current;
  const same = new Set(earlier.flatMap((one) => (one.same === true ? [one.case] : [])));
  const linked = await othersIn(current, desk, linksOf(customer).map(openOnly));
  const own = linked.filter((one) => one.customer === customer?.id);
  const here = await othersIn(current, desk, [openOnly({ channel })]);
  const about = [...linked, ...here].filter(({ id }) => same.has(id));
  const heirs = new Map([...about, ...own, ...here].map((one) => [one.id, one]));
  const near = [...heirs.values()].filter((one) => one.channel.startsWith(`${platform}:`));
  return { heirs: near.slice(0, HEIRS) };
}

function linksOf(customer: Customer | null): Omit<CaseQuery, 'order' | 'limit'>[] {
  if (customer === null) return [];
  const { id, email, account } = customer;
  return [
    { customer: id },
    ...(email === undefined ? [] : [{ email }]),
    ...(account === undefined ? [] : [{ account }]),
  ];
}

function openOnly(query: Omit<CaseQuery, 'order' | 'limit'>): Omit<CaseQuery, 'order' | 'limit'> {
  return { ...query, state: 'open' };
}
