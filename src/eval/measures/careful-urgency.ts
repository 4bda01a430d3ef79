import { isGrave, Urgency } from '../../domain/assessment.ts';
import { placeOfHighest } from '../../domain/highest.ts';
import { BASELINES, keywordUrgency } from '../baselines.ts';
import type { ResultRow } from '../result.ts';
import { bagColumn, heedColumns } from './columns.ts';
import { acceptableRow, calledRow, type Drawn, secondColumn } from './drawn.ts';
import { kappaRow } from './usual-rows.ts';

const LEVELS = Urgency.options;

/** Urgency against a careful reader: agreement beyond chance, what could be accepted, and the two errors that cost something. */
export function measureCarefulUrgency(drawn: Drawn): ResultRow[] {
  const { name, rows, labels, heed } = drawn;
  const gold = labels.map(({ urgency }) => LEVELS.indexOf(urgency));
  const columns = [
    ...heedColumns(heed, ({ urgency }) => LEVELS.indexOf(urgency)),
    { judge: BASELINES.keywords, values: rows.map(({ text }) => placeOf(keywordUrgency(text))) },
    bagColumn(rows, gold, LEVELS, placeOfHighest),
    ...secondColumn(drawn, ({ urgency }) => LEVELS.indexOf(urgency)),
  ];
  const grave = LEVELS.filter(isGrave).map(placeOf);
  const light = LEVELS.filter((level) => !isGrave(level)).map(placeOf);
  return [
    kappaRow(`${name}: urgency, quadratic kappa`, columns, gold, LEVELS.length),
    acceptableRow(
      `${name}: urgency acceptable`,
      columns,
      labels.map(({ acceptable }) => acceptable.map(placeOf)),
    ),
    ...calledRow(`${name}: P1 or P2 called P3 or P4`, columns, gold, [grave, light]),
    ...calledRow(`${name}: P3 or P4 called P1 or P2`, columns, gold, [light, grave]),
  ];
}

function placeOf(urgency: Urgency): number {
  return LEVELS.indexOf(urgency);
}
