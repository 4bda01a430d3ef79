import type { Assessment } from '../../domain/assessment.ts';
import type { Case } from '../../domain/case.ts';
import { isHeard } from '../../domain/conversation.ts';
import { decide, rearmed, type Standing } from '../../domain/decide.ts';
import { type Moment, record } from '../desk.ts';
import type { Call } from './ask-routing.ts';
import { withBlowUp } from './blow-up.ts';
import { callAfterCoolDown, callAgain } from './call-again.ts';
import { callFrom } from './call-from.ts';
import { callNobody } from './call-people.ts';
import { joinedCall } from './joined-call.ts';
import { isCalledElsewhere, isSetUp } from './may-call.ts';
import { openPings } from './ping-messages.ts';
import { raisePing } from './raise-ping.ts';
import { resumed } from './resume-climb.ts';

/**
 * Decides whether a lead is called for the case as it stands, and calls one. `overdue`: the customer's time to wait for us has just run
 * out.
 */
export function pingIfNeeded(given: Case, moment: Moment, overdue = false): Case {
  const { assessment } = given;
  if (given.state === 'closed') return given;
  if (assessment === null) return overdue ? callUnread(given, moment) : given;
  const current = withBlowUp(given, moment);
  const { policy } = moment.settings;
  const pings = rearmed(current.pings, assessment.risk, policy);
  const ready = pings === current.pings ? current : { ...current, pings: [...pings] };
  const standing = standingOf(ready, assessment, moment, overdue);
  const decision = decide(standing, policy);
  if (decision.ping) return callFor(ready, moment, decision);
  return overdue ? callAfterCoolDown(ready, moment, standing) : callAgain(ready, moment);
}

function standingOf(
  { turns, pings }: Case,
  assessment: Assessment,
  { now }: Moment,
  overdue: boolean,
): Standing {
  const turnsSincePing = heardSince(turns, pings.at(-1)?.turn);
  const hasTimes = turns[assessment.turn]?.at !== null;
  return { assessment, pings, turnsSincePing, now: hasTimes ? now : null, overdue };
}

function heardSince(turns: Case['turns'], turn: number | undefined): number {
  return turn === undefined ? 0 : turns.slice(turn + 1).filter(isHeard).length;
}

/** Nothing could judge what they wrote; that they wait is known all the same. */
function callUnread(current: Case, moment: Moment): Case {
  if (current.pings.length > 0) return callAgain(current, moment);
  return callFor(current, moment, { cause: 'clock', why: 'nobody has answered in time' });
}

/**
 * Calls whoever the ladder's first step gives. One call at a time for a case: where one waits for its answer it only gets the new reason,
 * and its ladder goes on where it had stopped. Where nobody may be called now, the call waits; what waited already waits with it.
 */
export function callFor(current: Case, moment: Moment, more: Call): Case {
  const call = current.held === null ? more : joinedCall(current.held, more);
  if (openPings(current).length > 0) return resumed(raisePing(current, moment, more), moment);
  if (call.cause !== 'asked' && !isSetUp(current, moment)) return callNobody(current, moment, call);
  if (call.cause !== 'asked' && isCalledElsewhere(current))
    return leftToOther(current, moment, call);
  return callFrom(current, moment, call, { step: 0, exclude: current.held?.exclude ?? [] });
}

const LEFT = 'call left to the other case';

function leftToOther(current: Case, moment: Moment, call: Call): Case {
  const isNoted = current.timeline.some(({ what, note }) => what === LEFT && note === call.why);
  return isNoted ? current : record(current, moment.now, LEFT, undefined, call.why);
}
