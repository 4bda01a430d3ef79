import { Temporal } from 'temporal-polyfill';
import type { TimeGround } from './time-spans.ts';
import { dateAt, endOfWork, timeOn } from './working-days.ts';

/** When the parts of a day are over, in hours; the afternoon with work. Ours. */
const NOON = Temporal.PlainTime.from('12:00');
const NIGHT = Temporal.PlainTime.from('21:00');

/** "At 8", said at noon, is in the evening; "at 10" is tomorrow. In hours; ours. */
const LATEST = 20;

const MINUTE = 60_000;

/** Some words that tell a day, a time of it, or both with others. */
export interface Piece {
  readonly index: number;
  readonly text: string;
  readonly date?: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
  /** It may as well be after noon. */
  readonly isBare?: boolean;
  /** How far its clock is ahead of UTC, in minutes, where a time zone stands with it. */
  readonly offset?: number | undefined;
  readonly part?: 'morning' | 'afternoon' | 'evening' | 'end';
}

/** When what these pieces name is due, in milliseconds since 1970: with the day's work, where they name no more than a day. */
export function dueOf(
  pieces: readonly Piece[],
  isBefore: boolean,
  ground: TimeGround,
): number | undefined {
  const today = dateAt(ground.at, ground);
  const named = pieces.find((piece) => piece.date !== undefined)?.date;
  const clock = pieces.find((piece) => piece.time !== undefined);
  const part = pieces.find((piece) => piece.part !== undefined)?.part;
  const date = named ?? today;
  if (clock !== undefined) return clockDue(clock, named, part, ground);
  if (isBefore && part === undefined && named !== undefined)
    return timeOn(date, Temporal.PlainTime.from('00:00'), ground);
  const due = endOf(part, date, ground);
  if (due > ground.at || (named !== undefined && !named.equals(today))) return due;
  return part === 'morning' && named === undefined
    ? endOf(part, date.add({ days: 1 }), ground)
    : timeOn(date.add({ days: 1 }), Temporal.PlainTime.from('00:00'), ground);
}

/** The next time the clock shows it, or on the day that is named. */
function clockDue(
  { time, isBare, offset }: Piece,
  named: Temporal.PlainDate | undefined,
  part: Piece['part'],
  ground: TimeGround,
): number | undefined {
  if (time === undefined) return undefined;
  const isEither = isBare === true && part !== 'morning' && time.hour + 12 <= LATEST;
  const times = isEither ? [time, time.add({ hours: 12 })] : [time];
  const today = dateAt(ground.at, ground);
  const days = named === undefined ? [today, today.add({ days: 1 })] : [named];
  const dues = days.flatMap((day) =>
    times.map((one) =>
      offset === undefined
        ? timeOn(day, one, ground)
        : timeOn(day, one, { timeZone: 'UTC' }) - offset * MINUTE,
    ),
  );
  return dues.find((due) => due > ground.at);
}

function endOf(part: Piece['part'], date: Temporal.PlainDate, ground: TimeGround): number {
  if (part === 'morning') return timeOn(date, NOON, ground);
  if (part === 'evening') return timeOn(date, NIGHT, ground);
  return endOfWork(date, ground);
}
