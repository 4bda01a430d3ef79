import { unbroken } from '../one-line.ts';
import { type Hours, TimeRange, Weekday } from './hours.ts';

type Days = Hours['days'];

const ALL_DAY = '00:00-24:00';

/** Whole weeks in one word. */
const WEEKS: ReadonlyMap<string, string> = new Map([
  ['always', `Mon-Sun ${ALL_DAY}`],
  ['never', ''],
]);

/**
 * Between the first and the last, of days and of times. A blank is read in one place only: what could be read in two would be tried in
 * both, for each range of a line.
 */
const TO = String.raw` ?(?:-|–|—|\bto\b|\buntil\b) ?`;

const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\.?`;
const GROUP = `(?:weekdays?|weekends?|daily|every day)`;
const DAYS = `(?:${GROUP}|${DAY}(?:${TO}${DAY})?)`;
const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?`;
const RANGE = `${TIME}${TO}${TIME}`;

/** Between two ranges of one day, or two days. */
const AND = String.raw` ?(?:\band\b|&|\+|/) ?`;

const PART = new RegExp(
  `^(?<days>${DAYS}(?:${AND}${DAYS})*)? ?:? ?(?<ranges>${RANGE}(?:${AND}${RANGE})*)?$`,
  'i',
);

/** Nobody writes more; nothing longer is looked at. In characters. */
const LONGEST = 1_000;

/**
 * The days of one line, as `daysText` writes them and as people do: "Mon-Fri 9-12 and 1pm-5pm, Sat 10:00-14:00". A range without a day
 * is of the days before it, and days without a range of the one behind them. Undefined where any part of it says something else.
 */
export function daysIn(line: string): Days | undefined {
  if (line.length > LONGEST) return undefined;
  const typed = unbroken(line);
  const whole = WEEKS.get(typed.toLowerCase()) ?? typed;
  const days: Days = {};
  let named: readonly Weekday[] = [];
  let isOpenEnded = false;
  for (const part of whole.split(/[,;]/).map((one) => one.trim())) {
    if (part === '') continue;
    const read = partIn(part);
    if (read === undefined) return undefined;
    if (read.days.length > 0) named = isOpenEnded ? [...named, ...read.days] : read.days;
    isOpenEnded = read.ranges.length === 0;
    if (named.length === 0) return undefined;
    for (const day of new Set(named))
      if (!isOpenEnded) days[day] = [...(days[day] ?? []), ...read.ranges];
  }
  return isOpenEnded ? undefined : days;
}

/** One range, as "9-17" or "1pm-5pm"; undefined for anything else, and for "9-5", which may mean the afternoon. */
export function rangeIn(text: string): string | undefined {
  const found = new RegExp(`^(${TIME})${TO}(${TIME})$`, 'i').exec(unbroken(text));
  if (found === null) return undefined;
  const [, begin = '', end = ''] = found;
  const isBare = /^\d+$/.test(begin) && /^\d+$/.test(end);
  if (isBare && Number(end) <= Number(begin) && Number(begin) <= 12) return undefined;
  return TimeRange.safeParse(`${timeIn(begin)}-${timeIn(end)}`).data;
}

interface Part {
  readonly days: readonly Weekday[];
  readonly ranges: readonly string[];
}

function partIn(part: string): Part | undefined {
  const found = PART.exec(part)?.groups;
  if (found === undefined) return undefined;
  const { days = '', ranges = '' } = found;
  const read = splitAt(AND, ranges).map(rangeIn);
  const known = read.filter((range) => range !== undefined);
  return known.length < read.length
    ? undefined
    : { days: splitAt(AND, days).flatMap(daysNamed), ranges: known };
}

function splitAt(separator: string, text: string): string[] {
  return text
    .split(new RegExp(separator, 'i'))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function daysNamed(text: string): Weekday[] {
  const words = text.toLowerCase();
  if (words.startsWith('weekday')) return Weekday.options.slice(0, 5);
  if (words.startsWith('weekend')) return Weekday.options.slice(5);
  if (words === 'daily' || words === 'every day') return [...Weekday.options];
  const [first = -1, last = first] = splitAt(TO, words).map((day) =>
    Weekday.options.findIndex((one) => day.startsWith(one)),
  );
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, ahead) => Weekday.options[(first + ahead) % 7] ?? 'mon');
}

/** `9`, `09.30`, `5 pm` as 09:00, 09:30, 17:00. */
function timeIn(text: string): string {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim()) ?? [];
  const hour = half === undefined ? Number(hours) : twelveHour(Number(hours), half.toLowerCase());
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** 12 am is midnight, 12 pm noon; what is no hour of half a day is left, for it to be refused. */
function twelveHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
