import type * as chrono from 'chrono-node';

/**
 * How people promise in one language. Every text is the source of a pattern without capturing groups; blanks are single, apostrophes
 * straight. `~` stands for a few words that turn no promise into something else: none of `bars`.
 */
export interface PromiseWords {
  readonly kinds: {
    /** We say that they hear from us. */
    readonly update: string;
    /** The same in words that, without a time, tell what is the case: "we call you". */
    readonly present: string;
    /** We say that something is done: a promise where a time is named. */
    readonly deed: string;
    /** We say that they get something: a promise without a time as well. */
    readonly gift: string;
    /** We say that we will find out. */
    readonly look: string;
  };
  /** We say that we are finding out: whatever time stands beside it is about something else. */
  readonly busy: string;
  /** Who promises, as a promise begins: not part of what is promised, and carried over to what follows an "and". */
  readonly subject: string;
  readonly bars: string;
  /** A condition, an offer, a habit, a hope, somebody else's words: nothing in such a sentence is a promise. */
  readonly vetoes: string;
  /** What looks like a veto and is none: "check if", "as soon as possible". */
  readonly harmless: string;
  /** They are asked for something first: what follows in the sentence, and elsewhere without a time, hangs on it. */
  readonly request: string;
  readonly and: string;
  readonly but: string;
  /** Something is done by now: "I have refunded". */
  readonly done: string;
  readonly times: TimeWords;
}

/** How times are told in one language; sources of patterns as above. */
export interface TimeWords {
  /** Reads dates and weekdays. */
  readonly dates: Pick<chrono.Chrono, 'parse'>;
  /** What a stretch of time begins with: "within the next". */
  readonly within: string;
  /** What may stand between a number and its unit: "full". */
  readonly between: string;
  /** Parts the two numbers of "2 to 3 days". */
  readonly to: string;
  /** Words for numbers, with their values. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: {
    readonly minutes: string;
    readonly hours: string;
    readonly workingDays: string;
    readonly days: string;
    readonly weeks: string;
  };
  /** Thirty minutes, whole: "within half an hour". */
  readonly halfHour: string;
  /** Times of the clock, with the groups `h`, `m`, `a` and `p` (before noon, after noon), `noon` and `midnight`. */
  readonly clock: string;
  /** The end of the working day. */
  readonly dayEnd: string;
  readonly weekEnd: string;
  readonly nextWeek: string;
  /** Days that the dates above miss, with how many days from now they are. */
  readonly days: Readonly<Record<string, number>>;
  readonly parts: {
    readonly morning: string;
    readonly afternoon: string;
    readonly evening: string;
  };
  /** Before a time: it ends then, and nothing is due. */
  readonly until: string;
  /** Before a day: due as it begins. */
  readonly before: string;
  /** What else belongs to a time as people say it: "by", "on". */
  readonly lead: string;
}

/** Of the seven languages. A class of every letter there is, with both its cases, takes a pattern a thousand times as long to build. */
const LETTERS = 'a-zß-öø-ɏ';

/** Everything in the source as whole words, in any case; `\p{L}` in it is a letter of these languages. */
export function wholeWords(source: string, flags = ''): RegExp {
  return patternOf(`(?<![${LETTERS}\\d])(?:${source})(?![${LETTERS}\\d])`, flags);
}

/** The source as a pattern, in any case, wherever it stands in a word. */
export function patternOf(source: string, flags = ''): RegExp {
  const spelled = source
    .replaceAll('\\p{N}', '\\d')
    .replaceAll('[\\p{L}', `[${LETTERS}`)
    .replaceAll('\\p{L}', `[${LETTERS}]`);
  return new RegExp(spelled, `i${flags}`);
}
