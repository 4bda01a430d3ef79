import type { Assessment } from '../../domain/assessment.ts';
import { BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { type Column, only, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import { heedColumns, placesIn } from './columns.ts';
import { shareRow } from './usual-rows.ts';

/** The languages that Heed has phrases for. */
const SPOKEN: readonly string[] = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'];

/** Whether a row is in a language that Heed has phrases for. */
export function isSpoken({ lang }: MessageRow): boolean {
  return SPOKEN.includes(lang);
}

/** How often the language is told right. */
export function measureLanguage(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  return [shareRow('language told right', columnsOf(rows, heed))];
}

/** How often the language is told right, in all and for each language. */
export function measureLanguages(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const columns = columnsOf(rows, heed);
  const each = SPOKEN.flatMap((language) => {
    const indexes = placesIn(language, rows);
    const title = `language told right, ${language}`;
    return indexes.length === 0 ? [] : [shareRow(title, only(columns, indexes))];
  });
  return [shareRow('language told right', columns), ...each];
}

function columnsOf(rows: readonly MessageRow[], heed: readonly Judged<Assessment>[]): Column[] {
  const ours = heedColumns(heed, (one, index) => Number(one.language === rows[index]?.lang));
  const english = rows.map((row) => Number(row.lang === 'en'));
  return [...ours, { judge: BASELINES.always, values: english }];
}
