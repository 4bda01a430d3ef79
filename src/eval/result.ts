import { type Measured, withInterval } from './bootstrap.ts';

/** How a number is written: a share as per cent, a score as a decimal, a count as it is, a rate with three places. */
export type Unit = 'share' | 'score' | 'count' | 'rate';

/** One metric on one set, side by side for every judge it applies to. */
export interface ResultRow {
  readonly metric: string;
  readonly unit: Unit;
  /** How many rows, pairs or conversations it was measured on. */
  readonly count: number;
  readonly cells: readonly { readonly judge: string; readonly measured: Measured }[];
}

/** A number per row by one judge: a score, a class, a yes (1) or no (0). */
export interface Column {
  readonly judge: string;
  readonly values: readonly number[];
}

/** A metric that compares a judge's values with the right answers. */
export interface Metric {
  readonly metric: string;
  readonly unit: Unit;
  /** Gets a judge's values on some rows and the places of those rows. */
  evaluate(values: readonly number[], indexes: readonly number[]): number | null;
}

/** Measures every judge on the same rows, each with its interval. */
export function compare(metric: Metric, columns: readonly Column[]): ResultRow {
  const count = columns[0]?.values.length ?? 0;
  return {
    metric: metric.metric,
    unit: metric.unit,
    count,
    cells: columns.map(({ judge, values }) => ({
      judge,
      measured: withInterval(count, (indexes) => metric.evaluate(pick(values, indexes), indexes)),
    })),
  };
}

/** The items at these places. */
export function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });
}

/** The columns cut to the rows at these places. */
export function only(columns: readonly Column[], indexes: readonly number[]): Column[] {
  return columns.map(({ judge, values }) => ({ judge, values: pick(values, indexes) }));
}
