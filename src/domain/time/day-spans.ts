import { Temporal } from 'temporal-polyfill';

/** A stretch of time in milliseconds since 1970; `to` is no part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

const FIRST_DAY = Temporal.PlainDate.from('1970-01-01');

/** The date that many days after 1 January 1970. */
export function dateOf(day: number): Temporal.PlainDate {
  return FIRST_DAY.add({ days: day });
}

/**
 * Ranges of the wall clock, like 09:00-17:00, as they come to pass on that date in that time zone, in the order they begin. One that
 * ends no later than it begins ends on the next day. Where a clock jumps over a time, the range begins or ends as much later; where it
 * shows a time twice, the first counts. A range that the jump swallows whole is left out.
 */
export function spansOn(
  date: Temporal.PlainDate,
  ranges: readonly string[],
  timeZone: string,
): Span[] {
  return ranges
    .map((range) => spanOf(date, range, timeZone))
    .filter((span) => span.from < span.to)
    .toSorted((left, right) => left.from - right.from);
}

function spanOf(date: Temporal.PlainDate, range: string, timeZone: string): Span {
  const [begin = '', end = ''] = range.split('-');
  const last = end <= begin ? date.add({ days: 1 }) : date;
  return { from: momentOf(date, begin, timeZone), to: momentOf(last, end, timeZone) };
}

function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const [day, hour] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day
    .toPlainDateTime(Temporal.PlainTime.from(hour))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}
