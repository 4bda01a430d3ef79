import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { queue } from '../../domain/outbox.ts';
import type { Person } from '../../domain/person.ts';
import type { RoutingNote } from '../../domain/routing/routing-note.ts';
import { type Moment, record } from '../desk.ts';
import { type Call, urgencyOf, wishOf } from './ask-routing.ts';
import { climbClock } from './climb-clock.ts';
import { withMention } from './mention.ts';
import { messageFor, messagesElsewhere } from './ping-messages.ts';
import { withoutCallClocks } from './who-was-called.ts';

/** Who is called, on which step of the ladder, and how they were found. */
export interface Called {
  readonly people: readonly [Person, ...Person[]];
  readonly step: number;
  readonly note?: RoutingNote;
  readonly group?: string;
}

/** Calls somebody, or several at once of whom the first to answer has it; the ladder's clock starts. */
export function callPeople(current: Case, moment: Moment, call: Call, called: Called): Case {
  const ping = pingFor(current, moment.now, call, called);
  const names = called.people.map(({ name }) => name).join(', ');
  const noted = record(
    { ...current, held: null, pings: [...current.pings, ping] },
    moment.now,
    'pinged',
    undefined,
    `${names}: ${call.why}`,
  );
  const timed = {
    ...noted,
    clocks: [...withoutCallClocks(noted), climbClock(noted, moment, ping)],
  };
  const message = messageFor(timed, ping, ping.id, moment);
  if (message === undefined) return timed;
  const said = [message, ...messagesElsewhere(timed, ping, message.to, moment)];
  const told = said.reduce((one, outgoing) => queue(one, outgoing, moment.now), timed);
  return withMention(told, ping, moment);
}

/** Nobody is there to be called: the case remembers that somebody should have been, and its card says so. */
export function callNobody(current: Case, moment: Moment, call: Call): Case {
  const ping = pingFor(current, moment.now, call, undefined);
  const next: Case = {
    ...current,
    held: null,
    pings: [...current.pings, ping],
    clocks: withoutCallClocks(current),
  };
  return record(next, moment.now, 'no lead to ping', undefined, call.why);
}

function pingFor(current: Case, now: number, call: Call, called: Called | undefined): Ping {
  const { assessment, pings } = current;
  const [first, ...others] = called?.people ?? [];
  return {
    id: `${current.id}/ping/${pings.length + 1}`,
    lead: first?.id ?? '',
    others: others.map(({ id }) => id),
    ...(called?.group === undefined ? {} : { group: called.group }),
    step: called?.step ?? 0,
    routing: called?.note ?? { why: [], passed: [] },
    ...wishOf(call),
    turn: assessment?.turn ?? Math.max(0, current.turns.length - 1),
    risk: assessment?.risk ?? 0,
    signals: [...new Set(assessment?.signals.map((signal) => signal.kind))],
    urgency: urgencyOf(current),
    at: now,
    rearmed: false,
    answer: null,
    message: null,
  };
}
