import * as chrono from 'chrono-node';
import { z } from 'zod';
import type { Absence } from '../person.ts';
import { dayText } from '../routing/availability.ts';

const IsoDay = z.iso.date();

/** Between the first day and the last. A hyphen needs blanks around it, for dates have hyphens of their own. */
const TO = /\s+(?:to|until|till|through|-)\s+|\s*[–—]\s*/i;

/** Nobody writes more; nothing longer is looked at. In characters. */
const LONGEST = 1_000;

/**
 * A day as 2026-12-25, from that, or from a date or a weekday in English words ("3 December", "Friday", "tomorrow"), of which the next is
 * meant. `today` as 2026-12-25. Undefined for anything else: 3/12 is one day here and another there.
 */
export function dayIn(text: string, today: string): string | undefined {
  const typed = text.trim();
  const iso = IsoDay.safeParse(typed);
  if (iso.success) return iso.data;
  if (typed.length > 40 || !/\p{L}/u.test(typed)) return undefined;
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const [found, ...others] = chrono.en.casual.parse(typed, reference, { forwardDate: true });
  if (found === undefined || others.length > 0 || found.text !== typed) return undefined;
  const { start, end } = found;
  const isDay = start.isCertain('day') || start.isCertain('weekday');
  if (!isDay || end || start.isCertain('hour')) return undefined;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  return IsoDay.safeParse([padded(year, 4), padded(month, 2), padded(day, 2)].join('-')).data;
}

function padded(value: number | null, digits: number): string {
  return String(value ?? '').padStart(digits, '0');
}

/**
 * Times away in one line, as `absencesText` writes them: days, or first and last days, parted by commas. Those that are over are left out.
 * Undefined where any part of it is something else, or ends before it begins.
 */
export function absencesIn(line: string, today: string): Absence[] | undefined {
  if (line.length > LONGEST) return undefined;
  const parts = line.split(/[,;\n]/).filter((part) => part.trim() !== '');
  const read = parts.map((part) => absenceIn(part, today));
  const known = read.filter((absence) => absence !== undefined);
  return known.length < read.length ? undefined : ahead(known, today);
}

function absenceIn(part: string, today: string): Absence | undefined {
  const [first = '', last = first, ...others] = part.trim().split(TO);
  const from = dayIn(first, today);
  const until = dayIn(last, today);
  const isRead = from !== undefined && until !== undefined && others.length === 0;
  return isRead && from <= until ? { from, until } : undefined;
}

/** "2026-12-24 to 2027-01-02, 2027-03-01": as it is read again. */
export function absencesText(away: readonly Absence[]): string {
  return away.map(({ from, until }) => (from === until ? from : `${from} to ${until}`)).join(', ');
}

/** A time away as people say it: "24 Dec to 2 Jan". */
export function absenceText({ from, until }: Absence): string {
  return from === until ? dayText(from) : `${dayText(from)} to ${dayText(until)}`;
}

/** Those that are not over. */
export function ahead(away: readonly Absence[], today: string): Absence[] {
  return away.filter(({ until }) => today <= until);
}

/** With one more, which takes the place of whatever it touches of those that have begun, and of what lies within it. */
export function withAbsence(away: readonly Absence[], added: Absence, today: string): Absence[] {
  const kept = ahead(away, today).filter(
    ({ from, until }) =>
      !(from <= today && added.from <= until) && !isWithin({ from, until }, added),
  );
  return [...kept, added].toSorted((left, right) => left.from.localeCompare(right.from));
}

function isWithin(inner: Absence, outer: Absence): boolean {
  return outer.from <= inner.from && inner.until <= outer.until;
}

/** Without those that are on today: whoever is back is back for all of it. What is still to come stays. */
export function withoutToday(away: readonly Absence[], today: string): Absence[] {
  return ahead(away, today).filter(({ from }) => today < from);
}
