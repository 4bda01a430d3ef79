import type { Case } from '../domain/case.ts';
import { clocksAfter } from '../domain/clocks.ts';
import { isHeard, lastHeard } from '../domain/conversation.ts';
import type { MessageWritten } from '../domain/message.ts';
import { showCard } from './card.ts';
import { type Desk, handled, type Moment, record } from './desk.ts';
import { applyChange } from './handle-change.ts';
import { withoutFailedReplies } from './handle-unsent.ts';
import { type Judgement, judge } from './judge.ts';
import { judged } from './judged.ts';
import { pingIfNeeded } from './ping.ts';
import { type MessageEvent, turnsAfter, waitingClocks } from './turns.ts';

/** Judges the conversation as it will stand after the event; undefined when there is nothing new of the customer's to judge. */
export async function prepareMessage(
  current: Case,
  event: MessageEvent,
  desk: Desk,
): Promise<Judgement | undefined> {
  const turns = turnsAfter(current.turns, event);
  if (turns === current.turns) return undefined;
  const isOurs = turns.some((turn) => turn.id === event.message && !isHeard(turn));
  if (isOurs) return undefined;
  return judge(desk.local, desk, current, { turns: turns.slice(0, lastHeard(turns) + 1) });
}

/** Takes the event into the case: its turn, its clocks, its judgement, a ping if it comes to that, and the card. */
export function applyMessage(
  current: Case,
  event: MessageEvent,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const base = handled(current, event.key);
  const turns = turnsAfter(base.turns, event);
  if (turns === base.turns) return withoutEmptyCase(base);
  if (event.kind !== 'message') return applyChange(base, event, judgement, moment);
  const next = { ...base, turns };
  return event.by.side === 'staff'
    ? answered(next, event, moment)
    : heard(base, next, event, judgement, moment);
}

/** A case that only a bot's message opened is nobody's question. */
function withoutEmptyCase(current: Case): Case {
  return current.turns.length === 0 ? { ...current, state: 'closed' } : current;
}

/** The customer has written. */
function heard(
  before: Case,
  current: Case,
  event: MessageWritten,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const timed: Case = {
    ...current,
    state: 'open',
    customer: current.customer ?? { id: event.by.id, name: event.by.name },
    clocks: clocksFor(before, current, moment),
  };
  const isAsked = event.mentioned === true;
  if (judgement === undefined) return showCard(unread(timed, moment), moment, isAsked);
  return showCard(pingIfNeeded(judged(timed, judgement, moment), moment), moment, isAsked);
}

/** Whoever writes again after the case was closed waits from now on, not from whenever it was that they were answered. */
function clocksFor(before: Case, current: Case, moment: Moment): Case['clocks'] {
  const index = current.turns.length - 1;
  const closedAt = before.timeline.findLast((entry) => entry.what === 'closed')?.at;
  const lastAt = before.turns.at(-1)?.at ?? closedAt;
  const isReopened = closedAt !== undefined && lastAt !== undefined && lastAt <= closedAt;
  if (!isReopened) {
    return clocksAfter(before.clocks, current.turns, index, moment.settings.policy.waiting);
  }
  const fresh = waitingClocks(current.turns.slice(index), moment);
  return fresh.map((clock) => ({ ...clock, turn: index }));
}

/** Nobody could read it: the tags are those from before, and a model, where there is one, is asked all the same. */
function unread(current: Case, moment: Moment): Case {
  const turn = current.turns.length - 1;
  const next: Case = {
    ...current,
    judge: moment.model ? { turn, notBefore: moment.now } : null,
    notes: ['The latest message could not be judged: look at it yourself.'],
  };
  return record(next, moment.now, 'not judged');
}

/** A person has answered: the clocks stop, the draft is withdrawn, the card says so. */
function answered(current: Case, event: MessageWritten, moment: Moment): Case {
  const withdrawn: Case = {
    ...withoutFailedReplies(current),
    clocks: [],
    draft: null,
    judge: null,
    notes: [`${event.by.name} has answered.`],
  };
  const isAsked = event.mentioned === true && current.assessment !== null;
  return showCard(record(withdrawn, event.at, 'answered', event.by.id), moment, isAsked);
}
