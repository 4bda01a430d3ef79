import type { Case, Ping } from '../domain/case.ts';
import { isHeard } from '../domain/conversation.ts';
import { decide, rearmed } from '../domain/decide.ts';
import { queue } from '../domain/outbox.ts';
import type { Person } from '../domain/person.ts';
import { channelOf, leadFor } from '../domain/places.ts';
import { type Moment, record } from './desk.ts';
import { withMention } from './mention.ts';
import { messageFor } from './ping-messages.ts';

type Call = Pick<Ping, 'cause' | 'why' | 'signal'>;

/** Decides whether a lead is called for the case as it stands, and calls one. */
export function pingIfNeeded(current: Case, moment: Moment, overdue = false): Case {
  const { assessment } = current;
  if (current.state === 'closed') return current;
  if (assessment === null) return overdue ? callUnread(current, moment) : current;
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
  return decision.ping ? callLead(ready, moment, decision) : ready;
}

/** Nothing could judge what they wrote; that they wait is known all the same. */
function callUnread(current: Case, moment: Moment): Case {
  if (current.pings.length > 0) return current;
  return callLead(current, moment, { cause: 'clock', why: 'nobody has answered in time' });
}

/** Calls the first lead of the case's channel; without one the card says what is missing. */
export function callLead(current: Case, moment: Moment, call: Call): Case {
  const { settings } = moment;
  return callPerson(current, moment, call, leadFor(channelOf(current.channel, settings), settings));
}

/** Calls somebody on the roster, whatever they are otherwise called for. */
export function callPerson(
  current: Case,
  moment: Moment,
  call: Call,
  person: Person | undefined,
): Case {
  const { now } = moment;
  const ping = pingFor(current, call, person?.id ?? '', now);
  const what = person === undefined ? 'no lead to ping' : 'pinged';
  const pings = [...current.pings, ping];
  const called = record({ ...current, pings }, now, what, undefined, call.why);
  const message = messageFor(called, ping, ping.id, moment);
  if (message === undefined) return called;
  return withMention(queue(called, message, now), ping, moment);
}

function pingFor(current: Case, call: Call, lead: string, now: number): Ping {
  return {
    id: `${current.id}/ping/${current.pings.length + 1}`,
    lead,
    cause: call.cause,
    why: call.why,
    turn: current.assessment?.turn ?? Math.max(0, current.turns.length - 1),
    risk: current.assessment?.risk ?? 0,
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    signals: [...new Set(current.assessment?.signals.map((signal) => signal.kind))],
    urgency: current.assessment?.urgency ?? 'P4',
    at: now,
    rearmed: false,
    answer: null,
    message: null,
  };
}

function heardSince(current: Case, turn: number | undefined): number {
  return turn === undefined ? 0 : current.turns.slice(turn + 1).filter(isHeard).length;
}
