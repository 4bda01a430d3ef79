import { capitalised, decimal, percent, table, written } from './markdown.ts';
import type { SeriousCase } from './measures/serious.ts';
import type { Use } from './meter.ts';
import { goalsSection } from './report-goals.ts';
import type { ResultRow } from './result.ts';
import type { Evaluation, SetResult } from './run-sets.ts';
import { type EvaluationSet, filesOf } from './sets/set.ts';
import { answersOf, costWords, tokensOf } from './use-words.ts';

/** Between these lines docs/evaluation.md is written by `npm run eval`; the rest of it by hand. */
const BEGIN = '<!-- From here on written by `npm run eval`; do not edit. -->';
const END = '<!-- Up to here written by `npm run eval`. -->';

/** The document has lost the lines that say where the numbers go. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Puts the report into the document in place of the last one. Throws `ReportError` when its place cannot be found. */
export function replaceReport(document: string, report: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new ReportError(
      `There is no place for the numbers. Put these two lines where they belong:\n${BEGIN}\n${END}`,
    );
  }
  return `${document.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${document.slice(end)}`;
}

/** How the run was made, for the report's first lines. */
export interface RunFacts {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Rows taken of each set at most; undefined where each set has its own number. */
  readonly limit: number | undefined;
  /** For each set, how many assessments there were, and how many of them another judge stood in for. */
  readonly bySet: ReadonlyMap<string, { readonly asked: number; readonly fellBack: number }>;
  /** Of a run with a model. */
  readonly model?: ModelFacts;
}

export interface ModelFacts {
  /** What this run asked for, and what it took from the answers kept before. */
  readonly asked: Use;
  readonly kept: Use;
  /** Why the model did not answer, and how often. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Everything measured, as Markdown. Holds no row of any set and nothing of the machine. */
export function reportOf(evaluation: Evaluation, facts: RunFacts): string {
  const parts = [
    factsLine(evaluation, facts),
    facts.model === undefined ? '' : modelLines(facts.model, standInsOf(facts)),
    goalsSection(evaluation),
    setsTable(evaluation),
    ...evaluation.results.map((result) => sectionOf(result, facts)),
    unfinishedList(evaluation),
    absentList(evaluation.absent),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function factsLine({ judges }: Evaluation, { date, limit }: RunFacts): string {
  const who = judges.length === 0 ? 'Nobody' : judges.join(' and ');
  const rows =
    limit === undefined
      ? 'on as many rows as the table says, drawn with a fixed seed'
      : `on at most ${limit} rows of each set, drawn with a fixed seed`;
  return `Measured on ${date}: ${who}, ${rows}.`;
}

function standInsOf({ bySet }: RunFacts): { asked: number; fellBack: number } {
  const all = [...bySet.values()];
  return {
    asked: all.reduce((sum, one) => sum + one.asked, 0),
    fellBack: all.reduce((sum, one) => sum + one.fellBack, 0),
  };
}

/** What it took, and how much of the column is not the model's own. */
function modelLines(
  { asked, kept, reasons }: ModelFacts,
  { asked: all, fellBack }: { asked: number; fellBack: number },
): string {
  const sum = sumOf(asked.cost, kept.cost);
  const why = [...reasons].map(([sentence, count]) => `${count} × ${sentence.replace(/\.$/, '')}`);
  const standIns =
    fellBack === 0
      ? 'The model answered every time.'
      : `In ${fellBack} of ${all} assessments the model did not answer (${why.join('; ')}) and the local judgement stood in, as it does in the product: so much of its column is not the model’s own.`;
  const tokens = tokensOf({
    inputTokens: asked.inputTokens + kept.inputTokens,
    outputTokens: asked.outputTokens + kept.outputTokens,
  });
  const cost =
    sum === null
      ? `the cost is not known (${costWords(null)})`
      : `${costWords(sum)}, ${costWords(asked.cost)} of it in this run`;
  return `${standIns} ${answersOf(asked.answers + kept.answers)}, ${kept.answers} of them kept from before: ${tokens}, ${cost}.`;
}

function sumOf(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}

function setsTable({ results, stopped }: Evaluation): string {
  if (results.length === 0) return stopped === undefined ? 'None of the sets was found.' : '';
  const rows = results.map(({ set, there, taken }) => [
    set.name,
    set.measures,
    taken === there ? String(there) : `${taken} of ${there}`,
    set.source,
  ]);
  return `### The sets\n\n${table(['set', 'what is measured', 'rows', 'where the public finds it'], rows)}`;
}

function sectionOf({ set, rows, cases }: SetResult, { bySet }: RunFacts): string {
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

function unfinishedList({ unfinished, stopped }: Evaluation): string {
  if (stopped === undefined) return '';
  const names = unfinished.map((set) => `\`${set.name}\``).join(', ');
  return `### Not measured to the end\n\nThe run had to stop, so nothing is said of ${names}. ${stopped}`;
}

function absentList(absent: readonly EvaluationSet[]): string {
  if (absent.length === 0) return '';
  const lines = absent.map(
    (set) =>
      `- \`${set.name}\` (${filesOf(set)
        .map((file) => `\`${file}\``)
        .join(', ')}): ${set.measures}. Source: ${set.source}.`,
  );
  return `### Absent\n\nThese sets were not in the folder, so nothing is said of them:\n\n${lines.join('\n')}`;
}
