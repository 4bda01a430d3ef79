import {
  auroc,
  type Detection,
  detection,
  meanOf,
  quadraticKappa,
  rankCorrelation,
} from '../metrics.ts';
import { type Column, compare, pick, type ResultRow } from '../result.ts';

/** The share of rows of which it holds; columns of yes (1) and no (0) are counted as they are. */
export function shareRow(
  metric: string,
  columns: readonly Column[],
  holds: (value: number) => boolean = (value) => value > 0,
): ResultRow {
  const evaluate = (values: readonly number[]) =>
    meanOf(values.map((value) => Number(holds(value))));
  return compare({ metric, unit: 'share', evaluate }, columns);
}

/** A score that a judge's values reach against the right answers of the same rows. */
export function scoreRow<Answer>(
  metric: string,
  columns: readonly Column[],
  gold: readonly Answer[],
  score: (values: readonly number[], gold: readonly Answer[]) => number | null,
): ResultRow {
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    score(values, pick(gold, indexes));
  return compare({ metric, unit: 'score', evaluate }, columns);
}

/** How well the rows are found whose right answer is `wanted`. */
export function detectionRow(
  metric: string,
  part: keyof Detection,
  columns: readonly Column[],
  [gold, wanted]: readonly [gold: readonly number[], wanted: number],
): ResultRow {
  const is = (value: number) => value === wanted;
  return scoreRow(
    metric,
    columns,
    gold,
    (values, right) => detection(right.map(is), values.map(is))[part],
  );
}

/** How well the values part the rows that are `gold` from the others. */
export function aurocRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly boolean[],
): ResultRow {
  return scoreRow(metric, columns, gold, auroc);
}

/** How far the values go up where the right answers do. */
export function rankRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly number[],
): ResultRow {
  return scoreRow(metric, columns, gold, rankCorrelation);
}

/** How far the values agree with the right answers, both as levels from 0 to `levels` - 1. */
export function kappaRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly number[],
  levels: number,
): ResultRow {
  return scoreRow(metric, columns, gold, (values, right) => quadraticKappa(right, values, levels));
}
