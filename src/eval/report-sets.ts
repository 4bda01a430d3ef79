import { capitalised, decimal, percent, table, written } from './markdown.ts';
import type { SeriousCase } from './measures/serious.ts';
import type { ResultRow } from './result.ts';
import type { Evaluation, SetResult } from './run-sets.ts';

/** For each set, how many assessments there were, and how many of them another judge stood in for. */
export type BySet = ReadonlyMap<string, { readonly asked: number; readonly fellBack: number }>;

/** The sets that were measured, a line each. */
export function setsTable({ results, stopped }: Evaluation): string {
  if (results.length === 0) return stopped === undefined ? 'None of the sets was found.' : '';
  const rows = results.map(({ set, there, taken }) => [
    set.name,
    set.measures,
    taken === there ? String(there) : `${taken} of ${there}`,
    set.source,
  ]);
  return `### The sets\n\n${table(['set', 'what is measured', 'rows', 'where the public finds it'], rows)}`;
}

/** What was measured on one set, under a heading of its own. */
export function sectionOf({ set, rows, cases }: SetResult, bySet: BySet): string {
  const counts = bySet.get(set.name);
  const standIns =
    counts === undefined || counts.fellBack === 0
      ? ''
      : ` In ${counts.fellBack} of ${counts.asked} assessments here the local judgement stood in for the model.`;
  const parts = [
    `### ${set.name}`,
    `${capitalised(set.measures)}.${set.caution === undefined ? '' : ` ${set.caution}`}${standIns}`,
  ];
  if (rows.length > 0) parts.push(metricsTable(rows));
  if (cases.length > 0) parts.push(casesTable(cases));
  return parts.join('\n\n');
}

function metricsTable(rows: readonly ResultRow[]): string {
  const judges = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.judge)))];
  const body = rows.map((row) => [
    row.metric,
    ...judges.map((judge) => {
      const cell = row.cells.find((one) => one.judge === judge);
      return cell === undefined ? '' : written(cell.measured, row.unit);
    }),
    String(row.count),
  ]);
  return table(['metric', ...judges, 'n'], body);
}

function casesTable(cases: readonly SeriousCase[]): string {
  const head = ['conversation', 'judge', 'gravest urgency', 'highest risk', 'first ping', 'above'];
  const ids = [...new Set(cases.map((one) => one.id))];
  const body = cases.map((one) => [
    letterOf(ids.indexOf(one.id)),
    one.judge,
    one.urgency,
    decimal(one.risk, 2),
    one.pingedAt === null ? 'none' : `message ${one.pingedAt}`,
    percent(one.ranksAbove),
  ]);
  const judges = [...new Set(cases.map((one) => one.judge))];
  const seen = judges.map((judge) => {
    const own = cases.filter((one) => one.judge === judge);
    return `${judge}: ${own.filter((one) => one.isSeen).length} of ${own.length}`;
  });
  return `${table(head, body)}\n\nP1, P2 or a ping: ${seen.join('; ')}.`;
}

/** Rows of a set are not named here; the letters follow the order of the list. */
function letterOf(place: number): string {
  return `conversation ${String.fromCharCode('A'.charCodeAt(0) + place)}`;
}
