import type { Shift } from '../domain/time/rota.ts';
import { eventsIn, type Happening } from './calendar-events.ts';
import { DAY } from './calendar-span.ts';
import { createFindNamed, type Nameable } from './named-people.ts';

/** Which calendar is read, and who may be named in it. Survives the way to another thread. */
export interface CalendarAsk {
  /** The iCalendar text. */
  readonly text: string;
  readonly people: readonly Nameable[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The time zone where the calendar names none. */
  readonly timeZone: string;
}

/** What a calendar says of who is on call. */
export interface CalendarReading {
  /** From a day ago for two weeks; the earliest first. */
  readonly shifts: Shift[];
  /** What the events are called that name nobody: some of them, each once. */
  readonly unnamed: string[];
  /** How many events could not be read, or not wholly. */
  readonly unread: number;
}

/** How far back and ahead is read. Ours: a calendar that cannot be reached for a while still tells who is on call. */
const BACK = DAY;
const AHEAD = 14 * DAY;

/** How many are told of, and how much of each. Ours: enough to find them by. */
const MOST_UNNAMED = 5;
const LONGEST_SUMMARY = 80;

/**
 * Who of `people` is on call when. On call is whom an event names in its summary or among its attendees; where neither names anybody,
 * its organizer. Throws `CalendarError` for what is no calendar.
 */
export function readCalendar({ text, people, now, timeZone }: CalendarAsk): CalendarReading {
  const find = createFindNamed(people);
  const { happenings, unread } = eventsIn({ text, from: now - BACK, to: now + AHEAD, timeZone });
  const shifts: Shift[] = [];
  const unnamed = new Set<string>();
  for (const { from, to, ...about } of happenings) {
    const named = namedIn(about, find);
    shifts.push(...named.map((person) => ({ person, from, to })));
    if (named.length === 0) unnamed.add(about.summary.slice(0, LONGEST_SUMMARY).trim());
  }
  return { shifts, unnamed: [...unnamed].slice(0, MOST_UNNAMED), unread };
}

function namedIn(
  { summary, attendees, organizer }: Pick<Happening, 'summary' | 'attendees' | 'organizer'>,
  find: ReturnType<typeof createFindNamed>,
): readonly string[] {
  const named = [...new Set([...find(summary), ...find(attendees)])];
  return named.length > 0 ? named : find(organizer);
}
