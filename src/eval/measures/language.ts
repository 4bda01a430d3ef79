import type { Assessment } from '../../domain/assessment.ts';
import { BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { meanOf } from '../metrics.ts';
import { compare, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';

/** How often the language is told right. */
export function measureLanguage(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const ours = heed.map(({ judge, answers }) => ({
    judge,
    values: answers.map((one, index) => Number(one.language === rows[index]?.lang)),
  }));
  const english = {
    judge: BASELINES.always,
    values: rows.map((row) => Number(row.lang === 'en')),
  };
  const evaluate = (values: readonly number[]) => meanOf(values);
  return [compare({ metric: 'language told right', unit: 'share', evaluate }, [...ours, english])];
}
