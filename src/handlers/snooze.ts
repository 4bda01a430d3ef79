import { staffPersonAddress } from '../domain/audience.ts';
import type { Case, Clock } from '../domain/case.ts';
import { summarise } from '../domain/case-summary.ts';
import { clocksFrom, waitingIn, withWaiting } from '../domain/clocks.ts';
import { lastHeard } from '../domain/conversation.ts';
import type { Incoming } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { channelOf } from '../domain/places.ts';
import { listed } from './answers.ts';
import { type Moment, record } from './desk.ts';
import { awaitsAnswer, turnsAfter, unanswered } from './turns.ts';

/** The case put aside: nobody is reminded that the customer waits until it wakes, or until they write again. */
export function asleep(current: Case, until: number, by: string): Case {
  const turn = Math.max(0, lastHeard(current.turns));
  const clocks = withWaiting(current.clocks, [{ kind: 'wake', due: until, turn }]);
  return { ...current, snoozed: { until, by }, clocks };
}

/** The case taken up again at its time: whoever put it aside is told, and whoever still waits is waited with from now on. */
export function awoken(current: Case, moment: Moment): Case {
  const waiting = awaitsAnswer(current) ? waitingFrom(current, moment.now, moment) : [];
  const clocks = withWaiting(current.clocks, waiting);
  const next = record({ ...current, snoozed: null, clocks }, moment.now, 'awake');
  const reminder = reminderFor(current, moment);
  return reminder === undefined ? next : queue(next, reminder, moment.now);
}

/** For whoever put it aside, alone; undefined where they are no longer on the roster. */
function reminderFor(current: Case, { settings }: Moment): Outgoing | undefined {
  if (current.snoozed === null) return undefined;
  const { until, by } = current.snoozed;
  const to = staffPersonAddress(by, settings.roster);
  if (to === undefined) return undefined;
  return {
    kind: 'notice',
    audience: 'staff',
    id: `${current.id}/awake/${until}`,
    case: current.id,
    to,
    text: 'You put this case aside until now.',
    cases: [listed(summarise(current))],
  };
}

/** A customer who writes again is not to be kept waiting: the case wakes, and they wait from now on. */
export function awokenByCustomer(current: Case, event: Incoming, moment: Moment): Case {
  if (current.snoozed === null || event.kind !== 'message') return current;
  const isTheirs = event.by.side === 'customer' || event.by.id === current.customer?.id;
  if (!isTheirs || turnsAfter(current.turns, event) === current.turns) return current;
  const waits = awaitsAnswer(current) && event.untimed !== true;
  const clocks = withWaiting(current.clocks, waits ? waitingFrom(current, event.at, moment) : []);
  return record({ ...current, snoozed: null, clocks }, event.at, 'awake', undefined, 'they wrote');
}

/** What has stopped the clock that would wake the case (an answer, its end) has ended the pause too. */
export function withoutStaleSnooze(current: Case): Case {
  return current.snoozed !== null && !isAsleep(current) ? { ...current, snoozed: null } : current;
}

/** Until when the case is put aside, in milliseconds since 1970; null when it is not. */
export function asleepUntil(current: Case): number | null {
  return isAsleep(current) ? (current.snoozed?.until ?? null) : null;
}

function isAsleep({ clocks }: Case): boolean {
  return clocks.some((clock) => clock.kind === 'wake');
}

/**
 * The clocks of the first unanswered turn, begun at `at`; none where no customer reads: among staff, and for a text that somebody only
 * brought along.
 */
export function waitingFrom(
  { turns, channel, customer }: Case,
  at: number,
  { settings }: Pick<Moment, 'settings'>,
): Clock[] {
  const place = channelOf(channel, settings);
  if (customer === null || place.kind === 'staff') return [];
  return clocksFrom(at, turns.length - unanswered(turns).length, waitingIn(place, settings));
}
