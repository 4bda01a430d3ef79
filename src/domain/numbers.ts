import { SEVEN_DAYS } from './case-intake.ts';
import type { CallOfCase, CaseSummary } from './case-summary.ts';

/** What the numbers are reckoned from. */
export type Counted = Pick<CaseSummary, 'id' | 'recentCalls' | 'blowUp' | 'held' | 'lastHeardAt'>;

/** One call, however many were called at once. */
type Call = Pick<CallOfCase, 'at' | 'risk' | 'answer'> & { readonly people: readonly string[] };

/** Of the calls with the highest risk, those that were needed. */
export interface AtBudget {
  readonly budget: number;
  /** How many answered calls there were within the budget. */
  readonly answered: number;
  readonly needed: number;
}

/** Outcomes of a week of calls; nothing of how fast anybody was. */
export interface Numbers {
  readonly made: number;
  readonly taken: number;
  readonly passedOn: number;
  /** False alarms. */
  readonly notNeeded: number;
  /** Nobody answered in time, or before the case was closed. */
  readonly unanswered: number;
  /** Not answered yet. */
  readonly open: number;
  /** Calls that are wanted and wait for somebody to work again, or for room in their week. */
  readonly held: number;
  readonly blewUp: number;
  /** Blew up with nobody called before. */
  readonly missed: number;
  readonly atBudgets: readonly AtBudget[];
  /** By id: how many calls each person got, most first. */
  readonly perPerson: readonly (readonly [person: string, calls: number])[];
}

/**
 * The numbers of the seven days before `now` (in milliseconds since 1970), as long as a call counts against somebody’s budget; `budgets` are
 * counts of calls, each told once.
 */
export function numbersOf(
  cases: readonly Counted[],
  now: number,
  budgets: readonly number[],
): Numbers {
  const calls = cases.flatMap((one) => callsIn(one, now - SEVEN_DAYS, now));
  const blown = cases.filter(
    ({ blowUp, lastHeardAt }) => blowUp !== null && lastHeardAt > now - SEVEN_DAYS,
  );
  return {
    made: calls.length,
    taken: countOf(calls, 'have-it'),
    passedOn: countOf(calls, 'passed-on'),
    notNeeded: countOf(calls, 'not-needed'),
    unanswered: countOf(calls, 'unanswered') + countOf(calls, 'closed'),
    open: countOf(calls, null),
    held: cases.filter(({ held }) => held).length,
    blewUp: blown.length,
    missed: blown.filter(({ blowUp }) => blowUp?.warned === false).length,
    atBudgets: [...new Set(budgets)].map((budget) => atBudget(calls, budget)),
    perPerson: perPerson(calls),
  };
}

/** Of the calls that were answered, the share that was needed, 0 to 1; undefined where none was answered. */
export function precisionOf({ needed, answered }: Pick<AtBudget, 'needed' | 'answered'>) {
  return answered === 0 ? undefined : needed / answered;
}

/** Those who were called at once in one case were one call. */
function callsIn({ recentCalls }: Counted, after: number, until: number): Call[] {
  const byTime = new Map<number, Call>();
  for (const { at, person, risk, answer } of recentCalls) {
    if (at <= after || at > until) continue;
    const people = [...(byTime.get(at)?.people ?? []), person];
    byTime.set(at, { at, risk, answer, people });
  }
  return [...byTime.values()];
}

function countOf(calls: readonly Call[], answer: Call['answer']): number {
  return calls.filter((call) => call.answer === answer).length;
}

/** Whoever takes a call or passes it on to the right one says by it that it was needed. */
function isNeeded({ answer }: Call): boolean {
  return answer === 'have-it' || answer === 'passed-on';
}

function atBudget(calls: readonly Call[], budget: number): AtBudget {
  const judged = calls.filter((call) => isNeeded(call) || call.answer === 'not-needed');
  const riskiest = judged
    .toSorted((left, right) => right.risk - left.risk || left.at - right.at)
    .slice(0, budget);
  return { budget, answered: riskiest.length, needed: riskiest.filter(isNeeded).length };
}

function perPerson(calls: readonly Call[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const person of calls.flatMap(({ people }) => people))
    counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}
