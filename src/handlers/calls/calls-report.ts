import type { StaffAddress } from '../../domain/audience.ts';
import { SEVEN_DAYS } from '../../domain/case-intake.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { CommandGiven } from '../../domain/message.ts';
import { type AtBudget, type Numbers, numbersOf, precisionOf } from '../../domain/numbers.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { personAt } from '../../domain/person.ts';
import type { Settings } from '../../domain/settings.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';
import { mayRead } from '../may-read.ts';

/** How many cases are looked through. Ours: more than a desk has in a month, and still answered at once. */
const LOOKED_THROUGH = 5_000;

/** Of how many of the riskiest calls it is told how many were needed, besides a week's budget. Ours. */
const BUDGETS = [5, 10];

/** How many people are named. Ours. */
const NAMED = 10;

/** `/triage calls`: what came of the calls of the last seven days, in the asker's workspace or, for who is on the roster, everywhere. */
export async function answerCalls(
  event: CommandGiven,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const settings = desk.settings();
  const { callsPerWeek } = settings.policy.budget;
  const cases = (await recentCases(event.at, desk)).filter(({ channel }) =>
    mayRead(event.by, channel, settings),
  );
  const numbers = numbersOf(cases, event.at, [...BUDGETS, callsPerWeek]);
  return answer(event.key, to, callsText(numbers, settings));
}

/** Those of the last weeks, and whatever is open still: what is long over has had no calls lately. */
async function recentCases(now: number, desk: FrontDesk): Promise<CaseSummary[]> {
  const found = new Map<string, CaseSummary>();
  const query = { order: 'recent', limit: LOOKED_THROUGH } as const;
  for await (const one of desk.cases({ ...query, openedAfter: now - 5 * SEVEN_DAYS }))
    found.set(one.id, one);
  for await (const one of desk.cases({ ...query, state: 'open' })) found.set(one.id, one);
  return [...found.values()];
}

function callsText(numbers: Numbers, settings: Settings): string {
  const { made, taken, passedOn, notNeeded, unanswered, open, held, blewUp, missed } = numbers;
  return [
    'The last seven days:',
    `${counted(made, 'call')}: ${taken} taken, ${passedOn} passed on, ${notNeeded} not needed (false alarms), ${unanswered} unanswered, ${open} not answered yet.`,
    ...(held === 0
      ? []
      : [`${held} waiting: for somebody to work again, or for room in their week.`]),
    `${counted(blewUp, 'customer')} blew up, ${missed} of them with nobody called before (misses).`,
    ...precisionLines(numbers.atBudgets),
    ...personLines(numbers, settings),
  ].join('\n');
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** A budget that holds as many calls as a smaller one tells nothing new. */
function precisionLines(atBudgets: readonly AtBudget[]): string[] {
  const byAnswered = new Map(
    atBudgets
      .toSorted((left, right) => right.budget - left.budget)
      .map((one) => [one.answered, one] as const),
  );
  const parts = [...byAnswered.values()].toReversed().flatMap((one) => {
    const precision = precisionOf(one);
    if (precision === undefined) return [];
    return [`${one.needed} of the ${one.answered} riskiest (${Math.round(precision * 100)} %)`];
  });
  return parts.length === 0 ? [] : [`Needed, of those answered: ${parts.join(', ')}.`];
}

function personLines({ perPerson }: Numbers, { roster, policy }: Settings): string[] {
  if (perPerson.length === 0) return [];
  const most = policy.budget.callsPerWeek;
  const named = perPerson
    .slice(0, NAMED)
    .map(([id, calls]) => `${personAt(id, roster)?.name ?? 'Somebody'} ${calls}`);
  return [`Calls of each, of ${most} a week: ${named.join(', ')}.`];
}
