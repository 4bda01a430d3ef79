import { sync } from 'node-ical';
import { Temporal } from 'temporal-polyfill';

/** What a calendar says of its own zone: most say it in a property of theirs, others have no more than the definition of one. */
const OWN_ZONE = /^X-WR-TIMEZONE(?:;[^:\r\n]*)?:(.+)$/im;
const DEFINED_ZONE = /^TZID(?:;[^:\r\n]*)?:(.+)$/im;

/** Names that tell nothing; the library would take them for the zone of this machine. */
const NO_ZONE = /^"?(?:tzone:|customized time zone)/i;

/** A time of day of no zone, in the properties that reading it depends on. */
const FLOATING =
  /^(DTSTART|DTEND|EXDATE|RECURRENCE-ID)(?:;VALUE=DATE-TIME)?:(?=\d{8}T\d{6}(?:,|\r|$))/gim;

/** The IANA time zone of a calendar whose lines are whole, for what has none of its own; `fallback` where it names none. */
export function zoneOf(text: string, fallback: string): string {
  return zoneIn(text, OWN_ZONE) ?? zoneIn(text, DEFINED_ZONE) ?? fallback;
}

/** Puts times that name no zone into this one; the library would take them for times of this machine. */
export function anchored(text: string, zone: string): string {
  return text.replace(FLOATING, `$1;TZID=${zone}:`);
}

/** True for a zone that can be reckoned with: an IANA name, or a fixed distance as in +02:00. */
function isZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== undefined;
  } catch {
    return false;
  }
}

function zoneIn(text: string, property: RegExp): string | undefined {
  const name = property.exec(text)?.[1]?.trim();
  if (name === undefined || NO_ZONE.test(name)) return undefined;
  const zone = ianaNameOf(name);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

/** Windows has names of its own, which the library knows: it is asked through a calendar with one event. */
function ianaNameOf(name: string): string | undefined {
  const lines = ['BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID="${name}":20260101T000000`];
  const { zone } = sync.parseICS(['BEGIN:VCALENDAR', ...lines, 'END:VEVENT'].join('\n'));
  const start = zone !== undefined && 'start' in zone ? zone.start : undefined;
  return start instanceof Date && 'tz' in start ? String(start.tz) : undefined;
}
