import type { Assessment, Mood } from '../../domain/assessment.ts';
import { placeOfHighest } from '../../domain/highest.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import type { Judged } from '../judge.ts';
import { macroF1 } from '../metrics.ts';
import { only, pick, type ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import {
  angryColumn,
  badMood,
  bagColumn,
  heedColumns,
  labelled,
  ofSecond,
  placesIn,
} from './columns.ts';
import { aurocRow, rankRow, scoreRow } from './usual-rows.ts';

/** Complaints against everything else: by the mood, and by the risk. */
export function measureComplaints(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const isComplaint = rows.map((row) => row.mapped.complaint === true);
  const baselines = [
    angryColumn(rows),
    bagColumn(rows, isComplaint.map(Number), ['no', 'yes'], ofSecond),
  ];
  const byMood = [...heedColumns(heed, badMood), ...baselines];
  const byRisk = [...heedColumns(heed, (one) => one.risk), ...baselines];
  return [
    aurocRow('AUROC of a bad mood', byMood, isComplaint),
    aurocRow('AUROC of the risk', byRisk, isComplaint),
  ];
}

/** Negative against neutral or positive, for all rows and where there are several languages for each. */
export function measureSentiment(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const isNegative = rows.map((row) => row.mapped.sentiment === 'negative');
  const columns = [
    ...heedColumns(heed, badMood),
    angryColumn(rows),
    bagColumn(rows, isNegative.map(Number), ['no', 'yes'], ofSecond),
  ];
  const languages = [...new Set(rows.map((row) => row.lang))].sort();
  const all = aurocRow('AUROC of a bad mood', columns, isNegative);
  if (languages.length < 2) return [all];
  const each = languages.map((language) => {
    const indexes = placesIn(language, rows);
    const title = `AUROC of a bad mood, ${language}`;
    return aurocRow(title, only(columns, indexes), pick(isNegative, indexes));
  });
  return [all, ...each];
}

/** Moods that the emotion sets can tell apart. */
const GROUPS = ['heated', 'pleased', 'uneasy', 'calm'] as const;

const GROUP_OF_LABEL: ReadonlyMap<string, (typeof GROUPS)[number]> = new Map([
  ['angry', 'heated'],
  ['frustrated', 'heated'],
  ['satisfied', 'pleased'],
  ['confused-anxious', 'uneasy'],
  ['neutral', 'calm'],
]);

const GROUP_OF_MOOD: Record<Mood, (typeof GROUPS)[number]> = {
  angry: 'heated',
  frustrated: 'heated',
  pleased: 'pleased',
  confused: 'uneasy',
  anxious: 'uneasy',
  calm: 'calm',
};

/** Macro-F1 over the mood groups, on rows whose labels speak for exactly one. */
export function measureEmotions(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const { indexes, labels } = labelled(rows, groupOf);
  const clear = pick(rows, indexes);
  const groups = labels.map((label) => GROUPS.indexOf(label));
  const ours = heedColumns(heed, (one) => GROUPS.indexOf(GROUP_OF_MOOD[one.mood]));
  const byAngryWords = clear.map((row) =>
    GROUPS.indexOf(angryWords(row.text) > 0 ? 'heated' : 'calm'),
  );
  const columns = [
    ...only(ours, indexes),
    { judge: BASELINES.angry, values: byAngryWords },
    bagColumn(clear, groups, GROUPS, placeOfHighest),
  ];
  return [
    scoreRow('macro-F1 of mood groups', columns, groups, (values, right) => macroF1(right, values)),
  ];
}

function groupOf(row: MessageRow): (typeof GROUPS)[number] | undefined {
  const groups = new Set((row.mapped.temperament ?? []).map((one) => GROUP_OF_LABEL.get(one)));
  return groups.size === 1 ? [...groups][0] : undefined;
}

/** How far a bad mood goes with impoliteness. */
export function measurePoliteness(
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
): ResultRow[] {
  const rudeness = rows.map((row) => -(row.labels.score ?? 0));
  const isRude = rudeness.map((value) => Number(value > 0));
  const columns = [
    ...heedColumns(heed, badMood),
    angryColumn(rows),
    bagColumn(rows, isRude, ['no', 'yes'], ofSecond),
  ];
  return [rankRow('rank correlation of a bad mood with impoliteness', columns, rudeness)];
}
