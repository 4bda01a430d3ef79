import { type TimeWords, wholeWords } from './words.ts';
import { dateAt, endOfWork, type Workplace, workingDaysAfter } from './working-days.ts';

const MINUTE = 60_000;

/** In minutes; working days are counted on the calendar. */
const SIZES = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 } as const;

/** More than this many of anything is no promise but a slip: a year of days. Ours. */
const MOST = 366;

/** Some time that a text names. */
export interface FoundTime {
  readonly index: number;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly due: number;
}

/** Where, and when: `at` is when it is said, in milliseconds since 1970. */
export interface TimeGround extends Workplace {
  readonly at: number;
}

/** Reads how long something takes at most, from now on: "within 2 hours", "in 2 to 3 working days". */
export function createSpanReader(
  words: TimeWords,
): (text: string, ground: TimeGround) => FoundTime | undefined {
  const { within, between, to, units, halfHour } = words;
  const number = `\\d{1,3}|${Object.keys(words.numbers).join('|')}`;
  const unit = Object.entries(units)
    .map(([name, source]) => `(?<${name}>${source})`)
    .join('|');
  const span = wholeWords(
    `${within} ?(?:(?:${number})(?:${to}))?(?<count>${number})(?: ?\\(\\d+\\))?${between} ?(?:${unit})`,
  );
  const half = wholeWords(halfHour);

  function countOf(word: string): number {
    if (/^\d+$/.test(word)) return Number(word);
    const known = Object.entries(words.numbers).find(([source]) =>
      new RegExp(`^(?:${source})$`, 'iu').test(word),
    );
    return known?.[1] ?? 1;
  }

  return (text, ground) => {
    const halved = half.exec(text);
    if (halved !== null)
      return { index: halved.index, text: halved[0], due: ground.at + 30 * MINUTE };
    const found = span.exec(text);
    if (found === null) return undefined;
    const due = dueAfter(countOf(found.groups?.count ?? ''), found.groups ?? {}, ground);
    return due === undefined ? undefined : { index: found.index, text: found[0], due };
  };
}

function dueAfter(
  count: number,
  groups: Readonly<Record<string, string | undefined>>,
  ground: TimeGround,
): number | undefined {
  if (count < 1 || count > MOST) return undefined;
  if (groups.workingDays !== undefined)
    return endOfWork(workingDaysAfter(dateAt(ground.at, ground), count, ground), ground);
  const size = Object.entries(SIZES).find(([name]) => groups[name] !== undefined)?.[1] ?? 1;
  return ground.at + count * size * MINUTE;
}
