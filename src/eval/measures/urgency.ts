import { type Assessment, Urgency } from '../../domain/assessment.ts';
import { BASELINES, keywordUrgency, urgencyLevel } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { type Column, pick, type ResultRow } from '../result.ts';
import type { MessageRow, PairRow } from '../rows.ts';
import { answersAt, bagColumn, heedColumns, labelled, ofMean, ofSecond } from './columns.ts';
import { aurocRow, kappaRow, rankRow, shareRow } from './usual-rows.ts';

const LEVELS = Urgency.options.toReversed();

/** Forum posts coded 1 to 7: whether Heed ranks them alike, and whether it knows which need an answer. */
export function measureMooc(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const coded = rows.map((row) => row.labels.urgency_1_7 ?? 0);
  const needsReply = rows.map((row) => row.mapped.needsReply === true);
  const bag = bagColumn(rows, needsReply.map(Number), ['no', 'yes'], ofSecond);
  const columns = [...urgencyColumns(textsOf(rows), heed), bag];
  return [
    rankRow('rank correlation with the coded urgency', columns, coded),
    aurocRow('AUROC, needs a reply', columns, needsReply),
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
  const plain = urgencyColumns(textsOf(reports), answersAt(heed, indexes));
  const bag = bagColumn(reports, severe, LEVELS, ofMean);
  return [
    rankRow('rank correlation with the severity', [...plain, bag], severe),
    kappaRow('quadratic kappa with the severity', plain, severe, LEVELS.length),
  ];
}

function urgencyColumns(texts: readonly string[], heed: readonly Judged<Assessment>[]): Column[] {
  const keywords = texts.map((text) => urgencyLevel(keywordUrgency(text)));
  return [
    ...heedColumns(heed, (one) => urgencyLevel(one.urgency)),
    { judge: BASELINES.keywords, values: keywords },
  ];
}

function textsOf(rows: readonly MessageRow[]): string[] {
  return rows.map(({ text }) => text);
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
  const columns = urgencyColumns(tellingsOf(pairs), heed);
  const changes = betweenTellings(columns, (angry, calm) => angry - calm);
  const sums = betweenTellings(columns, (angry, calm) => angry + calm);
  return [
    shareRow('same urgency for both tellings', changes, (change) => change === 0),
    shareRow('the angry telling ranks higher', changes, (change) => change > 0),
    shareRow('the calm telling ranks higher', changes, (change) => change < 0),
    shareRow('either telling above P4', sums, (sum) => sum > 0),
  ];
}

/** A number for each pair from those of its tellings, which stand half a column apart. */
function betweenTellings(
  columns: readonly Column[],
  reckon: (angry: number, calm: number) => number,
): Column[] {
  return columns.map(({ judge, values }) => {
    const [angry, calm] = [values.slice(0, values.length / 2), values.slice(values.length / 2)];
    return { judge, values: angry.map((one, index) => reckon(one, calm[index] ?? 0)) };
  });
}
