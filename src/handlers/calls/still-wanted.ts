import { moreUrgent } from '../../domain/assessment.ts';
import type { HeldCall, Ping } from '../../domain/call.ts';
import type { Case, TimelineEntry } from '../../domain/case.ts';
import type { Cause } from '../../domain/cause.ts';
import type { Moment } from '../desk.ts';
import { partedWithThanks } from '../parted-with-thanks.ts';
import { hasBrokenPromise } from '../promises/promises.ts';
import { awaitsAnswer } from '../turns.ts';
import { urgencyOf } from './ask-routing.ts';
import { causesOf } from './joined-call.ts';

/** What it was made for is over, whoever answers the call: the customer waits no more, or has what they were promised. */
export function isSettled(current: Case, ping: Ping, moment: Moment): boolean {
  return ['clock', 'promise'].includes(ping.cause) && !isStillWanted(current, ping, moment);
}

/** True while what a call is wanted for still holds, or the customer has waited too long for an answer, whatever it was made for. */
export function isStillWanted(
  current: Case,
  call: Pick<HeldCall, 'cause' | 'also'>,
  moment: Moment,
): boolean {
  return causesOf(call).some((cause) => holds(current, cause, moment)) || isOverdue(current);
}

function holds(current: Case, cause: Cause, { settings }: Moment): boolean {
  const { escalate } = settings.policy;
  switch (cause) {
    case 'clock':
      return awaitsAnswer(current) && !partedWithThanks(current);
    case 'risk':
      return (current.assessment?.risk ?? 0) >= escalate.risk;
    case 'promise':
      return hasBrokenPromise(current);
    case 'urgency':
      return escalate.urgency !== 'none' && !moreUrgent(escalate.urgency, urgencyOf(current));
    default:
      return true;
  }
}

/** With these a person has answered; what stands in the history behind the last of them is about whoever waits now. */
const ANSWERED: ReadonlySet<string> = new Set(['answered', 'sent', 'closed']);

/** Their time to wait for us has run out, and neither runs anew nor was put off by somebody. */
function isOverdue(current: Case): boolean {
  const { timeline, clocks } = current;
  if (!awaitsAnswer(current) || partedWithThanks(current)) return false;
  if (clocks.some(({ kind }) => kind === 'escalate' || kind === 'wake')) return false;
  const last = timeline.findLast((line) => hasRunOut(line) || ANSWERED.has(line.what));
  return last !== undefined && hasRunOut(last);
}

/** Also where it ran out over a thank-you, which was not their last word. */
function hasRunOut({ what, note = '' }: TimelineEntry): boolean {
  return what === 'clock ignored' || (what === 'clock' && note.split(', ').includes('escalate'));
}
