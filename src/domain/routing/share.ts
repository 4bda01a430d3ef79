import type { Rank } from './candidate.ts';

const order: Rank = {
  score: ({ leadPlace }) => -Math.max(0, leadPlace),
  why: () => 'named first for this channel',
  whyNot: () => 'is named later for this channel',
  telling: false,
};

const calls: Rank = {
  score: ({ load }) => -load.calls,
  why: ({ load }) => `fewest calls open (${load.calls})`,
  whyNot: ({ load }) => `would do as well, and has ${counted(load.calls, 'call')} open`,
  telling: false,
};

const cases: Rank = {
  score: ({ load }) => -load.cases,
  why: ({ load }) => `fewest cases open (${load.cases})`,
  whyNot: ({ load }) => `would do as well, and has ${counted(load.cases, 'case')} open`,
  telling: false,
};

const week: Rank = {
  score: ({ load }) => -load.recent.length,
  why: ({ load }) => `fewest calls this week (${load.recent.length})`,
  whyNot: ({ load }) =>
    `would do as well, and has had ${counted(load.recent.length, 'call')} this week`,
  telling: false,
};

/** Nothing else tells them apart. */
const place: Rank = {
  score: (one) => -one.place,
  why: () => 'first on the roster',
  whyNot: () => 'would do as well, and is further down the roster',
  telling: false,
};

/** Whose turn it is among those who fit as well. No two people are equal in all of it: each has a place of their own. */
export const SHARE: readonly Rank[] = [order, calls, cases, week, place];

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
