import { Mood, Style } from '../../domain/assessment.ts';
import { placeOfHighest } from '../../domain/highest.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import type { ResultRow } from '../result.ts';
import { bagColumn, heedColumns } from './columns.ts';
import { acceptableRow, type Drawn, secondColumn } from './drawn.ts';
import { detectionRow } from './usual-rows.ts';

const MOODS = Mood.options;
const STYLES = Style.options;
const ANGRY = MOODS.indexOf('angry');

/** Mood against a careful reader: what could be accepted, and anger by itself. */
export function measureCarefulMood(drawn: Drawn): ResultRow[] {
  const { name, rows, labels, heed } = drawn;
  const best = labels.map(({ moods }) => placeIn(MOODS, moods[0]));
  const byWords = rows.map(({ text }) => placeIn(MOODS, angryWords(text) > 0 ? 'angry' : 'calm'));
  const columns = [
    ...heedColumns(heed, ({ mood }) => placeIn(MOODS, mood)),
    { judge: BASELINES.angry, values: byWords },
    bagColumn(rows, best, MOODS, placeOfHighest),
    ...secondColumn(drawn, ({ moods }) => placeIn(MOODS, moods[0])),
  ];
  const accepted = labels.map(({ moods }) => moods.map((mood) => placeIn(MOODS, mood)));
  return [
    acceptableRow(`${name}: mood acceptable`, columns, accepted),
    detectionRow(`${name}: angry, F1`, 'f1', columns, [best, ANGRY]),
  ];
}

/** Style against a careful reader. Where Heed leaves it open, it is wrong. */
export function measureCarefulStyle(drawn: Drawn): ResultRow[] {
  const { name, rows, labels, heed } = drawn;
  const best = labels.map(({ styles }) => placeIn(STYLES, styles[0]));
  const columns = [
    ...heedColumns(heed, ({ style }) => placeIn(STYLES, style ?? undefined)),
    bagColumn(rows, best, STYLES, placeOfHighest),
    ...secondColumn(drawn, ({ styles }) => placeIn(STYLES, styles[0])),
  ];
  const accepted = labels.map(({ styles }) => styles.map((style) => placeIn(STYLES, style)));
  return [acceptableRow(`${name}: style acceptable`, columns, accepted)];
}

/** Who says outright that they leave; hints count neither as said nor as found. */
export function measureCarefulLeaving(drawn: Drawn): ResultRow[] {
  const { name, rows, labels, heed } = drawn;
  const leaves = labels.map(({ churn }) => Number(churn === 'high'));
  const columns = [
    ...heedColumns(heed, ({ churn }) => Number(churn === 'high')),
    { judge: BASELINES.angry, values: rows.map(({ text }) => Number(angryWords(text) > 0)) },
    bagColumn(rows, leaves, ['stays', 'leaves'], placeOfHighest),
    ...secondColumn(drawn, ({ churn }) => Number(churn === 'high')),
  ];
  return [
    detectionRow(`${name}: leaving, precision`, 'precision', columns, [leaves, 1]),
    detectionRow(`${name}: leaving, recall`, 'recall', columns, [leaves, 1]),
  ];
}

function placeIn<Name extends string>(names: readonly Name[], name: Name | undefined): number {
  return name === undefined ? -1 : names.indexOf(name);
}
