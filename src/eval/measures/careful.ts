import type { Assessment } from '../../domain/assessment.ts';
import type { Judged } from '../judge.ts';
import type { ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import { type Draw, readDraws } from '../sets/draws.ts';
import { measureCarefulLeaving, measureCarefulMood, measureCarefulStyle } from './careful-tags.ts';
import { measureCarefulUrgency } from './careful-urgency.ts';
import { heedColumns } from './columns.ts';
import { drawnOf } from './drawn.ts';
import { shareRow } from './usual-rows.ts';

/** Everything that a careful reader said of real messages, each draw apart, and whether what Heed quotes was written. */
export function measureCareful(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
  draws: readonly Draw[] = readDraws(),
): ResultRow[] {
  const drawn = draws.map((draw) => drawnOf(draw, rows, heed)).filter((one) => one.rows.length > 0);
  const measured = drawn.flatMap((one) => [
    ...measureCarefulUrgency(one),
    ...measureCarefulMood(one),
    ...measureCarefulStyle(one),
    ...measureCarefulLeaving(one),
  ]);
  return [...measured, quotesRow(rows, heed)];
}

function quotesRow(rows: readonly MessageRow[], heed: readonly Judged<Assessment>[]): ResultRow {
  return shareRow('every quote was written', heedColumns(heed, quotesAll(rows)));
}

/** 1 where every reason and every signal quotes a span of the row's text, 0 where one does not. */
function quotesAll(rows: readonly MessageRow[]) {
  return ({ reasons, signals }: Assessment, index: number): number => {
    const text = rows[index]?.text ?? '';
    return Number([...reasons, ...signals].every(({ quote }) => text.includes(quote)));
  };
}
