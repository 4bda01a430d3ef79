import type { Assessment } from '../../domain/assessment.ts';
import { BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { meanOf } from '../metrics.ts';
import { type Column, compare, only, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';

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
  return [rightRow('language told right', columnsOf(rows, heed))];
}

/** How often the language is told right, in all and for each language. */
export function measureLanguages(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const columns = columnsOf(rows, heed);
  const each = SPOKEN.flatMap((language) => {
    const indexes = [...rows.keys()].filter((index) => rows[index]?.lang === language);
    const title = `language told right, ${language}`;
    return indexes.length === 0 ? [] : [rightRow(title, only(columns, indexes))];
  });
  return [rightRow('language told right', columns), ...each];
}

function columnsOf(rows: readonly MessageRow[], heed: readonly Judged<Assessment>[]): Column[] {
  const ours = heed.map(({ judge, answers }) => ({
    judge,
    values: answers.map((one, index) => Number(one.language === rows[index]?.lang)),
  }));
  const english = rows.map((row) => Number(row.lang === 'en'));
  return [...ours, { judge: BASELINES.always, values: english }];
}

function rightRow(metric: string, columns: readonly Column[]): ResultRow {
  const evaluate = (values: readonly number[]) => meanOf(values);
  return compare({ metric, unit: 'share', evaluate }, columns);
}
