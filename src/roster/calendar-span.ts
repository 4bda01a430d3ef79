import type { EventInstance, VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** A stretch of time. Milliseconds since 1970; `to` is no part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When one instance of an event is. Whole days are days of `zone`, the calendar's. Throws `RangeError` where the event is in a zone that
 * nobody knows.
 */
export function spanOf(instance: EventInstance, series: VEvent, zone: string): Span {
  const { start, end, isFullDay, isRecurring, isOverride } = instance;
  if (isFullDay) return { from: midnight(start, zone), to: midnight(end, zone) };
  const own = start.tz ?? zone;
  const begin = wallClock(start, own);
  if (!isRecurring || isOverride) return { from: start.getTime(), to: end.getTime() };
  return {
    from: start.getTime(),
    to: begin.add(lengthOf(series, own)).toZonedDateTime(own).epochMilliseconds,
  };
}

/**
 * How long the first of a series is by the clock on the wall. A week on call from Monday at nine ends on Monday at nine, also when the
 * clocks change in between; as so many hours it would end at eight or at ten, and nobody, or two, would be on call for one.
 */
function lengthOf({ start, end }: VEvent, zone: string): Temporal.Duration {
  return wallClock(start, zone).until(wallClock(end ?? start, zone), { largestUnit: 'day' });
}

function wallClock(at: Date, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime();
}

/** A day comes as the midnight that this machine has in it. */
function midnight(day: Date, zone: string): number {
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return Temporal.PlainDate.from({ year, month, day: date }).toZonedDateTime(zone)
    .epochMilliseconds;
}
