import { z } from 'zod';
import { DAY, dateOf, type Span, spansOn } from './day-spans.ts';

/** `09:00-17:30`, or past midnight `22:00-06:00`. */
export const TimeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: 'should be a time of day and a later one, as in 09:00-17:00',
  });

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** A day of the calendar, as 2026-12-25. */
export const Day = z.iso.date({ error: 'should be a day, as in 2026-12-25' });

const zone = { error: 'should be a time zone like Europe/Berlin or America/New_York' };

/** An IANA time zone, like Europe/Berlin. */
export const TimeZone = z.string(zone).refine(isTimeZone, zone);

const OFFICE = ['09:00-17:00'];

/** When somebody works, or a channel is served. */
export const Hours = z.object({
  timeZone: TimeZone,
  /** The ranges of each day; a day that is not named is off. Monday to Friday from nine to five where nothing is said. */
  days: z
    .partialRecord(Weekday, z.array(TimeRange))
    .default({ mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE }),
  /** Days off, as 2026-12-25. */
  holidays: z.array(Day).default([]),
  /** Within the hours: when nobody is to be called but for the worst. */
  quiet: z.array(TimeRange).default([]),
});
export type Hours = z.infer<typeof Hours>;

/** How far ahead opening times are looked for, in milliseconds: a year, and the few days an office may be closed around its end. Ours. */
export const HORIZON = 370 * DAY;

/**
 * True while the hours are on; always where there are none. A range past midnight belongs to the day it begins on, and goes with it when
 * that day is a holiday. `at` in milliseconds since 1970.
 */
export function isOpen(hours: Hours | undefined, at: number): boolean {
  return hours === undefined || isWithin(hours, 'open', at);
}

/** True in a quiet time of the day, within the hours or not; never where there are no hours. */
export function isQuiet(hours: Hours | undefined, at: number): boolean {
  return hours !== undefined && isWithin(hours, 'quiet', at);
}

/** When the hours are next on, `at` itself if they are; undefined when they never are within 370 days. Milliseconds since 1970. */
export function opensAt(hours: Hours | undefined, at: number): number | undefined {
  if (hours === undefined) return at;
  for (const span of spansFrom(hours, at)) return Math.max(span.from, at);
  return undefined;
}

/**
 * The time when `ms` of open time have passed since `from`; a time that two ranges cover counts once. The clock on the wall says when
 * the hours are on, but what has passed is counted in real time, also in nights that are an hour shorter or longer. At the latest 370
 * days after `from`, so that what waits for hours that never come is not forgotten.
 */
export function afterOpenTime(hours: Hours | undefined, from: number, ms: number): number {
  if (hours === undefined || ms <= 0) return from + ms;
  let left = ms;
  let counted = from;
  for (const span of spansFrom(hours, from)) {
    const begin = Math.max(span.from, counted);
    if (begin + left <= span.to) return Math.min(begin + left, from + HORIZON);
    left -= Math.max(0, span.to - begin);
    counted = Math.max(counted, span.to);
  }
  return from + HORIZON;
}

type Times = Record<'open' | 'quiet', readonly Span[]>;

/** The times of each day, by its number since 1970, for as long as the settings they come from are in force. */
const known = new WeakMap<Hours, Map<number, Times>>();

/** How many days are kept of one set of hours. Ours: what is looked at lies around today. */
const MOST_DAYS = 1000;

function timesOf(hours: Hours, day: number): Times {
  const days = known.get(hours) ?? new Map<number, Times>();
  known.set(hours, days);
  const times = days.get(day) ?? reckoned(hours, day);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, times);
  return times;
}

function reckoned({ timeZone, days, holidays, quiet }: Hours, day: number): Times {
  const date = dateOf(day);
  const weekday = Weekday.options[date.dayOfWeek - 1] ?? 'sun';
  const ranges = holidays.includes(date.toString()) ? [] : (days[weekday] ?? []);
  return { open: spansOn(date, ranges, timeZone), quiet: spansOn(date, quiet, timeZone) };
}

/** What is on now began at most two dates ago, and at most one ahead: dates are counted in UTC, and a range lasts a day and an hour. */
function isWithin(hours: Hours, kind: keyof Times, at: number): boolean {
  const today = Math.floor(at / DAY);
  for (let day = today - 2; day <= today + 1; day++) {
    const times = timesOf(hours, day)[kind];
    if (times.some((span) => span.from <= at && at < span.to)) return true;
  }
  return false;
}

/** The open times that end after `at` and begin in the 370 days from then on, in their order; they may overlap. */
function* spansFrom(hours: Hours, at: number): Generator<Span> {
  const last = Math.floor((at + HORIZON) / DAY) + 1;
  for (let day = Math.floor(at / DAY) - 2; day <= last; day++)
    for (const span of timesOf(hours, day).open)
      if (span.to > at && span.from <= at + HORIZON) yield span;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
