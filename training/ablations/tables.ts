import { withInterval } from '../../src/eval/bootstrap.ts';
import { evenFolds } from '../../src/eval/folds.ts';
import { table, written } from '../../src/eval/markdown.ts';
import { placesIn } from '../../src/eval/measures/columns.ts';
import { earlyConversation, viewOf } from '../../src/eval/measures/early.ts';
import { EARLY_METRICS } from '../../src/eval/measures/early-metrics.ts';
import { detection } from '../../src/eval/metrics.ts';
import { pick } from '../../src/eval/result.ts';
import type { Said } from '../message-metrics.ts';
import type { DrawnMessage } from '../public-sets.ts';
import type { Answers } from './answers.ts';
import { MESSAGE_METRICS } from './message-columns.ts';
import type { Sets } from './sets.ts';

/** Of the early-warning table, what variants are compared by. */
const EARLY = [
  'AUC, chances matched',
  'recall before the blow-up',
  'false alarms on calm conversations',
  'recall, cold starts',
  'AUC on cold starts, chances matched',
];

/** The single messages of one draw, a row for each that judges. */
export function messageTable(
  draw: readonly DrawnMessage[],
  judged: readonly { readonly name: string; readonly said: readonly Said[] }[],
): string {
  const rows = judged
    .filter(({ said }) => said.length > 0)
    .map(({ name, said }) => [
      name,
      ...MESSAGE_METRICS.map(({ unit, evaluate }) =>
        written(
          withInterval(draw.length, (indexes) =>
            evaluate(
              indexes.flatMap((index) => {
                const label = draw[index]?.label;
                return label === undefined ? [] : [{ label, said: said[index] ?? {} }];
              }),
            ),
          ),
          unit,
        ),
      ),
    ]);
  return table(['judged by', ...MESSAGE_METRICS.map(({ metric }) => metric)], rows);
}

/** Early alarm and leaving, a row for each that judges. */
export function earlyTable(sets: Sets, answers: readonly Answers[]): string {
  const rows = answers
    .filter(({ early, churn }) => early.length + churn.length > 0)
    .map((one) => [
      one.name,
      ...earlyCells(sets, one),
      leavingCell(sets, one, 'en'),
      leavingCell(sets, one, 'de'),
    ]);
  return table(['judged by', ...EARLY, 'leaving, F1, English', 'German'], rows);
}

function earlyCells({ early: conversationRows }: Sets, { early }: Answers): string[] {
  if (early.length === 0) return EARLY.map(() => '–');
  const conversations = conversationRows.map(earlyConversation);
  const view = viewOf(conversations, early, evenFolds(conversations.map((one) => one.kind)));
  return EARLY.map((name) => {
    const metric = EARLY_METRICS.find((one) => one.metric === name);
    if (metric === undefined) throw new Error(`There is no metric "${name}" in early-metrics.ts.`);
    const measured = withInterval(conversations.length, (indexes) =>
      metric.evaluate({
        outcomes: pick(view.outcomes, indexes),
        runnings: pick(view.runnings, indexes),
      }),
    );
    return written(measured, metric.unit);
  });
}

function leavingCell({ churn: rows }: Sets, { churn }: Answers, language: string): string {
  const places = placesIn(language, rows);
  if (churn.length === 0 || places.length === 0) return '–';
  const measured = withInterval(places.length, (drawn) => {
    const indexes = pick(places, drawn);
    return detection(
      pick(rows, indexes).map(({ mapped }) => mapped.churnRisk === 'high'),
      pick(churn, indexes).map(({ leaves }) => leaves === true),
    ).f1;
  });
  return written(measured, 'score');
}
