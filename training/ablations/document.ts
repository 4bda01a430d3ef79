import { replaceBetween } from '../../src/eval/document.ts';
import type { Answers } from './answers.ts';
import type { Sets } from './sets.ts';
import { earlyTable, messageTable } from './tables.ts';

/** Between these lines docs/evaluation.md is written by `npm run ablations`; what the tables say is written by hand above them. */
const BEGIN = '<!-- From here on written by npm run ablations -->';
const END = '<!-- Up to here written by npm run ablations -->';

/** Everything measured, as Markdown. */
export function tablesOf(sets: Sets, answers: readonly Answers[], facts: Facts): string {
  const [tuned = [], fresh = []] = sets.draws;
  const drawn = (place: number) =>
    answers.map(({ name, draws }) => ({ name, said: draws[place] ?? [] }));
  return [
    `Measured on ${facts.date}; learned from ${facts.items} texts of ours; the emotions are ${facts.emotions} rows.`,
    `**${fresh.length} real messages on which nothing was tuned**`,
    messageTable(fresh, drawn(1)),
    `**${tuned.length} real messages on which the lines were drawn**, each variant's own`,
    messageTable(tuned, drawn(0)),
    `**Early alarm** (tweetsumm, ${sets.early.length} conversations) **and leaving** (churn.swisscom, ${sets.churn.length} messages)`,
    earlyTable(sets, answers),
  ].join('\n\n');
}

/** How the run was made. */
export interface Facts {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Texts of our corpus, and rows of public sets of emotions. */
  readonly items: number;
  readonly emotions: number;
}

/** Puts the tables into the document in place of the last ones. Throws `ReportError` where the two lines that say where are missing. */
export function replaceTables(document: string, tables: string): string {
  return replaceBetween(document, [BEGIN, END], tables);
}
