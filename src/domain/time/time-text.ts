import { Temporal } from 'temporal-polyfill';
import { dateAt, type Workplace, zoneOf } from '../promises/working-days.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A time as people there say it: `15:00` of today, `Friday 15:00` of a day less than a week away, else `2026-01-30 15:00`. Both in
 * milliseconds since 1970.
 */
export function timeText(at: number, now: number, place: Workplace): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(place));
  const clock = time.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = time.toPlainDate();
  const days = Math.abs(dateAt(now, place).until(date).days);
  if (days === 0) return clock;
  return `${days < WEEKDAYS.length ? WEEKDAYS[date.dayOfWeek - 1] : date.toString()} ${clock}`;
}
