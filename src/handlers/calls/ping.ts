import type { Case } from '../../domain/case.ts';
import { isHeard } from '../../domain/conversation.ts';
import { decide, rearmed } from '../../domain/decide.ts';
import { type Moment, record } from '../desk.ts';
import type { Call } from './ask-routing.ts';
import { withBlowUp } from './blow-up.ts';
import { callNobody, callPeople } from './call-people.ts';
import { holdCall } from './held-call.ts';
import { joinedCall } from './joined-call.ts';
import { openPings } from './ping-messages.ts';
import { raisePing } from './raise-ping.ts';
import { whomToCall } from './whom-to-call.ts';

/** Decides whether a lead is called for the case as it stands, and calls one. */
export function pingIfNeeded(given: Case, moment: Moment, overdue = false): Case {
  const { assessment } = given;
  if (given.state === 'closed') return given;
  if (assessment === null) return overdue ? callUnread(given, moment) : given;
  const current = withBlowUp(given, moment);
  const { policy } = moment.settings;
  const pings = rearmed(current.pings, assessment.risk, policy);
  const ready = pings === current.pings ? current : { ...current, pings: [...pings] };
  const hasTimes = current.turns[assessment.turn]?.at !== null;
  const decision = decide(
    {
      assessment,
      pings,
      turnsSincePing: heardSince(current, current.pings.at(-1)?.turn),
      now: hasTimes ? moment.now : null,
      overdue,
    },
    policy,
  );
  return decision.ping ? callFor(ready, moment, decision) : ready;
}

/** Nothing could judge what they wrote; that they wait is known all the same. */
function callUnread(current: Case, moment: Moment): Case {
  if (current.pings.length > 0) return current;
  return callFor(current, moment, { cause: 'clock', why: 'nobody has answered in time' });
}

/**
 * Calls whoever the ladder's first step gives. One call at a time for a case: where one waits for its answer it only gets the new reason.
 * Where nobody may be called now, the call waits; what waited already waits with it.
 */
export function callFor(current: Case, moment: Moment, more: Call): Case {
  const call = current.held === null ? more : joinedCall(current.held, more);
  if (openPings(current).length > 0) return raisePing(current, moment, more);
  // Nothing internal leaves a channel that nobody has set up, unless a colleague asks for it.
  if (call.cause !== 'asked' && !isKnown(current, moment)) return callNobody(current, moment, call);
  if (call.cause !== 'asked' && isCalledElsewhere(current))
    return leftToOther(current, moment, call);
  return callFrom(current, moment, call, { step: 0, exclude: current.held?.exclude ?? [] });
}

/** The same from some step of the ladder on. */
export function callFrom(
  current: Case,
  moment: Moment,
  call: Call,
  from: { readonly step: number; readonly exclude: readonly string[] },
): Case {
  const whom = whomToCall(current, moment, call, from);
  switch (whom.kind) {
    case 'person':
      return callPeople(current, moment, call, { ...whom, people: [whom.person] });
    case 'group':
      return callPeople(current, moment, call, whom);
    case 'wait':
      return whom.waitsFor === 'nobody'
        ? callNobody(current, moment, call)
        : holdCall(current, moment, call, { ...from, ...whom });
  }
}

/** Nobody is called twice for one thing: a lead has been called about it in another case of theirs, and has still to answer. */
function isCalledElsewhere({ earlier }: Case): boolean {
  return earlier.some(({ same, state, isCalling }) => same && state === 'open' && isCalling);
}

const LEFT = 'call left to the other case';

function leftToOther(current: Case, moment: Moment, call: Call): Case {
  const isNoted = current.timeline.some(({ what, note }) => what === LEFT && note === call.why);
  return isNoted ? current : record(current, moment.now, LEFT, undefined, call.why);
}

function isKnown({ channel }: Case, { settings }: Moment): boolean {
  return settings.channels.some(({ id }) => id === channel);
}

function heardSince(current: Case, turn: number | undefined): number {
  return turn === undefined ? 0 : current.turns.slice(turn + 1).filter(isHeard).length;
}
