import { Temporal } from 'temporal-polyfill';

/** When nights are at their quietest. Ours. */
const HOUR = Temporal.PlainTime.from('03:00');

/** The latest three o'clock in the morning that is not after `now`, in that time zone. Milliseconds since 1970. */
export function lastNight(now: number, timeZone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const today = nightOf(here.toPlainDate(), timeZone);
  return today <= now ? today : nightOf(here.toPlainDate().subtract({ days: 1 }), timeZone);
}

/** The next three o'clock in the morning after `now`. */
export function nextNight(now: number, timeZone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const today = nightOf(here.toPlainDate(), timeZone);
  return today > now ? today : nightOf(here.toPlainDate().add({ days: 1 }), timeZone);
}

/** Where the clock jumps over it, as much later. */
function nightOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: HOUR }).epochMilliseconds;
}
