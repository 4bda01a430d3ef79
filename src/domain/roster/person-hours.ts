import { dayIn } from '../time/absences.ts';
import { Hours, TimeZone } from '../time/hours.ts';
import { daysIn, rangeIn } from '../time/hours-line.ts';
import { PERSON_LABELS, type PersonField, partsOf } from './person-values.ts';

/** What was typed of somebody's working hours; the fields that say it go together. */
export type TypedHours = Readonly<Record<'hours' | 'timeZone' | 'holidays' | 'quiet', string>>;

/** Hours, none of one's own, or all that is wrong with what was typed, one sentence each. */
export type HoursRead =
  | { readonly hours: Hours | undefined }
  | { readonly problems: readonly string[] };

/** The desk's hours stand in for the days and the time zone where these are not said. `today` as 2026-12-25. */
export function hoursRead(typed: TypedHours, desk: Hours | undefined, today: string): HoursRead {
  if (Object.values(typed).every((text) => text.trim() === '')) return { hours: undefined };
  const timeZone = zoneIn(typed.timeZone) ?? (typed.timeZone.trim() === '' ? desk?.timeZone : '');
  const days = typed.hours.trim() === '' ? (desk?.days ?? NINE_TO_FIVE) : daysIn(typed.hours);
  const holidays = all(partsOf(typed.holidays), (day) => dayIn(day, today));
  const quiet = all(partsOf(typed.quiet.replace(/\band\b/gi, ',')), rangeIn);
  const problems = [
    ...(timeZone
      ? []
      : [problem('timeZone', 'name a place like Europe/Berlin or America/New_York')]),
    ...(days ? [] : [problem('hours', 'write it like Mon-Fri 09:00-17:00, Sat 10:00-14:00')]),
    ...(holidays ? [] : [problem('holidays', 'write days like 2026-12-25, 2027-01-01')]),
    ...(quiet ? [] : [problem('quiet', 'write times of day like 12:00-13:00')]),
  ];
  if (!timeZone || days === undefined || holidays === undefined || quiet === undefined)
    return { problems };
  return { hours: { timeZone, days, holidays, quiet } };
}

const NINE_TO_FIVE = Hours.parse({ timeZone: 'UTC' }).days;

function problem(field: PersonField, how: string): string {
  return `${PERSON_LABELS[field]}: ${how}.`;
}

/** Undefined where one of them cannot be read. */
function all(
  parts: readonly string[],
  read: (part: string) => string | undefined,
): string[] | undefined {
  const known = parts.map(read).filter((one) => one !== undefined);
  return known.length < parts.length ? undefined : known;
}

/** A time zone by its name, or by the city in it: "Berlin". */
function zoneIn(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const zone = TimeZone.safeParse(typed);
  if (zone.success) return zone.data;
  const city = `/${typed.replace(/\s+/g, '_').toLowerCase()}`;
  const named = Intl.supportedValuesOf('timeZone').filter((one) =>
    one.toLowerCase().endsWith(city),
  );
  return named.length === 1 ? named[0] : undefined;
}
