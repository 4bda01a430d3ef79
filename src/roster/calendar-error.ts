/**
 * A calendar could not be had, or not be understood. The message says why and what to do, names its host or file at most, and never
 * quotes the rest of its address: whoever knows that can read the calendar.
 */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}
