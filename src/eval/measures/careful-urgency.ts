import { Urgency } from '../../domain/assessment.ts';
import { BASELINES, keywordUrgency } from '../baselines.ts';
import { quadraticKappa } from '../metrics.ts';
import { compare, pick, type ResultRow } from '../result.ts';
import { bagColumn, heedColumns, ofBest } from './columns.ts';
import { acceptableRow, calledRow, type Drawn, secondColumn } from './drawn.ts';

const LEVELS = Urgency.options;
const GRAVE = ['P1', 'P2'] satisfies readonly Urgency[];
const LIGHT = ['P3', 'P4'] satisfies readonly Urgency[];

/** Urgency against a careful reader: agreement beyond chance, what could be accepted, and the two errors that cost something. */
export function measureCarefulUrgency(drawn: Drawn): ResultRow[] {
  const { name, rows, labels, heed } = drawn;
  const gold = labels.map(({ urgency }) => LEVELS.indexOf(urgency));
  const columns = [
    ...heedColumns(heed, ({ urgency }) => LEVELS.indexOf(urgency)),
    { judge: BASELINES.keywords, values: rows.map(({ text }) => placeOf(keywordUrgency(text))) },
    bagColumn(rows, gold, LEVELS, ofBest),
    ...secondColumn(drawn, ({ urgency }) => LEVELS.indexOf(urgency)),
  ];
  const [grave, light] = [GRAVE.map(placeOf), LIGHT.map(placeOf)];
  const kappa = compare(
    {
      metric: `${name}: urgency, quadratic kappa`,
      unit: 'score',
      evaluate: (values, indexes) => quadraticKappa(pick(gold, indexes), values, LEVELS.length),
    },
    columns,
  );
  return [
    kappa,
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
