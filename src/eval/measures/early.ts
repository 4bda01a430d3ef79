import { type Measured, withInterval } from '../bootstrap.ts';
import { evenFolds } from '../folds.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import { runningOf } from '../matched-auc.ts';
import { pick, type ResultRow } from '../result.ts';
import { type ConversationRow, isBorderline } from '../rows.ts';
import { type EarlyConversation, FALSE_ALARMS, outcomesOf, type Scored } from '../score-early.ts';
import { baselineScores } from './early-baselines.ts';
import { EARLY_METRICS, type EarlyMetric, type EarlyView } from './early-metrics.ts';

/** Early warning on a set of conversations, beside the baselines on the same conversations. */
export function measureEarly(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  const conversations = rows.map(earlyConversation);
  const folds = evenFolds(conversations.map((one) => one.kind));
  const scores = [
    ...heed.map(({ judge, answers }) => ({
      judge,
      scores: answers.map((turns) => turns.map((one) => one?.risk ?? null)),
    })),
    ...baselineScores(rows, conversations, folds),
  ];
  const views = scores.map((one) => ({
    judge: one.judge,
    view: viewOf(conversations, one.scores, folds),
  }));
  const hasHot = conversations.some((one) => one.kind === 'hot');
  const metrics = EARLY_METRICS.filter((metric) => hasHot || metric.apart !== true);
  return metrics.flatMap((metric) => rowOf(metric, conversations, views));
}

/** What the scoring needs to know of a conversation. */
export function earlyConversation(row: ConversationRow): EarlyConversation {
  const { escalated, at_turn, hot_start } = row.outcome;
  const ended = hot_start ? 'hot' : 'cold';
  return {
    id: row.id,
    kind: isBorderline(row) ? 'borderline' : escalated ? ended : 'calm',
    atTurn: escalated ? at_turn : null,
    scoredBefore: row.score_only_turns_before ?? null,
    turns: row.turns.map((turn) => ({
      isHeard: turn.who !== 'agent',
      seconds: turn.t_offset_s ?? null,
    })),
  };
}

/** What one judge's scores come to: its alarms, each at a threshold drawn on the other folds, and its running peaks. */
export function viewOf(
  conversations: readonly EarlyConversation[],
  scores: readonly (readonly (number | null)[])[],
  folds: readonly number[],
): EarlyView {
  const scored: Scored[] = conversations.map((conversation, index) => ({
    conversation,
    scores: scores[index] ?? [],
  }));
  return {
    outcomes: outcomesOf(scored, folds, FALSE_ALARMS),
    runnings: scored.map(runningOf),
  };
}

/** A metric that no judge has a value for on this set is left out. */
function rowOf(
  { metric, unit, kinds, interval, evaluate }: EarlyMetric,
  conversations: readonly EarlyConversation[],
  views: readonly { judge: string; view: EarlyView }[],
): ResultRow[] {
  const count = conversations.filter((one) => kinds.includes(one.kind)).length;
  const cells = views.map(({ judge, view }) => {
    const on = (indexes: readonly number[]) =>
      evaluate({
        outcomes: pick(view.outcomes, indexes),
        runnings: pick(view.runnings, indexes),
      });
    const measured: Measured = interval
      ? withInterval(conversations.length, on)
      : { value: evaluate(view) };
    return { judge, measured };
  });
  if (cells.every((cell) => cell.measured.value === null)) return [];
  return [{ metric, unit, count, cells }];
}
