import { Temporal } from 'temporal-polyfill';
import { type CallBackWording, callBackWording } from './call-back-wording.ts';
import { type Hours, opensAt } from './time/hours.ts';

const MINUTE = 60_000;

/** How far ahead a call-back is offered at the least. Ours: they have to read of it, and somebody to be free. */
const LEAD_TIME = 30 * MINUTE;

const QUARTER = 15 * MINUTE;

/** How often a time is looked for: each later opening is rounded up, and may then be past closing again. Ours. */
const TRIES = 20;

/**
 * The next full quarter of an hour, half an hour ahead at the least, at which somebody works; `now` and the result in milliseconds since
 * 1970. Where nobody ever does, as if somebody always did.
 */
export function callBackAt(hours: Hours | undefined, now: number): number {
  const soonest = quarterFrom(now + LEAD_TIME);
  let at = soonest;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const open = opensAt(hours, at);
    if (open === undefined) return soonest;
    if (open === at) return at;
    at = quarterFrom(open);
  }
  return soonest;
}

function quarterFrom(at: number): number {
  return Math.ceil(at / QUARTER) * QUARTER;
}

/** A time, and when and where it is read; times in milliseconds since 1970, the zone as in Europe/Berlin. */
export interface CallBackTime {
  readonly at: number;
  readonly now: number;
  readonly timeZone: string;
}

/** Offers a customer a call at that time, in their language (ISO 639-1), and in English where we have no words for it. */
export function callBackText(language: string, time: CallBackTime): string {
  const wording = callBackWording(language);
  return wording.offer(whenText(wording, time));
}

/** "today at 15:30 (CET)", "on Monday 24 November at 09:00 (CET)". */
function whenText(
  { tag, at: join, day }: CallBackWording,
  { at, now, timeZone }: CallBackTime,
): string {
  const days = dateAt(now, timeZone).until(dateAt(at, timeZone)).days;
  const named = new Intl.DateTimeFormat(tag, {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long' },
  }).format(at);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return join(days < 2 ? relative.format(days, 'day') : day(named), timeText(tag, timeZone, at));
}

function timeText(tag: string, timeZone: string, at: number): string {
  const time = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return `${new Intl.DateTimeFormat(tag, time).format(at)} (${zoneName(tag, timeZone, at)})`;
}

/** In the reader's own language, or else as English has it: not every language has an abbreviation for every zone. */
function zoneName(tag: string, timeZone: string, at: number): string {
  const names = [tag, 'en-US', 'en-GB'].map((each) => {
    const format = new Intl.DateTimeFormat(each, { timeZone, timeZoneName: 'short' });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  });
  return names.find((name) => /^\p{L}+$/u.test(name)) ?? names[0] ?? timeZone;
}

function dateAt(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
