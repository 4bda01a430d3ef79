import { type EventInstance, expandRecurringEvent, sync, type VEvent } from 'node-ical';
import { z } from 'zod';
import { CalendarError } from './calendar-error.ts';
import { DAY, spanOf } from './calendar-span.ts';
import { anchored, zoneOf } from './calendar-zone.ts';

/** Something that a calendar says happens, with whom it is about. Milliseconds since 1970; `to` is no part of it. */
export interface Happening {
  readonly from: number;
  readonly to: number;
  readonly summary: string;
  /** Name and e-mail of everybody invited who has not declined. */
  readonly attendees: string;
  readonly organizer: string;
}

/** What happens in a calendar, in the time that was asked for. */
export interface CalendarEvents {
  /** The earliest first. */
  readonly happenings: readonly Happening[];
  /** How many events could not be read, or not wholly. */
  readonly unread: number;
}

/** Which calendar is read, and of which time. */
export interface EventsAsk {
  /** The iCalendar text. */
  readonly text: string;
  /** What is looked at, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** The time zone where the calendar names none. */
  readonly timeZone: string;
}

/** A property's value, with those of its parameters that matter. */
interface Property {
  readonly val: string;
  readonly params: { readonly CN?: unknown; readonly PARTSTAT?: unknown };
}

/** Where a property has parameters of its own, it comes with them. */
const Value = z.union([
  z.string().transform((val): Property => ({ val, params: {} })),
  z.object({
    val: z.string(),
    params: z.object({ CN: z.unknown().optional(), PARTSTAT: z.unknown().optional() }),
  }),
]);
/** A property may stand there once, several times, or not at all. */
const Values = z.union([z.array(Value), Value.transform((one) => [one])]).default([]);

/** What is read of an event besides its times. */
const About = z.object({
  summary: Values,
  attendee: Values,
  organizer: Values,
  status: Values,
  method: Values,
});

/** Ours: five people who change shifts three times a day have not a tenth of it in two weeks. */
const MOST_HAPPENINGS = 5_000;

/** What happens between `from` and `to`, cancelled events left out. Throws `CalendarError` for what is no calendar. */
export function eventsIn({ text, from, to, timeZone }: EventsAsk): CalendarEvents {
  const whole = text.replace(/\r?\n[ \t]/g, '');
  const zone = zoneOf(whole, timeZone);
  const happenings: Happening[] = [];
  let unread = 0;
  for (const event of parsed(anchored(whole, zone))) {
    const found = happeningsOf(event, { from, to, zone });
    unread += found === undefined || 'rdate' in event ? 1 : 0;
    happenings.push(...(found ?? []));
    if (happenings.length > MOST_HAPPENINGS) throw new CalendarError(TOO_MANY);
  }
  return { happenings: happenings.toSorted((left, right) => left.from - right.from), unread };
}

function parsed(text: string): VEvent[] {
  // Whatever is cut off on the way is refused as well: half a calendar would leave people out.
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text) || !/^END:VCALENDAR\s*$/im.test(text.slice(-1_000)))
    throw new CalendarError(NO_CALENDAR);
  try {
    return Object.values(sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  } catch (cause) {
    throw new CalendarError(BROKEN, { cause });
  }
}

/** Undefined for an event that cannot be read: it begins at no time, in no zone, or repeats by no rule. */
function happeningsOf(
  event: VEvent,
  { from, to, zone }: { from: number; to: number; zone: string },
): Happening[] | undefined {
  if (!(event.start instanceof Date) || Number.isNaN(event.start.getTime())) return undefined;
  // Whole days are expanded as those of this machine, so a day or so besides is looked at.
  const wide = { from: new Date(from - 2 * DAY), to: new Date(to + 2 * DAY), expandOngoing: true };
  try {
    return expandRecurringEvent(event, wide)
      .filter((instance) => !isCancelled(instance.event))
      .map((instance) => ({ ...spanOf(instance, event, zone), ...aboutOf(instance, event) }))
      .filter((one) => one.from < one.to && one.from < to && one.to > from);
  } catch {
    return undefined;
  }
}

function isCancelled(event: VEvent): boolean {
  const { status, method } = About.parse(event);
  return [...status, ...method].some(({ val }) => /^cancel/i.test(val));
}

/** An instance that was changed tells only what is different where the calendar is a lazy one. */
function aboutOf({ event: own }: EventInstance, series: VEvent): Omit<Happening, 'from' | 'to'> {
  const [mine, all] = [About.parse(own), About.parse(series)];
  const { summary, attendee, organizer } = {
    summary: mine.summary.length > 0 ? mine.summary : all.summary,
    attendee: mine.attendee.length > 0 ? mine.attendee : all.attendee,
    organizer: mine.organizer.length > 0 ? mine.organizer : all.organizer,
  };
  const coming = attendee.filter(
    ({ params }) => String(params.PARTSTAT).toUpperCase() !== 'DECLINED',
  );
  return {
    summary: summary.map(({ val }) => val).join(' '),
    attendees: coming.map(personIn).join('\n'),
    organizer: organizer.map(personIn).join('\n'),
  };
}

/** `mailto:lena@acme.example`, perhaps with the name as a parameter. */
function personIn({ val, params }: Property): string {
  const name = typeof params.CN === 'string' ? params.CN : '';
  return `${name}\n${val.replace(/^mailto:/i, '')}`;
}

const NO_CALENDAR =
  'What came is no iCalendar, or half of one. Use the address that ends in .ics, which the calendar calls secret, private or subscription address.';
const BROKEN = 'The calendar is broken: an event in it cannot be understood. Export it anew.';
const TOO_MANY = `The calendar has more than ${MOST_HAPPENINGS.toLocaleString('en')} events in two weeks. Use one that holds this rota alone.`;
