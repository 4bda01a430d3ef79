import type { Ping } from '../../domain/call.ts';
import { Cause } from '../../domain/cause.ts';
import { withInterval } from '../bootstrap.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import { pingsIn } from '../pings.ts';
import { pick, type ResultRow } from '../result.ts';
import { type ConversationRow, endOf, turnsOf } from '../rows.ts';
import { alarmShare, type EarlyConversation, type Outcome } from '../score-early.ts';
import { earlyConversation } from './early.ts';

/** What the shipped policy makes of the assessments: how often it pings before the blow-up, and how often where none comes. */
export function measurePings(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  const conversations = rows.map(earlyConversation);
  const judged = heed.map(({ judge, answers }) => ({
    judge,
    firsts: rows.map((row, index) => firstInTime(row, pingsIn(turnsOf(row), answers[index] ?? []))),
  }));
  const share = (metric: string, kinds: readonly Kind[], causes: readonly Cause[]) =>
    pingsRow(`shipped policy: ${metric}`, conversations, judged, { kinds, causes });
  return [
    share('pings before the blow-up', ['cold', 'hot'], Cause.options),
    share('pings before the blow-up, cold starts', ['cold'], Cause.options),
    share('pings on calm conversations', ['calm'], Cause.options),
    ...JUDGED.map((cause) =>
      share(`pings on calm conversations, cause ${cause}`, ['calm'], [cause]),
    ),
  ];
}

/** The causes that come from the judgement; no clock runs here, and nobody asks. */
const JUDGED = Cause.exclude(['clock', 'asked']).options;

type Kind = EarlyConversation['kind'];

/** The first pings in time by one judge's assessments. */
interface FirstPings {
  readonly judge: string;
  readonly firsts: readonly (Ping | null)[];
}

/** The share of conversations of some kinds that have a first ping for some causes. */
function pingsRow(
  metric: string,
  conversations: readonly EarlyConversation[],
  judged: readonly FirstPings[],
  { kinds, causes }: { readonly kinds: readonly Kind[]; readonly causes: readonly Cause[] },
): ResultRow {
  const cells = judged.map(({ judge, firsts }) => {
    const outcomes = outcomesFor(causes, conversations, firsts);
    const measured = withInterval(conversations.length, (indexes) =>
      alarmShare(pick(outcomes, indexes), kinds),
    );
    return { judge, measured };
  });
  const count = conversations.filter((one) => kinds.includes(one.kind)).length;
  return { metric, unit: 'share', count, cells };
}

/** The first ping, where it came before the blow-up; null where none did. */
function firstInTime(row: ConversationRow, [first]: readonly Ping[]): Ping | null {
  return first !== undefined && first.turn < endOf(row) ? first : null;
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
