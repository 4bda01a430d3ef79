import type { Measured } from './bootstrap.ts';
import type { SeriousCase } from './measures/serious.ts';
import type { Unit } from './result.ts';
import type { Evaluation, SetResult } from './run-sets.ts';
import { HELD_OUT } from './sets/draws.ts';

/** What Heed is to reach, and the number that says whether it does. */
export interface Goal {
  readonly goal: string;
  /** The set, and the metric in its table; of `calm_but_serious` there is one number. */
  readonly set: string;
  readonly metric?: string;
  readonly unit: Unit;
  /** The number must not be below, or not above. */
  readonly need: 'at least' | 'at most';
  readonly bound: number;
}

function careful(goal: string, need: Goal['need'], bound: number, unit: Unit = 'share'): Goal {
  return { goal, set: 'twcs.careful', metric: `${HELD_OUT}: ${goal}`, unit, need, bound };
}

function early(goal: string, need: Goal['need'], bound: number, unit: Unit = 'share'): Goal {
  return { goal, set: 'tweetsumm', metric: goal, unit, need, bound };
}

function leavingIn(language: string): Goal {
  return {
    goal: `leaving, F1, ${language}`,
    set: 'churn.swisscom',
    metric: `F1, ${language}`,
    unit: 'score',
    need: 'at least',
    bound: 0.85,
  };
}

/** From the issue that this product answers, in its order. */
export const GOALS: readonly Goal[] = [
  careful('urgency, quadratic kappa', 'at least', 0.7, 'score'),
  careful('urgency acceptable', 'at least', 0.85),
  careful('P1 or P2 called P3 or P4', 'at most', 0.1),
  careful('P3 or P4 called P1 or P2', 'at most', 0.2),
  early('false alarms on calm conversations', 'at most', 0.22),
  early('recall before the blow-up', 'at least', 0.7),
  early('recall, cold starts', 'at least', 0.6),
  early('recall two or more customer messages ahead', 'at least', 0.35),
  early('AUC, chances matched', 'at least', 0.8, 'score'),
  {
    goal: 'calm but serious: P1, P2 or a ping',
    set: 'calm_but_serious',
    unit: 'share',
    need: 'at least',
    bound: 1,
  },
  careful('style acceptable', 'at least', 0.8),
  careful('mood acceptable', 'at least', 0.8),
  careful('angry, F1', 'at least', 0.7, 'score'),
  leavingIn('en'),
  leavingIn('de'),
  careful('leaving, precision', 'at least', 0.7, 'score'),
  {
    goal: 'language told right',
    set: 'language',
    metric: 'language told right',
    unit: 'share',
    need: 'at least',
    bound: 0.97,
  },
  {
    goal: 'every quote was written',
    set: 'twcs.careful',
    metric: 'every quote was written',
    unit: 'share',
    need: 'at least',
    bound: 1,
  },
];

/** Shown with the goals though none is set for it: it says what the other urgency rows cannot. */
const BESIDE = ['umbrage_pairs'];

/** The sets without which a goal cannot be told. */
export const GOAL_SETS: readonly string[] = [
  ...new Set([...GOALS.map(({ set }) => set), ...BESIDE]),
];

/** A goal with each judge's number on it. */
export interface Reached {
  readonly goal: Goal;
  readonly count: number;
  readonly cells: readonly { readonly measured: Measured; readonly isMet: boolean }[];
}

/** The goals that this evaluation measured, with a cell for each of its judges in their order. */
export function goalsIn({ judges, results }: Pick<Evaluation, 'judges' | 'results'>): Reached[] {
  return GOALS.flatMap((goal) => {
    const result = results.find(({ set }) => set.name === goal.set);
    const count = result === undefined ? 0 : countOf(goal, result);
    if (result === undefined || count === 0) return [];
    const cells = judges.map((judge) => {
      const measured = numberOf(goal, result, judge);
      return { measured, isMet: isMet(goal, measured.value) };
    });
    return [{ goal, count, cells }];
  });
}

function countOf({ metric }: Goal, { rows, cases, taken }: SetResult): number {
  if (metric === undefined) return cases.length === 0 ? 0 : taken;
  return rows.find((row) => row.metric === metric)?.count ?? 0;
}

function numberOf({ metric }: Goal, { rows, cases }: SetResult, judge: string): Measured {
  if (metric === undefined) return seenBy(cases.filter((one) => one.judge === judge));
  const row = rows.find((one) => one.metric === metric);
  return row?.cells.find((cell) => cell.judge === judge)?.measured ?? { value: null };
}

/** A few cases have no interval worth its name. */
function seenBy(cases: readonly SeriousCase[]): Measured {
  if (cases.length === 0) return { value: null };
  return { value: cases.filter(({ isSeen }) => isSeen).length / cases.length };
}

function isMet({ need, bound }: Goal, value: number | null): boolean {
  if (value === null) return false;
  return need === 'at least' ? value >= bound : value <= bound;
}
