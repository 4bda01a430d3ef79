import { Temporal } from 'temporal-polyfill';
import type { TimeGround } from './time-spans.ts';
import { type TimeWords, wholeWords } from './words.ts';
import { dateAt, lastOfWeek, zoneOf } from './working-days.ts';

/** A day that a text names. */
export interface FoundDay {
  readonly index: number;
  readonly text: string;
  readonly date: Temporal.PlainDate;
}

/** Who names a day further ahead is not promising. In days; ours. */
const FURTHEST = 92;

const NANOSECONDS_PER_MINUTE = 60_000_000_000;

/** Reads days as one language names them; weeks stand for their last day of work. */
export function createDayReader(
  words: TimeWords,
): (text: string, ground: TimeGround) => FoundDay | undefined {
  const nextWeek = wholeWords(words.nextWeek);
  const weekEnd = wholeWords(words.weekEnd);
  const days = Object.entries(words.days).map(
    ([source, ahead]) => [wholeWords(source), ahead] as const,
  );

  function named(text: string, ground: TimeGround): FoundDay | undefined {
    const today = dateAt(ground.at, ground);
    const known = [
      ...days.map(([pattern, ahead]) => ({ pattern, date: today.add({ days: ahead }) })),
      { pattern: nextWeek, date: lastOfWeek(today.add({ days: 7 }), ground) },
      { pattern: weekEnd, date: lastOfWeek(today, ground) },
    ];
    for (const { pattern, date } of known) {
      const found = pattern.exec(text);
      if (found !== null) return { index: found.index, text: found[0], date };
    }
    return undefined;
  }

  return (text, ground) => named(text, ground) ?? dated(text, ground, words.dates);
}

/** Weekdays, dates of the calendar, today and tomorrow; not "now", nor "2 hours before", which have hours. */
function dated(text: string, ground: TimeGround, dates: TimeWords['dates']): FoundDay | undefined {
  const now = Temporal.Instant.fromEpochMilliseconds(ground.at).toZonedDateTimeISO(zoneOf(ground));
  const timezone = now.offsetNanoseconds / NANOSECONDS_PER_MINUTE;
  const today = now.toPlainDate();
  for (const { index, text: said, start } of dates.parse(
    text,
    { instant: new Date(ground.at), timezone },
    { forwardDate: true },
  )) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (year === null || month === null || day === null) continue;
    const date = Temporal.PlainDate.from({ year, month, day });
    const ahead = today.until(date).days;
    const isDay =
      !start.isCertain('hour') && (start.isCertain('day') || start.isCertain('weekday'));
    if (isDay && isWhole(text, index, said) && ahead >= 0 && ahead <= FURTHEST)
      return { index, text: said, date };
  }
  return undefined;
}

/** Not "fr" of "früh", nor a number out of many: "24/7". */
function isWhole(text: string, index: number, said: string): boolean {
  const isInside = /[\p{L}\p{N}]/u.test(text[index + said.length] ?? ' ');
  return !isInside && !/^\d+$|^24\/7$/.test(said.trim());
}
