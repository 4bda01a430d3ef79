import { createClockReader } from './clock-times.ts';
import { createDayReader } from './named-days.ts';
import { dueOf, type Piece } from './time-pieces.ts';
import { createSpanReader, type FoundTime, type TimeGround } from './time-spans.ts';
import { patternOf, type TimeWords, wholeWords } from './words.ts';

/** Pieces of a time stand this close together, in characters: "tomorrow, at the latest at 10". Ours. */
const CLOSE = 22;

/** Reads by when something is due from what people say in one language; nothing where they name no time that can be reckoned. */
export function createTimeReader(
  words: TimeWords,
): (text: string, ground: TimeGround) => FoundTime | undefined {
  const readSpan = createSpanReader(words);
  const readClock = createClockReader(words);
  const readDay = createDayReader(words);
  const parts = {
    end: wholeWords(words.dayEnd),
    morning: patternOf(`(?:${words.parts.morning})(?!\\p{L})`),
    afternoon: patternOf(`(?:${words.parts.afternoon})(?!\\p{L})`),
    evening: patternOf(`(?:${words.parts.evening})(?!\\p{L})`),
  };
  const until = endingIn(words.until);
  const lasting = wholeWords(`^(?:${words.until})`);
  const before = endingIn(words.before);
  const lead = patternOf(`(?:(?<![\\p{L}\\p{N}])(?:${words.lead}) )+$`);

  function piecesIn(text: string, ground: TimeGround): Piece[] {
    const clock = readClock(text);
    const part = partIn(clock === undefined ? text : blanked(text, clock));
    const rest = [clock, part].reduce((left, one) => (one ? blanked(left, one) : left), text);
    const day = readDay(rest, ground);
    const offset = clock && offsetAfter(text.slice(clock.index + clock.text.length), words.dates);
    return [clock && { ...clock, offset }, part, day]
      .filter((piece) => piece !== undefined)
      .filter((piece) => !until.test(text.slice(0, piece.index)) && !lasting.test(piece.text))
      .toSorted((left, right) => left.index - right.index);
  }

  function partIn(text: string): Piece | undefined {
    for (const part of ['end', 'morning', 'afternoon', 'evening'] as const) {
      const found = parts[part].exec(text);
      if (found !== null) return { index: found.index, text: found[0], part };
    }
    return undefined;
  }

  return (text, ground) => {
    const span = readSpan(text, ground);
    if (span !== undefined && !until.test(text.slice(0, span.index))) return span;
    const pieces = together(piecesIn(text, ground));
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const ahead = text.slice(0, first.index);
    const due = dueOf(pieces, before.test(ahead), ground);
    if (due === undefined || due <= ground.at) return undefined;
    const index = first.index - (lead.exec(ahead)?.[0].length ?? 0);
    const said = text.slice(index, last.index + last.text.length);
    return { index, text: said.replace(/(?<!\.\p{L})[.,]$/u, ''), due };
  };
}

/** Of "CET" in "by 3 pm CET", in minutes; undefined where no time zone stands there. */
function offsetAfter(text: string, dates: TimeWords['dates']): number | undefined {
  const zone = /^ ?\(?((?:UTC|GMT|[A-Z]{1,3}T)(?:[+-]\d{1,2})?)(?!\p{L})/u.exec(text)?.[1];
  if (zone === undefined) return undefined;
  const [read] = dates.parse(`12:00 ${zone}`);
  return read?.start.isCertain('timezoneOffset') === true
    ? (read.start.get('timezoneOffset') ?? undefined)
    : undefined;
}

function endingIn(source: string): RegExp {
  return patternOf(`(?<![\\p{L}\\p{N}])(?:${source}) $`);
}

function blanked(text: string, { index, text: { length } }: Piece): string {
  return `${text.slice(0, index)}${' '.repeat(length)}${text.slice(index + length)}`;
}

/** The first, and what stands close to it. */
function together(pieces: readonly Piece[]): Piece[] {
  const far = pieces.findIndex((piece, index) => {
    const last = pieces[index - 1];
    return last !== undefined && piece.index - last.index - last.text.length > CLOSE;
  });
  return far === -1 ? [...pieces] : pieces.slice(0, far);
}
