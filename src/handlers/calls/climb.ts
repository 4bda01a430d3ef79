import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { ladderFor, stepAt } from '../../domain/ladder.ts';
import { channelOf } from '../../domain/places.ts';
import { type Moment, record } from '../desk.ts';
import { urgencyOf } from './ask-routing.ts';
import { callFrom } from './call-from.ts';
import { callPeople } from './call-people.ts';
import { holdCall } from './held-call.ts';
import { pingIfNeeded } from './ping.ts';
import { endPing, namesOf, openPings } from './ping-messages.ts';
import { isSettled, isStillWanted } from './still-wanted.ts';
import { calledBy, withoutCallClocks } from './who-was-called.ts';
import { type Whom, whomToCall } from './whom-to-call.ts';

/** Where to go on from. */
interface From {
  readonly step: number;
  readonly exclude: readonly string[];
  readonly why?: string | undefined;
}

/**
 * A call was not answered in time, or has reached nobody: the next step of the ladder is asked, and the one before is told so in place.
 * `why` is the latter's reason, in a clause.
 */
export function climb(
  current: Case,
  pingId: string | undefined,
  moment: Moment,
  why?: string,
): Case {
  const ping = openPings(current).find(({ id }) => id === pingId);
  if (ping === undefined || current.state === 'closed') return current;
  if (isSettled(current, ping, moment)) return stopped(current, moment, ping);
  const ladder = ladderNow(current, moment);
  const step = ping.step + 1;
  if (stepAt(ladder, step) === undefined) return ladderEnded(current, moment);
  const isAgain = step >= ladder.steps.length;
  const exclude = isAgain ? [] : calledSoFar(current);
  return goOn(current, moment, ping, { step, exclude, why });
}

/** A call that waited is tried again; one that is not wanted any more is dropped, unless there is something else to call for. */
export function retryHeld(current: Case, moment: Moment): Case {
  const { held } = current;
  if (held === null || current.state === 'closed') return current;
  const open = openPings(current).at(-1);
  if (!isStillWanted(current, held, moment)) {
    const dropped = record(
      { ...current, held: null },
      moment.now,
      'call dropped',
      undefined,
      held.why,
    );
    return open === undefined ? pingIfNeeded(dropped, moment) : dropped;
  }
  if (open !== undefined) return goOn(current, moment, open, held);
  return callFrom(current, moment, held, held);
}

function goOn(current: Case, moment: Moment, ping: Ping, from: From): Case {
  const whom = whomToCall(current, moment, ping, from);
  if (whom.kind !== 'wait') return handedUp(current, moment, { ping, why: from.why }, whom);
  return whom.waitsFor === 'nobody'
    ? ladderEnded(current, moment)
    : holdCall(current, moment, ping, { ...from, ...whom });
}

type Somebody = Exclude<Whom, { kind: 'wait' }>;

function handedUp(
  current: Case,
  moment: Moment,
  {
    ping,
    why = `No answer in ${timeSince(ping.at, moment.now)}`,
  }: { ping: Ping; why: string | undefined },
  whom: Somebody,
): Case {
  const people = whom.kind === 'person' ? ([whom.person] as const) : whom.people;
  const outcome = `${why}; ${people[0].name} was called`;
  const noted = record(current, moment.now, 'ping unanswered', undefined, namesOf(ping, moment));
  const ended = endPing(noted, { ...ping, answer: 'unanswered', outcome }, moment);
  return callPeople(ended, moment, ping, { ...whom, people });
}

/** The last call stands, and can still be answered. */
function ladderEnded(current: Case, moment: Moment): Case {
  const next = { ...current, held: null, clocks: withoutCallClocks(current) };
  return record(next, moment.now, 'ladder ended');
}

/** Everybody called since somebody last answered: nobody is asked twice for one thing. */
function calledSoFar({ pings }: Case): string[] {
  const answered = pings.findLastIndex(
    ({ answer }) => answer !== null && answer !== 'unanswered' && answer !== 'passed-on',
  );
  return pings.slice(answered + 1).flatMap(calledBy);
}

/** Whoever was called can still answer; nobody else is called for it. */
function stopped(current: Case, moment: Moment, { why }: Ping): Case {
  const next = { ...current, held: null, clocks: withoutCallClocks(current) };
  return record(next, moment.now, 'climb stopped', undefined, why);
}

function ladderNow(current: Case, { settings }: Moment) {
  return ladderFor(urgencyOf(current), channelOf(current.channel, settings), settings.policy);
}

const MINUTE = 60_000;
const HOUR = 60;

/** In whole minutes, or from an hour and a half on in whole hours. */
function timeSince(from: number, to: number): string {
  const minutes = Math.max(1, Math.round((to - from) / MINUTE));
  if (minutes >= 1.5 * HOUR) return `${Math.round(minutes / HOUR)} hours`;
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
