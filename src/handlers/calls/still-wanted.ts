import { moreUrgent } from '../../domain/assessment.ts';
import type { HeldCall, Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import type { Moment } from '../desk.ts';
import { partedWithThanks } from '../parted-with-thanks.ts';
import { hasBrokenPromise } from '../promises/promises.ts';
import { awaitsAnswer } from '../turns.ts';
import { urgencyOf } from './ask-routing.ts';

/** What it was made for is over, whoever answers the call: the customer waits no more, or has what they were promised. */
export function isSettled(current: Case, ping: Ping, moment: Moment): boolean {
  return ['clock', 'promise'].includes(ping.cause) && !isStillWanted(current, ping, moment);
}

/** True while what a call is wanted for still holds. */
export function isStillWanted(
  current: Case,
  { cause }: Pick<HeldCall, 'cause'>,
  { settings }: Moment,
): boolean {
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
