import type { Ping } from '../../domain/call.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { ladderFor, stepAt } from '../../domain/ladder.ts';
import { addressesOf, type Person, personOf } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import { afterOpenTime } from '../../domain/time/hours.ts';
import { everybodyOnCall } from '../../domain/time/rota.ts';
import type { Moment } from '../desk.ts';

const MINUTE = 60_000;

/**
 * When the next one is called: after the step's minutes of the called person's own working time, for who sleeps cannot answer. A call
 * whose step its ladder no longer has gets those of the last.
 */
export function climbClock(current: Case, moment: Moment, ping: Ping): Clock {
  const { settings, now } = moment;
  const ladder = ladderFor(ping.urgency, channelOf(current.channel, settings), settings.policy);
  const { minutes = 0 } = stepAt(ladder, ping.step) ?? ladder.steps.at(-1) ?? {};
  const called = personOf(ping.lead, settings.roster);
  const hours = isAwaited(called, ladder.afterHours, moment)
    ? undefined
    : (called.hours ?? settings.hours);
  const due = afterOpenTime(hours, now, minutes * MINUTE);
  return { kind: 'climb', due, turn: ping.turn, about: ping.id };
}

/** True for whoever has to answer at any hour. */
function isAwaited(person: Person, afterHours: 'wait' | 'on-call' | 'anyone', moment: Moment) {
  if (afterHours === 'anyone') return true;
  const { settings, directory, now } = moment;
  const called = everybodyOnCall(settings.rotas, directory, now);
  return addressesOf(person).some((address) => called.has(address));
}
