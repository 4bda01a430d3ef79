import { angryWords, BASELINES } from '../baselines.ts';
import { withInterval } from '../bootstrap.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import { pingsIn } from '../pings.ts';
import { pick, type ResultRow } from '../result.ts';
import { type ConversationRow, isBorderline, turnsOf } from '../rows.ts';

/** False pings for each hour that calm conversations lasted. The angry-word list pings at every message with such a word. */
export function measureFalseAlarmsPerHour(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  const places = [...rows.keys()].filter((index) => isCalm(rows[index]));
  const calm = pick(rows, places);
  const hours = calm.map(hoursOf);
  const counts = [
    ...heed.map(({ judge, answers }) => ({
      judge,
      counts: calm.map((row, index) => pingCount(row, answers[places[index] ?? 0] ?? [])),
    })),
    { judge: BASELINES.angry, counts: calm.map(angryMessages) },
  ];
  const cells = counts.map((one) => ({
    judge: one.judge,
    measured: withInterval(calm.length, (indexes) => {
      const total = sumOf(pick(hours, indexes));
      return total === 0 ? null : sumOf(pick(one.counts, indexes)) / total;
    }),
  }));
  const metric = `false pings per hour of calm conversation (${Math.round(sumOf(hours))} hours)`;
  return [{ metric, unit: 'rate', count: calm.length, cells }];
}

function isCalm(row: ConversationRow | undefined): boolean {
  return row !== undefined && !row.outcome.escalated && !isBorderline(row);
}

const HOUR = 3600;

function hoursOf({ turns }: ConversationRow): number {
  const times = turns.flatMap((turn) => turn.t_offset_s ?? []);
  return times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / HOUR;
}

function pingCount(row: ConversationRow, answers: TurnByTurn): number {
  return pingsIn(turnsOf(row), answers).length;
}

function angryMessages({ turns }: ConversationRow): number {
  return turns.filter((turn) => turn.who !== 'agent' && angryWords(turn.text) > 0).length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
