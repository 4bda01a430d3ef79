import { Cause, type Ping } from '../../domain/case.ts';
import type { Turn } from '../../domain/conversation.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import { withInterval } from '../bootstrap.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import { pingsIn } from '../pings.ts';
import { pick, type ResultRow } from '../result.ts';
import { type ConversationRow, turnsOf } from '../rows.ts';
import { alarmShare, type EarlyConversation, type Outcome } from '../score-early.ts';
import { earlyConversation } from './early.ts';

/** What the shipped policy makes of the assessments: how often it pings before the blow-up, and how often where none comes. */
export function measurePings(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  const conversations = rows.map(earlyConversation);
  const firsts = heed.map(({ judge, answers }) => ({
    judge,
    firsts: conversations.map((conversation, index) =>
      firstInTime(conversation, pingsIn(turnsAt(rows, index), answers[index] ?? [])),
    ),
  }));
  const share = (metric: string, kinds: readonly Kind[], causes: readonly Cause[]): ResultRow => ({
    metric: `shipped policy: ${metric}`,
    unit: 'share',
    count: conversations.filter((one) => kinds.includes(one.kind)).length,
    cells: firsts.map((one) => ({
      judge: one.judge,
      measured: withInterval(rows.length, (indexes) =>
        alarmShare(
          outcomesFor(causes, pick(conversations, indexes), pick(one.firsts, indexes)),
          kinds,
        ),
      ),
    })),
  });
  return [
    share('pings before the blow-up', ['cold', 'hot'], Cause.options),
    share('pings before the blow-up, cold starts', ['cold'], Cause.options),
    share('pings on calm conversations', ['calm'], Cause.options),
    ...JUDGED.map((cause) =>
      share(`pings on calm conversations, cause ${cause}`, ['calm'], [cause]),
    ),
  ];
}

type Kind = EarlyConversation['kind'];

/** The causes that come from the judgement; no clock runs here, and nobody asks. */
const JUDGED = Cause.exclude(['clock', 'asked']).options;

function turnsAt(rows: readonly ConversationRow[], index: number): Turn[] {
  const row = rows[index];
  return row === undefined ? [] : turnsOf(row);
}

/** The first ping, where it came before the blow-up; null where none did. */
function firstInTime({ atTurn, turns }: EarlyConversation, pings: readonly Ping[]): Ping | null {
  const [first] = pings;
  return first !== undefined && first.turn < (atTurn ?? turns.length) ? first : null;
}

/** First pings as alarms; those with another cause do not count. */
function outcomesFor(
  causes: readonly Cause[],
  conversations: readonly EarlyConversation[],
  firsts: readonly (Ping | null)[],
): Outcome[] {
  return conversations.map((conversation, index) => {
    const first = firsts[index] ?? null;
    return {
      conversation,
      alarm: first !== null && causes.includes(first.cause) ? first.turn : null,
    };
  });
}

const HOUR = 3600;

/** False pings for each hour that calm conversations lasted. The angry-word list pings at every message with such a word. */
export function measureFalseAlarmsPerHour(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  const calm = [...rows.keys()].filter((index) => {
    const outcome = rows[index]?.outcome;
    return outcome?.escalated === false && outcome.grade !== 1;
  });
  const hours = calm.map((index) => hoursOf(rows[index]));
  const counts = [
    ...heed.map(({ judge, answers }) => ({
      judge,
      counts: pick(rows, calm).map(
        (row, place) => pingsIn(turnsOf(row), answers[calm[place] ?? 0] ?? []).length,
      ),
    })),
    { judge: BASELINES.angry, counts: pick(rows, calm).map(angryMessages) },
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

function hoursOf(row: ConversationRow | undefined): number {
  const times = (row?.turns ?? []).flatMap((turn) => turn.t_offset_s ?? []);
  return times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / HOUR;
}

function angryMessages({ turns }: ConversationRow): number {
  return turns.filter((turn) => turn.who !== 'agent' && angryWords(turn.text) > 0).length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
