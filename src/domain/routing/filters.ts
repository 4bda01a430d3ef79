import type { Role } from '../person.ts';
import { awayUntil, dayText, momentText, worksFrom } from './availability.ts';
import { isAmongRiskiest } from './call-budget.ts';
import { type Candidate, type Ground, isOneOf, type Need } from './candidate.ts';

/** What rules somebody out. */
export interface Obstacle {
  readonly filter: FilterName;
  /** As it follows their name: "is away until 3 Dec". Reckoned when it is asked for: most are never read. */
  why(): string;
}

interface Filter {
  readonly name: string;
  rulesOut(candidate: Candidate, need: Need, ground: Ground): boolean;
  why(candidate: Candidate, need: Need, ground: Ground): string;
}

type FilterName = (typeof FILTERS)[number]['name'];

const ROLE_WORDS: Record<Role, string> = {
  agent: 'is an agent',
  lead: 'is a lead',
  executive: 'is an executive',
  'account-owner': 'is an account owner',
};

/** Whom a channel names is a lead there, whatever they are elsewhere. */
const role = {
  name: 'role',
  rulesOut: ({ person, leadPlace }, { only, roles }) => {
    const isWanted = roles.includes(person.role) || (leadPlace >= 0 && roles.includes('lead'));
    return only === undefined && !isWanted;
  },
  why: ({ person }) => ROLE_WORDS[person.role],
} as const satisfies Filter;

const asked = {
  name: 'asked',
  rulesOut: (candidate, { exclude }) => isOneOf(candidate, exclude),
  why: () => 'was asked already',
} as const satisfies Filter;

/** Account owners are there for the customers that are theirs. */
const account = {
  name: 'account',
  rulesOut: ({ person, account: owned, leadPlace }, { only }) =>
    person.role === 'account-owner' && owned === false && leadPlace < 0 && only === undefined,
  why: () => 'looks after other accounts',
} as const satisfies Filter;

const away = {
  name: 'away',
  rulesOut: ({ person, hours: own }, _, { now }) => awayUntil(person, own, now) !== undefined,
  why: ({ person, hours: own }, _, { now }) => {
    const lastDay = awayUntil(person, own, now);
    return lastDay === undefined ? 'is away' : `is away until ${dayText(lastDay)}`;
  },
} as const satisfies Filter;

const load = {
  name: 'load',
  rulesOut: ({ person, load: { cases, calls } }) =>
    person.load !== undefined && cases + calls >= person.load,
  why: ({ person, load: { cases, calls } }) =>
    `has as much as they can take (${cases + calls} of ${person.load})`,
} as const satisfies Filter;

/** Who is on call counts as at work, but where a call is to wait for working hours. */
const hours = {
  name: 'hours',
  rulesOut: ({ isAtWork, isOnCall }, { afterHours }) =>
    !isAtWork && afterHours !== 'anyone' && !(isOnCall && afterHours === 'on-call'),
  why: ({ person, hours: own }, { urgency }, { now }) => {
    const back = worksFrom(person, own, now, urgency);
    return back === undefined ? 'is off' : `is off until ${momentText(back, now, own)}`;
  },
} as const satisfies Filter;

/** The budget is for what Heed makes out by itself: harm to people, and whoever asks for somebody by hand, are never held back. */
const budget = {
  name: 'budget',
  rulesOut: ({ load: { recent } }, { urgency, topics, cause, risk }, { settings }) => {
    const isExempt = urgency === 'P1' || topics.has('safety') || cause === 'asked';
    return !isExempt && !isAmongRiskiest(risk, recent, settings.policy.budget.callsPerWeek);
  },
  why: ({ load: { recent } }) => {
    const calls = recent.length === 1 ? 'a call' : `${recent.length} calls`;
    return `has had ${calls} this week, and this is not among the riskiest`;
  },
} as const satisfies Filter;

/** In their order: the first one that rules somebody out is what is said. */
const FILTERS = [role, asked, account, away, load, hours, budget];

/** Everything that rules somebody out. */
export function obstaclesOf(candidate: Candidate, need: Need, ground: Ground): Obstacle[] {
  return FILTERS.filter((filter) => filter.rulesOut(candidate, need, ground)).map((filter) => ({
    filter: filter.name,
    why: () => filter.why(candidate, need, ground),
  }));
}

/** How far somebody came before they were ruled out. */
export function stageOf({ filter }: Obstacle): number {
  return FILTERS.findIndex(({ name }) => name === filter);
}
