import type { Case } from '../domain/case.ts';
import type { Turn } from '../domain/conversation.ts';
import type { CommandGiven, MessageWritten } from '../domain/message.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import type { Judgement } from './judge.ts';
import { judged } from './judged.ts';
import { unread } from './unread.ts';

/** The case about a text that somebody had triaged, with its card. It starts no clocks: the text may be of any time. */
export function triaged(
  current: Case,
  { at, by }: CommandGiven | MessageWritten,
  turn: Turn,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const base = record({ ...current, turns: [turn] }, at, 'triaged', by.id);
  if (judgement === undefined) return showCard(unread(base, moment), moment, true);
  return showCard(pingIfNeeded(judged(base, judgement, moment), moment), moment, true);
}
