import { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../assessment.ts';
import type { Person } from '../person.ts';
import { HORIZON, type Hours, isOpen, isQuiet, opensAt } from '../time/hours.ts';

/** The time zone of whoever has no hours. */
const NO_ZONE = 'UTC';

/** True within their hours and outside of their quiet times; quiet times do not hold against a P1. `at` in milliseconds since 1970. */
export function isAtWork(hours: Hours | undefined, at: number, urgency: Urgency): boolean {
  return isOpen(hours, at) && (urgency === 'P1' || !isQuiet(hours, at));
}

/** The last day, as 2026-12-25, of the time away that somebody has at `at`, however many absences it is made of; undefined when they are not. */
export function awayUntil(
  { away = [] }: Pick<Person, 'away'>,
  hours: Hours | undefined,
  at: number,
): string | undefined {
  if (away.length === 0) return undefined;
  let last: string | undefined;
  let day = dayOf(at, hours);
  for (;;) {
    const covering = away.filter((absence) => absence.from <= day && day <= absence.until);
    const end = covering
      .map(({ until }) => until)
      .toSorted()
      .at(-1);
    if (end === undefined) return last;
    last = end;
    day = Temporal.PlainDate.from(end).add({ days: 1 }).toString();
  }
}

/**
 * When somebody is next at work and not away, from `from` on and `from` itself if they are; undefined when they are not within 370 days.
 * Milliseconds since 1970.
 */
export function worksFrom(
  person: Pick<Person, 'away'>,
  hours: Hours | undefined,
  from: number,
  urgency: Urgency,
): number | undefined {
  let at = opensAt(hours, from);
  while (at !== undefined && at <= from + HORIZON) {
    const later = hindranceEnds(person, hours, at, urgency);
    if (later === undefined) return at;
    at = opensAt(hours, later);
  }
  return undefined;
}

/** When the time away or the quiet time ends that keeps somebody from working at `at`; undefined when nothing does. */
function hindranceEnds(
  person: Pick<Person, 'away'>,
  hours: Hours | undefined,
  at: number,
  urgency: Urgency,
): number | undefined {
  const lastDay = awayUntil(person, hours, at);
  if (lastDay !== undefined) return dayAfter(lastDay, hours);
  if (hours === undefined || isAtWork(hours, at, urgency)) return undefined;
  return quietEnds(hours, at);
}

function dayAfter(day: string, hours: Hours | undefined): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zoneOf(hours))
    .epochMilliseconds;
}

/** The next end of any quiet time after `at`. */
function quietEnds({ quiet, timeZone }: Hours, at: number): number {
  const now = zoned(at, timeZone);
  const ends = quiet.flatMap((range) => {
    const end = range.slice('09:00-'.length).replace('24:00', '00:00');
    return [now, now.add({ days: 1 })].map((day) => day.withPlainTime(end).epochMilliseconds);
  });
  return Math.min(...ends.filter((end) => end > at));
}

/** The calendar day of `at` (milliseconds since 1970) where somebody with these hours is, as 2026-12-25. */
export function dayOf(at: number, hours: Hours | undefined): string {
  return zoned(at, zoneOf(hours)).toPlainDate().toString();
}

/** Platforms tell times to the microsecond; `Temporal` takes whole milliseconds. */
function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
}

function zoneOf(hours: Hours | undefined): string {
  return hours?.timeZone ?? NO_ZONE;
}

const DAY_TEXT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const WEEKDAY_TEXT = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** A day as people say it: "3 Dec" for 2026-12-03. */
export function dayText(day: string): string {
  return DAY_TEXT.format(Date.parse(day));
}

/** A time to come, as it is called where somebody is: "14:00" today, "Monday 09:00" within a week, "3 Dec 09:00" after that. */
export function momentText(at: number, now: number, hours: Hours | undefined): string {
  const then = zoned(at, zoneOf(hours));
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' });
  const day = then.toPlainDate();
  const ahead = zoned(now, zoneOf(hours)).toPlainDate().until(day).days;
  if (ahead === 0) return time;
  const date = day.toString();
  return `${ahead < 7 ? WEEKDAY_TEXT.format(Date.parse(date)) : dayText(date)} ${time}`;
}
