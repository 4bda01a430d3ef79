import { moreUrgent } from '../../domain/assessment.ts';
import type { Case, Clock, Ping } from '../../domain/case.ts';
import { ladderFor, stepAt } from '../../domain/ladder.ts';
import { channelOf } from '../../domain/places.ts';
import { type Moment, record } from '../desk.ts';
import { openPings, rewritePings } from './ping-messages.ts';
import { type Call, urgencyOf } from './routed.ts';

const MINUTE = 60_000;

/**
 * Something more has come up while a call waits for its answer: the call says so in place, and nobody is called a second time. Where the
 * case has become more urgent, the next one is called as soon as that ladder says.
 */
export function raisePing(current: Case, moment: Moment, call: Call): Case {
  const ping = openPings(current).at(-1);
  if (ping === undefined || ping.why.includes(call.why)) return current;
  const raised = raisedBy(current, ping, call);
  const pings = current.pings.map((one) => (one.id === ping.id ? raised : one));
  const clocks = current.clocks.map((clock) => sooner(clock, ping, raised, current, moment));
  const next = record(
    { ...current, pings, clocks },
    moment.now,
    'ping raised',
    undefined,
    call.why,
  );
  return rewritePings(next, moment);
}

function raisedBy({ assessment, ...current }: Case, ping: Ping, call: Call): Ping {
  const signals = assessment?.signals.map(({ kind }) => kind) ?? [];
  const urgency = urgencyOf({ assessment, ...current });
  return {
    ...ping,
    why: `${ping.why}; ${call.why}`,
    risk: Math.max(ping.risk, assessment?.risk ?? 0),
    urgency: moreUrgent(urgency, ping.urgency) ? urgency : ping.urgency,
    signals: [...new Set([...ping.signals, ...signals])],
    turn: assessment?.turn ?? ping.turn,
  };
}

function sooner(clock: Clock, before: Ping, raised: Ping, current: Case, moment: Moment): Clock {
  if (clock.kind !== 'climb' || clock.about !== before.id || raised.urgency === before.urgency)
    return clock;
  const { settings, now } = moment;
  const ladder = ladderFor(raised.urgency, channelOf(current.channel, settings), settings.policy);
  const minutes = stepAt(ladder, raised.step)?.minutes;
  if (minutes === undefined) return clock;
  return { ...clock, due: Math.min(clock.due, now + minutes * MINUTE) };
}
