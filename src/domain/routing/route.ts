import type { HeldCall } from '../call.ts';
import type { Person } from '../person.ts';
import { worksFrom } from './availability.ts';
import { roomAt } from './call-budget.ts';
import { candidatesFor, type Ground, type Need } from './candidate.ts';
import { type Obstacle, obstaclesOf } from './filters.ts';
import { compareStandings, noteFor, noteForNobody, profileOf, type Standing } from './note.ts';
import { scoresOf } from './ranks.ts';
import type { RoutingNote } from './routing-note.ts';

export type { Ground, Need } from './candidate.ts';
export { topicsIn } from './topics.ts';

/** Who is asked, or what is waited for until somebody can be. */
export type Routed = Found | NotYet;

interface Found {
  readonly person: Person;
  readonly note: RoutingNote;
}

interface NotYet extends Wait {
  readonly person: undefined;
  readonly note: RoutingNote;
}

interface Wait {
  readonly waitsFor: HeldCall['waitsFor'];
  /** When to try again, in milliseconds since 1970; undefined where time alone changes nothing. */
  readonly at: number | undefined;
}

/**
 * The one person to ask, and why them. Whoever cannot be asked is left out: those of another role, who were asked before, are away, have
 * all they can take, are off, or have had their calls of the week. Of the others the first difference decides: the customer's account is
 * theirs; they are in this workspace; they know the customer; are named for the channel; on call; look after this; are good at it; write
 * the language; and at last who is named first, and has the least to do. Pure: the same need on the same ground gives the same answer.
 */
export function route(need: Need, ground: Ground): Routed {
  const standings = candidatesFor(need, ground)
    .map((candidate): Standing => {
      const obstacles = obstaclesOf(candidate, need, ground);
      return { candidate, scores: scoresOf(candidate, need), obstacles };
    })
    .toSorted(compareStandings);
  const [best, ...rivals] = standings;
  if (best !== undefined && best.obstacles.length === 0)
    return { person: best.candidate.person, note: noteFor(best, rivals, need) };
  const wait = waitFor(standings, need, ground);
  return { person: undefined, ...wait, note: noteForNobody(standings) };
}

/** What speaks for each of these people, or what rules them out, in a few words: for whoever chooses among them. */
export function profiles(need: Need, ground: Ground): ReadonlyMap<Person, string> {
  const entries = candidatesFor(need, ground).map((candidate) => {
    const [first] = obstaclesOf(candidate, need, ground);
    return [candidate.person, first?.why() ?? profileOf(candidate, need)] as const;
  });
  return new Map(entries);
}

/** Somebody who is only off comes back; somebody whose week is full has room again. */
function waitFor(standings: readonly Standing[], need: Need, ground: Ground): Wait {
  const held = standings.filter(isHeld);
  const back = earliest(
    held
      .filter((one) => !isUsedUp(one))
      .map(({ candidate: { person, hours } }) =>
        worksFrom(person, hours, ground.now, need.urgency),
      ),
  );
  if (back !== undefined) return { waitsFor: 'hours', at: back };
  const { callsPerWeek } = ground.settings.policy.budget;
  const room = earliest(
    held.filter(isUsedUp).map(({ candidate }) => roomAt(candidate.load.recent, callsPerWeek)),
  );
  if (room !== undefined) return { waitsFor: 'budget', at: room };
  const later = earliest(standings.filter(comesBack).map((one) => backAt(one, need, ground)));
  if (later !== undefined) return { waitsFor: 'later', at: later };
  return { waitsFor: 'nobody', at: undefined };
}

/** How soon it is looked again whether somebody can take more, in milliseconds. Ours. */
const LOOK_AGAIN = 15 * 60_000;

/** True for who is away, or has all they can take: it passes, if not by the hour. */
function comesBack({ obstacles }: Standing): boolean {
  const passing: readonly Obstacle['filter'][] = ['hours', 'budget', 'away', 'load'];
  return (
    obstacles.every(({ filter }) => passing.includes(filter)) &&
    obstacles.some(({ filter }) => filter === 'away' || filter === 'load')
  );
}

function backAt({ candidate }: Standing, { urgency }: Need, { now }: Ground): number | undefined {
  const at = worksFrom(candidate.person, candidate.hours, now, urgency);
  return at === undefined ? undefined : Math.max(at, now + LOOK_AGAIN);
}

/** True when time alone removes all that rules somebody out. */
function isHeld({ obstacles }: Standing): boolean {
  return obstacles.every(({ filter }) => filter === 'hours' || filter === 'budget');
}

function isUsedUp({ obstacles }: Standing): boolean {
  return obstacles.some(({ filter }) => filter === 'budget');
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
