import { graver } from '../../domain/assessment.ts';
import type { Ping } from '../../domain/call.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { ladderFor, stepAt } from '../../domain/ladder.ts';
import { channelOf } from '../../domain/places.ts';
import { type Moment, record } from '../desk.ts';
import { type Call, urgencyOf } from './ask-routing.ts';
import { joinedCall } from './joined-call.ts';
import { openPings, rewritePings } from './ping-messages.ts';

const MINUTE = 60_000;

/**
 * Something more has come up while a call waits for its answer: the call says so in place, and nobody is called a second time. Where the
 * case has become more urgent, the next one is called as soon as that ladder says, also where that waited for its hour.
 */
export function raisePing(current: Case, moment: Moment, call: Call): Case {
  const ping = openPings(current).at(-1);
  if (ping === undefined || ping.why.includes(call.why)) return current;
  const raised = raisedBy(current, ping, call);
  const pings = current.pings.map((one) => (one.id === ping.id ? raised : one));
  const clocks = clocksOf(current, ping, raised, moment);
  const held = current.held && { ...current.held, ...joinedCall(current.held, call) };
  const next = record(
    { ...current, pings, clocks, held },
    moment.now,
    'ping raised',
    undefined,
    call.why,
  );
  return rewritePings(next, moment);
}

function raisedBy({ assessment }: Case, ping: Ping, call: Call): Ping {
  const signals = assessment?.signals.map(({ kind }) => kind) ?? [];
  return {
    ...ping,
    ...joinedCall(ping, call),
    risk: Math.max(ping.risk, assessment?.risk ?? 0),
    urgency: graver(urgencyOf({ assessment }), ping.urgency),
    signals: [...new Set([...ping.signals, ...signals])],
    turn: assessment?.turn ?? ping.turn,
  };
}

/** A ladder that had come to its end goes on: there is something that nobody has been called for. */
function clocksOf(current: Case, before: Ping, raised: Ping, moment: Moment): Clock[] {
  const { clocks } = current;
  if (clocks.some(({ kind }) => kind === 'climb' || kind === 'call'))
    return clocks.map((clock) => sooner(clock, before, raised, current, moment));
  const { settings, now } = moment;
  const ladder = ladderFor(raised.urgency, channelOf(current.channel, settings), settings.policy);
  const { minutes = 0 } = stepAt(ladder, raised.step) ?? ladder.steps.at(-1) ?? {};
  const due = now + minutes * MINUTE;
  return [...clocks, { kind: 'climb', due, turn: raised.turn, about: raised.id }];
}

function sooner(clock: Clock, before: Ping, raised: Ping, current: Case, moment: Moment): Clock {
  const isOfCall = clock.kind === 'call' || (clock.kind === 'climb' && clock.about === before.id);
  if (!isOfCall || raised.urgency === before.urgency) return clock;
  const { settings, now } = moment;
  const ladder = ladderFor(raised.urgency, channelOf(current.channel, settings), settings.policy);
  const minutes = stepAt(ladder, raised.step)?.minutes;
  if (minutes === undefined) return clock;
  return { ...clock, due: Math.min(clock.due, now + minutes * MINUTE) };
}
