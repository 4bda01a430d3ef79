import type { Ping } from '../../domain/call.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { ladderFor, stepAt } from '../../domain/ladder.ts';
import { queue } from '../../domain/outbox.ts';
import { addressesOf, type Person } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import type { RoutingNote } from '../../domain/routing/routing-note.ts';
import { afterOpenTime } from '../../domain/time/hours.ts';
import { everybodyOnCall } from '../../domain/time/rota.ts';
import { type Moment, record } from '../desk.ts';
import { type Call, urgencyOf } from './ask-routing.ts';
import { withMention } from './mention.ts';
import { messageFor, messagesElsewhere } from './ping-messages.ts';
import { withoutCallClocks } from './who-was-called.ts';

const MINUTE = 60_000;

/** Who is called, on which step of the ladder, and how they were found. */
export interface Called {
  readonly people: readonly [Person, ...Person[]];
  readonly step: number;
  readonly note?: RoutingNote;
  readonly group?: string;
}

/** Calls somebody, or several at once of whom the first to answer has it; the ladder's clock starts. */
export function callPeople(current: Case, moment: Moment, call: Call, called: Called): Case {
  const [first] = called.people;
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
    clocks: [...withoutCallClocks(noted), ...climbClock(noted, moment, ping, first)],
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
    cause: call.cause,
    why: call.why,
    turn: assessment?.turn ?? Math.max(0, current.turns.length - 1),
    risk: assessment?.risk ?? 0,
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    signals: [...new Set(assessment?.signals.map((signal) => signal.kind))],
    urgency: urgencyOf(current),
    at: now,
    rearmed: false,
    answer: null,
    message: null,
  };
}

/** When the next one is called: after the step's minutes of the called person's own working time, for who sleeps cannot answer. */
function climbClock(current: Case, moment: Moment, ping: Ping, first: Person): Clock[] {
  const { settings, now } = moment;
  const ladder = ladderFor(ping.urgency, channelOf(current.channel, settings), settings.policy);
  const step = stepAt(ladder, ping.step);
  if (step === undefined) return [];
  const hours = isAwaited(first, ladder.afterHours, moment)
    ? undefined
    : (first.hours ?? settings.hours);
  const due = afterOpenTime(hours, now, step.minutes * MINUTE);
  return [{ kind: 'climb', due, turn: ping.turn, about: ping.id }];
}

/** True for whoever has to answer at any hour. */
function isAwaited(person: Person, afterHours: 'wait' | 'on-call' | 'anyone', moment: Moment) {
  if (afterHours === 'anyone') return true;
  const { settings, directory, now } = moment;
  const called = everybodyOnCall(settings.rotas, directory, now);
  return addressesOf(person).some((address) => called.has(address));
}
