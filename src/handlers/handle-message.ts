import { customerAfter } from '../domain/account.ts';
import type { Case } from '../domain/case.ts';
import { clocksAfter, isWaitingClock, waitingIn, withWaiting } from '../domain/clocks.ts';
import { isHeard, lastHeard } from '../domain/conversation.ts';
import type { MessageWritten } from '../domain/message.ts';
import { channelOf } from '../domain/places.ts';
import type { Settings } from '../domain/settings.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { withPingsAnsweredBy } from './calls/ping-messages.ts';
import { showCard } from './card.ts';
import { type Desk, handled, type Moment, record } from './desk.ts';
import { applyChange } from './handle-change.ts';
import { applyInstruction, prepareInstruction } from './handle-instruction.ts';
import { withoutFailedReplies } from './handle-unsent.ts';
import { withoutEmptyCase } from './hushed.ts';
import { isInstruction } from './instruction.ts';
import { type Judgement, judge } from './judge.ts';
import { judged } from './judged.ts';
import { partedWithThanks } from './parted-with-thanks.ts';
import { promiseClocksAnew, withPromises } from './promises/promises.ts';
import { type MessageEvent, turnsAfter, waitingClocks } from './turns.ts';
import { unread } from './unread.ts';

/** Judges the conversation as it will stand after the event; undefined when there is nothing new of the customer's to judge. */
export async function prepareMessage(
  current: Case,
  given: MessageEvent,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (isInstruction(given, desk.settings())) return prepareInstruction(current, given, desk);
  const event = asHeard(current, given);
  const turns = turnsAfter(current.turns, event);
  if (turns === current.turns || isTalkAmongStaff(event, desk.settings())) return undefined;
  const isOurs = turns.some((turn) => turn.id === event.message && !isHeard(turn));
  if (isOurs) return undefined;
  return judge(desk.local, desk, current, { turns: turns.slice(0, lastHeard(turns) + 1) });
}

/** Takes the event into the case: its turn, its clocks, its judgement, a ping if it comes to that, and the card. */
export function applyMessage(
  current: Case,
  given: MessageEvent,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  if (isInstruction(given, moment.settings))
    return applyInstruction(current, given, judgement, moment);
  const event = asHeard(current, given);
  const base = handled(current, event.key);
  const turns = turnsAfter(base.turns, event);
  if (turns === base.turns || isTalkAmongStaff(event, moment.settings))
    return withoutEmptyCase(base);
  if (event.kind !== 'message') return applyChange(base, event, judgement, moment);
  const next = { ...base, turns };
  return event.by.side === 'staff'
    ? answered(next, event, moment)
    : heard(base, next, event, judgement, moment);
}

/** Where a colleague asked, they are the customer of the case, and what they write on is heard. */
function asHeard(current: Case, event: MessageEvent): MessageEvent {
  const isTheirs = event.by.side === 'staff' && event.by.id === current.customer?.id;
  return isTheirs ? { ...event, by: { ...event.by, side: 'customer' } } : event;
}

/** What staff says among itself in the thread of a card is no answer to a customer. */
function isTalkAmongStaff(event: MessageEvent, settings: Settings): boolean {
  const isStaffs = event.kind === 'message' && event.by.side === 'staff';
  return isStaffs && channelOf(event.channel, settings).kind === 'staff';
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
    customer: customerAfter(current.customer, event.by),
    clocks: clocksFor(before, current, moment),
  };
  const isAsked = event.mentioned === true;
  if (judgement === undefined) return showCard(unread(timed, moment), moment, isAsked);
  return showCard(pingIfNeeded(judged(timed, judgement, moment), moment), moment, isAsked);
}

/**
 * Whoever writes again after the case was closed waits from now on, not from whenever it was that they were answered; so does whoever had
 * parted with a thank-you, over which their time to wait ran out.
 */
function clocksFor(before: Case, current: Case, moment: Moment): Case['clocks'] {
  const index = current.turns.length - 1;
  const closedAt = before.timeline.findLast((entry) => entry.what === 'closed')?.at;
  const lastAt = before.turns.at(-1)?.at ?? closedAt;
  const isReopened = closedAt !== undefined && lastAt !== undefined && lastAt <= closedAt;
  const isBack = partedWithThanks(before) && !before.clocks.some(isWaitingClock);
  const { settings } = moment;
  if (!isReopened && !isBack) {
    const waiting = waitingIn(channelOf(current.channel, settings), settings);
    return clocksAfter(before.clocks, current.turns, index, waiting);
  }
  const fresh = waitingClocks(current.turns.slice(index), current.channel, moment);
  const waiting = fresh.map((clock) => ({ ...clock, turn: index }));
  return [...withWaiting(before.clocks, waiting), ...promiseClocksAnew(before, moment)];
}

/** A person has answered: nobody waits any more, the draft is withdrawn, the card says so. */
function answered(current: Case, event: MessageWritten, moment: Moment): Case {
  // Nobody has asked anything: somebody who may not call Heed has spoken to it.
  if (!current.turns.some(isHeard)) return { ...current, state: 'closed' };
  const withdrawn: Case = {
    ...withoutFailedReplies(current),
    clocks: withWaiting(current.clocks, []),
    draft: null,
    judge: null,
    notes: [`${event.by.name} has answered.`],
  };
  const { text, by, at, untimed } = event;
  const promised = untimed === true ? withdrawn : withPromises(withdrawn, { text, by, at }, moment);
  const told = withPingsAnsweredBy(promised, event.by, moment);
  return showCard(record(told, event.at, 'answered', event.by.id), moment);
}
