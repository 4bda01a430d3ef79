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

/** How well the rows are found whose right answer is `wanted`. */
export function detectionRow(
  metric: string,
  part: keyof Detection,
  columns: readonly Column[],
  [gold, wanted]: readonly [gold: readonly number[], wanted: number],
): ResultRow {
  const is = (value: number) => value === wanted;
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    detection(pick(gold, indexes).map(is), values.map(is))[part];
  return compare({ metric, unit: 'score', evaluate }, columns);
}

/** How well the values part the rows that are `gold` from the others. */
export function aurocRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly boolean[],
): ResultRow {
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    auroc(values, pick(gold, indexes));
  return compare({ metric, unit: 'score', evaluate }, columns);
}

/** How far the values go up where the right answers do. */
export function rankRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly number[],
): ResultRow {
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    rankCorrelation(values, pick(gold, indexes));
  return compare({ metric, unit: 'score', evaluate }, columns);
}

/** How far the values agree with the right answers, both as levels from 0 to `levels` - 1. */
export function kappaRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly number[],
  levels: number,
): ResultRow {
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    quadraticKappa(pick(gold, indexes), values, levels);
  return compare({ metric, unit: 'score', evaluate }, columns);
}
