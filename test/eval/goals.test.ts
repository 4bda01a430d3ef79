import { describe, expect, it } from 'vitest';
import { GOAL_SETS, GOALS, goalsIn } from '../../src/eval/goals.ts';
import { goalsSection } from '../../src/eval/report-goals.ts';
import type { SetResult } from '../../src/eval/run-sets.ts';
import { SETS } from '../../src/eval/sets.ts';

/** What was measured on a set: the one metric, by each judge. */
function resultOf(name: string, metric: string, values: Record<string, number | null>): SetResult {
  const set = SETS.find((one) => one.name === name);
  if (set === undefined) throw new Error(`There is no set ${name}.`);
  const cells = Object.entries(values).map(([judge, value]) => ({ judge, measured: { value } }));
  const rows = [{ metric, unit: 'share' as const, count: 50, cells }];
  return { set, there: 50, taken: 50, rows, cases: [] };
}

/** Polite customers of whom the judge has seen so many. */
function seriousResult(seen: number, all: number): SetResult {
  const result = resultOf('calm_but_serious', 'none', {});
  const cases = Array.from({ length: all }, (_, place) => ({
    ...{ id: String(place), judge: 'Heed', urgency: 'P3', risk: 0, pingedAt: null, ranksAbove: 0 },
    isSeen: place < seen,
  })) satisfies SetResult['cases'];
  return { ...result, taken: all, rows: [], cases };
}

const RECALL = 'recall before the blow-up';

describe('GOALS', () => {
  it('name sets that there are', () => {
    const names = SETS.map((set) => set.name);

    expect(GOAL_SETS.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('ask for something that can be reached', () => {
    for (const { goal, bound } of GOALS) {
      expect(bound, goal).toBeGreaterThan(0);
      expect(bound, goal).toBeLessThanOrEqual(1);
    }
  });
});

describe('goalsIn', () => {
  it.each([
    [RECALL, 0.7, true],
    [RECALL, 0.699, false],
    ['false alarms on calm conversations', 0.22, true],
    ['false alarms on calm conversations', 0.221, false],
  ])('holds %s of %d against the goal', (metric, value, isMet) => {
    const results = [resultOf('tweetsumm', metric, { Heed: value })];

    const [reached, ...others] = goalsIn({ judges: ['Heed'], results });

    expect(others).toEqual([]);
    expect(reached?.cells).toEqual([{ measured: { value }, isMet }]);
  });

  it('has a cell for each judge, in their order, and meets no goal without a number', () => {
    const results = [resultOf('tweetsumm', RECALL, { Second: 0.9, First: null })];

    const [reached] = goalsIn({ judges: ['First', 'Second'], results });

    expect(reached?.cells.map(({ isMet }) => isMet)).toEqual([false, true]);
  });

  it('asks that every one of the serious cases is seen', () => {
    const judges = ['Heed'];

    const [all] = goalsIn({ judges, results: [seriousResult(7, 7)] });
    const [most] = goalsIn({ judges, results: [seriousResult(6, 7)] });

    expect(all?.cells[0]?.isMet).toBe(true);
    expect(most?.cells[0]).toEqual({ measured: { value: 6 / 7 }, isMet: false });
  });

  it('leaves out what was not measured', () => {
    expect(goalsIn({ judges: ['Heed'], results: [] })).toEqual([]);
  });
});

describe('goalsSection', () => {
  it('says for each goal what was asked for, what was reached, and whether that is met', () => {
    const results = [resultOf('tweetsumm', RECALL, { Heed: 0.75, Other: 0.5 })];

    const section = goalsSection({ judges: ['Heed', 'Other'], results });

    expect(section).toContain(
      `| ${RECALL} | tweetsumm | at least 70 % | 75 %, met | 50 %, **not met** | 50 |`,
    );
  });

  it('says what is to be known of the sets it names, and of no others', () => {
    const results = [resultOf('tweetsumm', RECALL, { Heed: 0.75 })];

    const section = goalsSection({ judges: ['Heed'], results });

    expect(section).toContain('- `tweetsumm`: the threshold');
    expect(section).not.toContain('- `churn.swisscom`');
    expect(section).toContain('`npm run train`');
  });

  it('is empty where no goal was measured', () => {
    expect(goalsSection({ judges: ['Heed'], results: [] })).toBe('');
  });
});
