import { Temporal } from 'temporal-polyfill';
import { spansOn } from '../time/day-spans.ts';
import { type Hours, Weekday } from '../time/hours.ts';

/** Where days are reckoned, and when somebody works: in these hours, or, where there are none, from Monday to Friday. */
export interface Workplace {
  /** Where there are no hours. */
  readonly timeZone: string;
  readonly hours?: Hours | undefined;
}

/** When a day of work ends where no hours say so: on a day off, or where there are none. Ours. */
const EVENING = Temporal.PlainTime.from('18:00');

/** Nobody is away for longer: where the hours name no day at all, any day counts. Ours. */
const LONGEST_BREAK = 60;

/** The IANA time zone that counts there. */
export function zoneOf({ hours, timeZone }: Workplace): string {
  return hours?.timeZone ?? timeZone;
}

/** The date there. `at` in milliseconds since 1970. */
export function dateAt(at: number, place: Workplace): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(place)).toPlainDate();
}

/** In milliseconds since 1970. */
export function timeOn(
  date: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  place: Workplace,
): number {
  return date.toZonedDateTime({ timeZone: zoneOf(place), plainTime }).epochMilliseconds;
}

/** When that day's work ends, in milliseconds since 1970; at six on a day off. */
export function endOfWork(date: Temporal.PlainDate, place: Workplace): number {
  const ends = spansOn(date, rangesOn(date, place.hours), zoneOf(place)).map(({ to }) => to);
  return ends.length > 0 ? Math.max(...ends) : timeOn(date, EVENING, place);
}

/** The `count`th day of work after that date; the date itself for none. */
export function workingDaysAfter(
  date: Temporal.PlainDate,
  count: number,
  { hours }: Workplace,
): Temporal.PlainDate {
  let [day, left, off] = [date, count, 0];
  while (left > 0) {
    day = day.add({ days: 1 });
    const counts = isWorkingDay(day, hours) || off >= LONGEST_BREAK;
    [left, off] = counts ? [left - 1, 0] : [left, off + 1];
  }
  return day;
}

/** The last day of work of the date's week, from Monday on; its Friday where there is none. */
export function lastOfWeek(date: Temporal.PlainDate, { hours }: Workplace): Temporal.PlainDate {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const days = Weekday.options.map((_, index) => monday.add({ days: index }));
  return days.findLast((day) => isWorkingDay(day, hours)) ?? monday.add({ days: 4 });
}

function isWorkingDay(date: Temporal.PlainDate, hours: Hours | undefined): boolean {
  return hours === undefined ? date.dayOfWeek <= 5 : rangesOn(date, hours).length > 0;
}

function rangesOn(date: Temporal.PlainDate, hours: Hours | undefined): readonly string[] {
  if (hours === undefined || hours.holidays.includes(date.toString())) return [];
  return hours.days[Weekday.options[date.dayOfWeek - 1] ?? 'sun'] ?? [];
}
