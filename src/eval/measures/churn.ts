import type { Assessment } from '../../domain/assessment.ts';
import { placeOfHighest } from '../../domain/highest.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { only, pick, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import { bagColumn, heedColumns, placesIn } from './columns.ts';
import { detectionRow } from './usual-rows.ts';

/** Who says that they leave: F1 for each language, and precision and recall of both together. */
export function measureChurn(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const leaves = rows.map((row) => Number(row.mapped.churnRisk === 'high'));
  const columns = [
    ...heedColumns(heed, (one) => Number(one.churn !== 'none')),
    { judge: BASELINES.angry, values: rows.map((row) => Number(angryWords(row.text) > 0)) },
    bagColumn(rows, leaves, ['stays', 'leaves'], placeOfHighest),
  ];
  const languages = [...new Set(rows.map((row) => row.lang))].sort();
  const each = languages.map((language) => {
    const indexes = placesIn(language, rows);
    const gold = pick(leaves, indexes);
    return detectionRow(`F1, ${language}`, 'f1', only(columns, indexes), [gold, 1]);
  });
  return [
    ...each,
    detectionRow('precision', 'precision', columns, [leaves, 1]),
    detectionRow('recall', 'recall', columns, [leaves, 1]),
  ];
}
