import { Temporal } from 'temporal-polyfill';
import { type Hours, isOpen, opensAt } from './hours.ts';

/** When work begins, in milliseconds since 1970, and how people say it: "tomorrow, 9:00", "Monday, 9:00". */
export interface WorkBegin {
  readonly at: number;
  readonly text: string;
}

/** When work begins where nobody has said when they work, or they work around the clock. Ours. */
const MORNING = Temporal.PlainTime.from('09:00');

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * When work begins tomorrow, and on the Monday after today; on the next day of work where that is none, and only once where both are
 * the same. `timeZone` is where the day is reckoned when there are no hours.
 */
export function nextWorkBegins(
  hours: Hours | undefined,
  now: number,
  timeZone: string,
): WorkBegin[] {
  const zone = hours?.timeZone ?? timeZone;
  const today = dateAt(now, zone);
  const days = [today.add({ days: 1 }), today.add({ days: 8 - today.dayOfWeek })];
  const begins = days.map((day) => workBegin(day, zone, hours));
  return [...new Set(begins)].map((at) => ({ at, text: textOf(at, today, zone) }));
}

/** On that day or the next one of work. Who is at work as the day begins, at night or around the clock, starts after its morning. */
function workBegin(day: Temporal.PlainDate, zone: string, hours: Hours | undefined): number {
  const midnight = day.toZonedDateTime(zone).epochMilliseconds;
  const morning = day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
  const from = isOpen(hours, midnight - 1) ? morning : midnight;
  return opensAt(hours, from) ?? morning;
}

function textOf(at: number, today: Temporal.PlainDate, zone: string): string {
  const { hour, minute, dayOfWeek } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const isTomorrow = dateAt(at, zone).equals(today.add({ days: 1 }));
  const day = isTomorrow ? 'tomorrow' : WEEKDAYS[dayOfWeek - 1];
  return `${day}, ${hour}:${String(minute).padStart(2, '0')}`;
}

function dateAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
