import type { TimelineEntry } from './case.ts';
import { oneLine } from './one-line.ts';
import type { Person } from './person.ts';
import { TIMELINE_WORDS } from './timeline-words.ts';

/** How much of what somebody noted a line holds, in characters. Ours. */
const LONGEST = 160;

/** Somebody whose name is known, whether they are on the roster or not. */
export type Named = Pick<Person, 'id' | 'name' | 'also'>;

/** A line of a case's history as a plain sentence, without its time. What we have no words for is said as it stands. */
export function timelineLine(
  { what, by, note }: Omit<TimelineEntry, 'at'>,
  people: readonly Named[],
): string {
  const who = by === undefined ? 'Heed' : nameOf(by, people);
  const noted = oneLine(note ?? '', LONGEST);
  const sentence = TIMELINE_WORDS[what];
  if (sentence !== undefined) return sentence(who, noted);
  return noted === '' ? `${who}: ${what}` : `${who}: ${what} (${noted})`;
}

function nameOf(address: string, people: readonly Named[]): string {
  const known = people.find(({ id, also }) => id === address || also?.includes(address));
  return known?.name ?? 'Somebody who is not on the roster';
}

/** The latest lines of a history, oldest first, and how many came before them. */
export interface Shown {
  readonly lines: readonly string[];
  readonly earlier: number;
}

/** What a notice has room for. */
export interface Room {
  readonly lines: number;
  readonly characters: number;
}

/** The latest of these lines, oldest first, that there is room for; one at least. */
export function latestLines(lines: readonly string[], room: Room): Shown {
  let left = room.characters;
  const shown: string[] = [];
  for (const line of lines.toReversed()) {
    left -= line.length + 1;
    if (shown.length > 0 && (left < 0 || shown.length === room.lines)) break;
    shown.unshift(line);
  }
  return { lines: shown, earlier: lines.length - shown.length };
}

/** "Nov 22 14:03", in that time zone; `at` in milliseconds since 1970. */
export function logTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, month: 'short', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return format.format(at).replace(',', '');
}
