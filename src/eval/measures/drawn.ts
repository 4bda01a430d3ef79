import type { Assessment } from '../../domain/assessment.ts';
import type { Judged } from '../judge.ts';
import type { Label } from '../labels.ts';
import { meanOf } from '../metrics.ts';
import { type Column, compare, only, pick, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import type { Draw } from '../sets/draws.ts';
import { answersAt } from './columns.ts';
import { shareRow } from './usual-rows.ts';

/** The rows of one draw that are at hand, with their labels and what was said of them, all in one order. */
export interface Drawn {
  readonly name: string;
  readonly rows: readonly MessageRow[];
  readonly labels: readonly Label[];
  readonly heed: readonly Judged<Assessment>[];
  /** Of each row; undefined where a row has none. */
  readonly second: readonly Label[] | undefined;
}

/** The rows of a draw, picked out of all. */
export function drawnOf(
  { name, labels, second }: Draw,
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): Drawn {
  const byId = new Map(labels.map((label) => [label.id, label]));
  const seconds = new Map(second?.map((label) => [label.id, label]));
  const indexes = [...rows.keys()].filter((index) => byId.has(rows[index]?.id ?? ''));
  const ids = pick(rows, indexes).map(({ id }) => id);
  const others = ids.flatMap((id) => seconds.get(id) ?? []);
  return {
    name,
    rows: pick(rows, indexes),
    labels: ids.flatMap((id) => byId.get(id) ?? []),
    heed: answersAt(heed, indexes),
    second: others.length === ids.length ? others : undefined,
  };
}

/** What the second reader said, as a number; no column where there was none. */
export function secondColumn({ second }: Drawn, toNumber: (label: Label) => number): Column[] {
  return second === undefined ? [] : [{ judge: 'second reader', values: second.map(toNumber) }];
}

/** How often a judge named something that the first reader could accept; both as places in one list. */
export function acceptableRow(
  metric: string,
  columns: readonly Column[],
  accepted: readonly (readonly number[])[],
): ResultRow {
  const evaluate = (values: readonly number[], indexes: readonly number[]) =>
    meanOf(values.map((value, place) => Number(accepted[indexes[place] ?? 0]?.includes(value))));
  return compare({ metric, unit: 'share', evaluate }, columns);
}

/** Of the rows whose right answer is one of `from`, the share that was called one of `to`. */
export function calledRow(
  metric: string,
  columns: readonly Column[],
  gold: readonly number[],
  [from, to]: readonly [from: readonly number[], to: readonly number[]],
): ResultRow[] {
  const indexes = [...gold.keys()].filter((index) => from.includes(gold[index] ?? -1));
  if (indexes.length === 0) return [];
  return [shareRow(metric, only(columns, indexes), (value) => to.includes(value))];
}
