import { type Hours, Weekday } from './hours.ts';

interface Stretch {
  readonly first: Weekday;
  last: Weekday;
  readonly ranges: string;
}

/** The hours in one short line: "Mon-Fri 09:00-17:00, Europe/Berlin, 2 holidays"; "always" where there are none. */
export function hoursText(hours: Hours | undefined): string {
  if (hours === undefined) return 'always';
  const { timeZone, holidays, quiet } = hours;
  return [
    daysText(hours),
    ...(quiet.length === 0 ? [] : [`quiet ${quiet.join(' and ')}`]),
    timeZone,
    ...(holidays.length === 0 ? [] : [counted(holidays.length)]),
  ].join(', ');
}

/** The days and their ranges alone: "Mon-Fri 09:00-12:00 and 13:00-17:00, Sat 10:00-14:00"; "never" where there are none. */
export function daysText(hours: Pick<Hours, 'days'>): string {
  return stretchesOf(hours).map(stretchText).join(', ') || 'never';
}

function counted(holidays: number): string {
  return holidays === 1 ? '1 holiday' : `${holidays} holidays`;
}

/** Days in a row with the same ranges go together. */
function stretchesOf({ days }: Pick<Hours, 'days'>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of Weekday.options) {
    const ranges = (days[day] ?? []).join(' and ');
    const before = stretches.at(-1);
    if (before?.ranges === ranges) before.last = day;
    else stretches.push({ first: day, last: day, ranges });
  }
  return stretches.filter(({ ranges }) => ranges !== '');
}

function stretchText({ first, last, ranges }: Stretch): string {
  return `${first === last ? named(first) : `${named(first)}-${named(last)}`} ${ranges}`;
}

function named(day: Weekday): string {
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}
