import { type Assessment, Urgency } from '../../domain/assessment.ts';
import { BASELINES, keywordUrgency, urgencyLevel } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { auroc, meanOf, quadraticKappa, rankCorrelation } from '../metrics.ts';
import { type Column, compare, pick, type ResultRow } from '../result.ts';
import type { MessageRow, PairRow } from '../rows.ts';
import { bagColumn, heedColumns, labelled, ofMean, ofSecond } from './columns.ts';

const LEVELS = Urgency.options.toReversed();

/** Forum posts coded 1 to 7: whether Heed ranks them alike, and whether it knows which need an answer. */
export function measureMooc(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const coded = rows.map((row) => row.labels.urgency_1_7 ?? 0);
  const needsReply = rows.map((row) => row.mapped.needsReply === true);
  const bag = bagColumn(rows, needsReply.map(Number), ['no', 'yes'], ofSecond);
  const columns = [...urgencyColumns(rows, heed), bag];
  return [
    rankRow('rank correlation with the coded urgency', columns, coded),
    compare(
      {
        metric: 'AUROC, needs a reply',
        unit: 'score',
        evaluate: (values, indexes) => auroc(values, pick(needsReply, indexes)),
      },
      columns,
    ),
  ];
}

/** Bug reports with the reporter's severity. */
export function measureMozilla(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const { indexes, labels } = labelled(rows, (row) => row.mapped.urgency);
  const severe = labels.map(urgencyLevel);
  const reports = pick(rows, indexes);
  const plain = urgencyColumns(reports, subset(heed, indexes));
  const bag = bagColumn(reports, severe, LEVELS, ofMean);
  return [
    rankRow('rank correlation with the severity', [...plain, bag], severe),
    compare(
      {
        metric: 'quadratic kappa with the severity',
        unit: 'score',
        evaluate: (values, places) => quadraticKappa(pick(severe, places), values, LEVELS.length),
      },
      plain,
    ),
  ];
}

function subset(
  heed: readonly Judged<Assessment>[],
  indexes: readonly number[],
): Judged<Assessment>[] {
  return heed.map(({ judge, answers }) => ({ judge, answers: pick(answers, indexes) }));
}

function urgencyColumns(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): Column[] {
  return [
    ...heedColumns(heed, (one) => urgencyLevel(one.urgency)),
    {
      judge: BASELINES.keywords,
      values: rows.map((row) => urgencyLevel(keywordUrgency(row.text))),
    },
  ];
}

function rankRow(metric: string, columns: readonly Column[], gold: readonly number[]): ResultRow {
  return compare(
    {
      metric,
      unit: 'score',
      evaluate: (values, indexes) => rankCorrelation(values, pick(gold, indexes)),
    },
    columns,
  );
}

/** The two tellings of each pair, angry ones first: what is assessed for `measurePairs`. */
export function tellingsOf(pairs: readonly PairRow[]): string[] {
  return [...pairs.map((pair) => pair.angry), ...pairs.map((pair) => pair.calm[0])];
}

/** Whether anger changes urgency. `heed` holds the assessments of `tellingsOf(pairs)`. */
export function measurePairs(
  pairs: readonly PairRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const keywords = tellingsOf(pairs).map((text) => urgencyLevel(keywordUrgency(text)));
  const columns = [
    ...heedColumns(heed, (one) => urgencyLevel(one.urgency)),
    { judge: BASELINES.keywords, values: keywords },
  ];
  const changes = columns.map(({ judge, values }) => ({
    judge,
    values: pairs.map((_, index) => (values[index] ?? 0) - (values[index + pairs.length] ?? 0)),
  }));
  const share = (metric: string, counts: (change: number) => boolean) =>
    compare(
      {
        metric,
        unit: 'share',
        evaluate: (values) => meanOf(values.map((change) => Number(counts(change)))),
      },
      changes,
    );
  return [
    share('same urgency for both tellings', (change) => change === 0),
    share('the angry telling ranks higher', (change) => change > 0),
    share('the calm telling ranks higher', (change) => change < 0),
    compare(
      {
        metric: 'either telling above P4',
        unit: 'share',
        evaluate: (values) => meanOf(values),
      },
      columns.map(({ judge, values }) => ({
        judge,
        values: pairs.map((_, index) =>
          Number((values[index] ?? 0) + (values[index + pairs.length] ?? 0) > 0),
        ),
      })),
    ),
  ];
}
