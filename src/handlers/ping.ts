import { briefFor } from '../domain/brief.ts';
import type { Case, Ping } from '../domain/case.ts';
import { isHeard } from '../domain/conversation.ts';
import { type Decision, decide } from '../domain/decide.ts';
import { queue, withdraw } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Person } from '../domain/person.ts';
import { channelOf, leadFor, pingPlaceFor } from '../domain/routing.ts';
import { whereIn } from './card.ts';
import { type Moment, record } from './desk.ts';

type Call = Pick<Extract<Decision, { ping: true }>, 'cause' | 'why' | 'signal'>;
type PingSent = Extract<Outgoing, { kind: 'ping' }>;

/** Decides whether a lead is called for the case as it stands, and calls one. */
export function pingIfNeeded(current: Case, moment: Moment, overdue = false): Case {
  const { assessment } = current;
  if (current.state === 'closed') return current;
  if (assessment === null) return overdue ? callUnread(current, moment) : current;
  const rearmed = rearm(current, moment);
  const hasTimes = current.turns[assessment.turn]?.at !== null;
  const decision = decide(
    {
      assessment,
      pings: rearmed.pings,
      turnsSincePing: heardSince(current, current.pings.at(-1)?.turn),
      now: hasTimes ? moment.now : null,
      overdue,
    },
    moment.settings.policy,
  );
  return decision.ping ? callLead(rearmed, moment, decision) : rearmed;
}

/** Nothing could judge what they wrote; that they wait is known all the same. */
function callUnread(current: Case, moment: Moment): Case {
  if (current.pings.length > 0) return current;
  return callLead(current, moment, { cause: 'clock', why: 'nobody has answered in time' });
}

/** Calls the first lead of the case's channel; without one the card says what is missing. */
export function callLead(current: Case, moment: Moment, call: Call): Case {
  const { settings, now } = moment;
  const lead = leadFor(channelOf(current.channel, settings), settings);
  const ping = pingFor(current, call, lead?.id ?? '', now);
  const what = lead === undefined ? 'no lead to ping' : 'pinged';
  const pings = [...current.pings, ping];
  const called = record({ ...current, pings }, now, what, undefined, call.why);
  const message = messageFor(called, ping, ping.id, moment);
  return message === undefined ? called : queue(called, message, now);
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
    urgency: current.assessment?.urgency ?? 'P4',
    at: now,
    rearmed: false,
    answer: null,
    message: null,
  };
}

/** Calls that a lead has got and nobody has answered. */
export function openPings(current: Pick<Case, 'pings'>): Ping[] {
  return current.pings.filter((ping) => ping.lead !== '' && ping.answer === null);
}

/** Ends every open call: whoever answers one answers for the case. Each message says in place what became of it. */
export function endPings(
  current: Case,
  answer: NonNullable<Ping['answer']>,
  outcome: string,
  moment: Moment,
): Case {
  return current.pings
    .filter((ping) => ping.answer === null)
    .reduce((one, ping) => endPing(one, { ...ping, answer, outcome }, moment), current);
}

function endPing(current: Case, ended: Ping, moment: Moment): Case {
  const pings = current.pings.map((ping) => (ping.id === ended.id ? ended : ping));
  const next = { ...current, pings };
  // What nobody can have seen yet need not be said at all.
  const waiting = current.outbox.find((item) => item.outgoing.id === ended.id);
  if (waiting !== undefined && waiting.state !== 'sending') return withdraw(next, ended.id);
  const message = messageFor(next, ended, `${ended.id}/outcome`, moment);
  return message === undefined ? next : queue(next, message, moment.now);
}

/** Writes every call anew from the case as it reads now, so that no words stay in one that a customer has taken back. */
export function rewritePings(current: Case, moment: Moment): Case {
  return current.pings.reduce((one, ping) => rewritePing(one, ping, moment), current);
}

function rewritePing(current: Case, ping: Ping, moment: Moment): Case {
  const message = messageFor(current, ping, `${ping.id}/words/${current.revision}`, moment);
  if (message === undefined) return current;
  const isOurs = (id: string) => id === ping.id || id.startsWith(`${ping.id}/`);
  const outbox = current.outbox.map((item) =>
    item.outgoing.kind === 'ping' && isOurs(item.outgoing.id)
      ? { ...item, outgoing: { ...item.outgoing, brief: message.brief } }
      : item,
  );
  const isWaiting = outbox.some((item) => item.state !== 'failed' && isOurs(item.outgoing.id));
  const next = { ...current, outbox };
  return isWaiting || ping.message === null ? next : queue(next, message, moment.now);
}

/** A ping's message as it reads now; undefined where nobody was called, or nobody may read it any more. */
function messageFor(current: Case, ping: Ping, id: string, moment: Moment): PingSent | undefined {
  if (ping.lead === '') return undefined;
  const { settings } = moment;
  const lead = personOf(ping.lead, settings.roster);
  const place = pingPlaceFor(channelOf(current.channel, settings), lead, settings);
  if (place === undefined) return undefined;
  const brief = briefFor(current, ping, lead, settings.policy);
  return {
    kind: 'ping',
    audience: 'staff',
    id,
    case: current.id,
    to: place.to,
    ...whereIn(current, place),
    brief: ping.outcome === undefined ? brief : { ...brief, actions: [] },
    ...(ping.outcome === undefined ? {} : { outcome: ping.outcome }),
  };
}

/** Who has left the roster since is still named in what was said to them. */
function personOf(id: string, roster: readonly Person[]): Person {
  return roster.find((person) => person.id === id) ?? { id, name: id, role: 'lead' };
}

/** Once risk has fallen well below the threshold, a later rise is a new thing (hysteresis). */
function rearm(current: Case, { settings }: Moment): Case {
  const { risk, rearm: margin } = settings.policy.escalate;
  const last = current.pings.at(-1);
  if (last === undefined || last.rearmed || (current.assessment?.risk ?? 0) > risk - margin)
    return current;
  return { ...current, pings: current.pings.with(-1, { ...last, rearmed: true }) };
}

function heardSince(current: Case, turn: number | undefined): number {
  return turn === undefined ? 0 : current.turns.slice(turn + 1).filter(isHeard).length;
}
