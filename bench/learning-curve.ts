import { quantile } from '../src/eval/bootstrap.ts';
import { meanOf } from '../src/eval/metrics.ts';

/** How many corrections the desk has given at each point of the curve. */
export const POINTS = [0, 30, 100, 300] as const;

/** What was measured at one point of one run, by name. */
export interface Point {
  /** How many corrections there were; fewer than asked for where there are no more to give. */
  readonly given: number;
  readonly numbers: Readonly<Record<string, number>>;
}

/** The points of one run, in the order of `POINTS`. */
export type Run = readonly Point[];

/**
 * A Markdown table of the runs: a row for each number, a column for each point. Each cell is the mean over the runs and, behind the
 * first, by how much it has changed since in the same run, with the middle 90 % of that over the runs.
 */
export function curveRows(runs: readonly Run[]): { head: string[]; body: string[][] } {
  const names = Object.keys(runs[0]?.[0]?.numbers ?? {});
  // Where there are no more corrections to give, nothing changes any more.
  const places = [...POINTS.keys()].filter(
    (place) => place === 0 || givenAt(runs, place) > givenAt(runs, place - 1),
  );
  const head = ['', ...places.map((place) => headOf(runs, place))];
  const body = names.map((name) => [name, ...places.map((place) => cellOf(runs, name, place))]);
  return { head, body };
}

function givenAt(runs: readonly Run[], place: number): number {
  return meanOf(runs.map((run) => run[place]?.given ?? 0));
}

function headOf(runs: readonly Run[], place: number): string {
  const wanted = POINTS[place] ?? 0;
  const given = Math.round(givenAt(runs, place));
  if (wanted === 0) return 'as shipped';
  return given < wanted ? `all there are (${given})` : `${wanted} corrections`;
}

function cellOf(runs: readonly Run[], name: string, place: number): string {
  const values = runs.map((run) => run[place]?.numbers[name] ?? 0);
  const mean = meanOf(values).toFixed(3).replace('-', '−');
  if (place === 0) return mean;
  const changes = runs.map((run, index) => (values[index] ?? 0) - (run[0]?.numbers[name] ?? 0));
  const [low, high] = [quantile(changes, 0.05), quantile(changes, 0.95)].map(signed);
  return `${mean} (${signed(meanOf(changes))}; ${low} to ${high})`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
