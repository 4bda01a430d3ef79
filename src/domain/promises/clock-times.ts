import { Temporal } from 'temporal-polyfill';
import { type TimeWords, wholeWords } from './words.ts';

/** A time of day that a text names. */
export interface FoundClock {
  readonly index: number;
  readonly text: string;
  readonly time: Temporal.PlainTime;
  /** Nothing says whether it is before noon: "by 9". */
  readonly isBare: boolean;
}

/** Nobody calls a customer before this hour: "at 3" is in the afternoon. Ours. */
const EARLIEST = 7;

/** Two times this close together, in characters, are one stretch, and it is due at its end: "between 10 am and 12 pm". Ours. */
const STRETCH = 6;

/** Reads times of day as one language writes them. */
export function createClockReader(words: TimeWords): (text: string) => FoundClock | undefined {
  const pattern = wholeWords(words.clock, 'g');
  return (text) => {
    const found = [...text.matchAll(pattern)].flatMap(clockOf);
    const [first, second] = found;
    if (first === undefined || second === undefined) return first;
    const end = first.index + first.text.length;
    if (second.index - end > STRETCH) return first;
    const { index } = first;
    return { ...second, index, text: text.slice(index, second.index + second.text.length) };
  };
}

function clockOf({ 0: text, index, groups = {} }: RegExpExecArray): FoundClock[] {
  const { h, m, a, p, noon, midnight } = groups;
  if (noon !== undefined) return [{ index, text, time: timeOf(12), isBare: false }];
  if (midnight !== undefined) return [{ index, text, time: timeOf(23, 59), isBare: false }];
  const hour = Number(h);
  const minute = Number(m ?? 0);
  if (!(hour <= 23 && minute <= 59)) return [];
  if (p !== undefined)
    return [{ index, text, time: timeOf((hour % 12) + 12, minute), isBare: false }];
  const isTold = a !== undefined || h?.startsWith('0') === true || hour > 12;
  if (isTold) return [{ index, text, time: timeOf(hour, minute), isBare: false }];
  const time = timeOf(hour < EARLIEST ? hour + 12 : hour, minute);
  return [{ index, text, time, isBare: hour >= EARLIEST && hour < 12 }];
}

function timeOf(hour: number, minute = 0): Temporal.PlainTime {
  return Temporal.PlainTime.from({ hour, minute });
}
