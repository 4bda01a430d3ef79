import type { Assessment } from '../../domain/assessment.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { type Detection, detection } from '../metrics.ts';
import { type Column, compare, only, pick, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import { bagColumn, heedColumns, ofBest } from './columns.ts';

/** Who says that they leave: F1 for each language, and precision and recall of both together. */
export function measureChurn(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const leaves = rows.map((row) => row.mapped.churnRisk === 'high');
  const columns = [
    ...heedColumns(heed, (one) => Number(one.churn !== 'none')),
    { judge: BASELINES.angry, values: rows.map((row) => Number(angryWords(row.text) > 0)) },
    bagColumn(rows, leaves.map(Number), ['stays', 'leaves'], ofBest),
  ];
  const languages = [...new Set(rows.map((row) => row.lang))].sort();
  const each = languages.map((language) => {
    const indexes = [...rows.keys()].filter((index) => rows[index]?.lang === language);
    return detectionRow(`F1, ${language}`, 'f1', only(columns, indexes), pick(leaves, indexes));
  });
  return [
    ...each,
    detectionRow('precision', 'precision', columns, leaves),
    detectionRow('recall', 'recall', columns, leaves),
  ];
}

function detectionRow(
  metric: string,
  part: keyof Detection,
  columns: readonly Column[],
  gold: readonly boolean[],
): ResultRow {
  return compare(
    {
      metric,
      unit: 'score',
      evaluate: (values, indexes) =>
        detection(
          pick(gold, indexes),
          values.map((value) => value > 0),
        )[part],
    },
    columns,
  );
}
