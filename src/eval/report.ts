import { replaceBetween } from './document.ts';
import type { Use } from './meter.ts';
import { goalsSection } from './report-goals.ts';
import { type BySet, sectionOf, setsTable } from './report-sets.ts';
import type { Evaluation } from './run-sets.ts';
import { type EvaluationSet, filesOf } from './sets/set.ts';
import { answersOf, costWords, tokensOf } from './use-words.ts';

/** Between these lines docs/evaluation.md is written by `npm run eval`; the rest of it by hand. */
const BEGIN = '<!-- From here on written by `npm run eval`; do not edit. -->';
const END = '<!-- Up to here written by `npm run eval`. -->';

/** Puts the report into the document in place of the last one. Throws `ReportError` when its place cannot be found. */
export function replaceReport(document: string, report: string): string {
  return replaceBetween(document, [BEGIN, END], report);
}

/** How the run was made, for the report's first lines. */
export interface RunFacts {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Rows taken of each set at most; undefined where each set has its own number. */
  readonly limit: number | undefined;
  readonly bySet: BySet;
  /** Of a run with a model. */
  readonly model?: ModelFacts;
}

/** What became of asking a model. */
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
    ...evaluation.results.map((result) => sectionOf(result, facts.bySet)),
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
