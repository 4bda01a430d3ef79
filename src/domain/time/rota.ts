import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { PersonAddress } from '../address.ts';
import { TimeZone } from './hours.ts';

const named = { name: z.string().min(1) };

const starts = { error: 'should be a day and a time of day, as in 2026-11-02T09:00' };

/** Who is on call, and where that is known from. */
export const Rota = z.discriminatedUnion('kind', [
  /** Its people one after the other, each for `days` days; handed over at that time of day from `starts` on. */
  z.object({
    ...named,
    kind: z.literal('turns'),
    /** Ids of people on the roster, in their order. */
    people: z.array(PersonAddress).min(1, { error: 'needs at least one person' }),
    /** When the first of them begins, in the rota's time zone: 2026-11-02T09:00. */
    starts: z.iso.datetime({ local: true, ...starts }).refine((at) => !at.endsWith('Z'), starts),
    timeZone: TimeZone,
    days: z.int().positive().default(7),
  }),
  /** The members of a Slack user group: all of them are on call. */
  z.object({ ...named, kind: z.literal('slack-group'), group: z.string().min(1) }),
  /**
   * An iCalendar file of the data folder or an https URL: whoever the events of now name, in their summary or among their attendees.
   */
  z.object({ ...named, kind: z.literal('calendar'), source: z.string().min(1) }),
]);
export type Rota = z.infer<typeof Rota>;

/** One stretch on call, as a calendar tells. Milliseconds since 1970; `to` is no part of it. */
export const Shift = z.object({ person: z.string(), from: z.number(), to: z.number() });
export type Shift = z.infer<typeof Shift>;

/** What is known of the rotas that others keep, by the rota's name; whoever no longer is on the roster may still be in it. */
export const Directory = z.object({
  /** Ids of the members of each Slack group. */
  groups: z.record(z.string(), z.array(z.string())).default({}),
  shifts: z.record(z.string(), z.array(Shift)).default({}),
});
export type Directory = z.infer<typeof Directory>;

type Turns = Extract<Rota, { kind: 'turns' }>;

/**
 * Who is on call at `now` (milliseconds since 1970) in each rota, by the rota's name: addresses of people, in their order. Nobody
 * before a rota starts, and nobody in those that others keep and nothing is known of.
 */
export function onCall(
  rotas: readonly Rota[],
  directory: Directory,
  now: number,
): ReadonlyMap<string, readonly string[]> {
  return new Map(rotas.map((rota) => [rota.name, onCallIn(rota, directory, now)]));
}

/** The addresses of everybody who is on call at `now` (milliseconds since 1970), in whatever rota. */
export function everybodyOnCall(
  rotas: readonly Rota[],
  directory: Directory,
  now: number,
): ReadonlySet<string> {
  return new Set([...onCall(rotas, directory, now).values()].flat());
}

/**
 * When the next one takes over, in milliseconds since 1970: at the wall-clock time of `starts`, also across daylight saving. Of a rota
 * that has not begun: when it does. Undefined where one person has all turns, and for rotas that others keep.
 */
export function nextHandOver(rota: Rota, now: number): number | undefined {
  if (rota.kind !== 'turns') return undefined;
  const turn = turnAt(rota, now);
  const isAlone = new Set(rota.people).size === 1;
  return turn !== undefined && isAlone ? undefined : beginOf(rota, (turn ?? -1) + 1);
}

function onCallIn(rota: Rota, directory: Directory, now: number): readonly string[] {
  switch (rota.kind) {
    case 'turns':
      return inTurn(rota, now);
    case 'slack-group':
      return directory.groups[rota.name] ?? [];
    case 'calendar': {
      const shifts = directory.shifts[rota.name] ?? [];
      const current = shifts.filter(({ from, to }) => from <= now && now < to);
      return [...new Set(current.map(({ person }) => person))];
    }
  }
}

function inTurn(rota: Turns, now: number): readonly string[] {
  const turn = turnAt(rota, now);
  const person = turn === undefined ? undefined : rota.people[turn % rota.people.length];
  return person === undefined ? [] : [person];
}

/** Which turn it is, from 0; undefined before the first. */
function turnAt(rota: Turns, now: number): number | undefined {
  const wallClock = Temporal.Instant.fromEpochMilliseconds(Math.floor(now))
    .toZonedDateTimeISO(rota.timeZone)
    .toPlainDateTime();
  const days = Temporal.PlainDateTime.from(rota.starts).until(wallClock).days;
  const guess = Math.floor(days / rota.days);
  // In the hour that daylight saving skips or repeats, the wall clock can be one hand-over ahead or behind.
  return [guess + 1, guess, guess - 1].find((one) => one >= 0 && beginOf(rota, one) <= now);
}

/** A hand-over in an hour that is skipped comes an hour later; in one that is repeated, the first time. */
function beginOf(rota: Turns, turn: number): number {
  return Temporal.PlainDateTime.from(rota.starts)
    .add({ days: turn * rota.days })
    .toZonedDateTime(rota.timeZone).epochMilliseconds;
}
