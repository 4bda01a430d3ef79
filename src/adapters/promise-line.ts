import type { Commitment } from '../domain/promises/commitment.ts';
import { isSeen, plainTime } from './clean.ts';

/** How a promise stands: `overdue` where it was broken, or its time has gone by. */
export type Standing = 'standing' | 'kept' | 'overdue';

/** At `now`, in milliseconds since 1970. */
export function standingOf({ state, due }: Commitment, now: number): Standing {
  if (state === 'kept') return 'kept';
  return state === 'broken' || (due !== null && due < now) ? 'overdue' : 'standing';
}

/** True where it was only said that somebody is at it: what counts is that the customer hears how it goes. */
export function isOpenWord({ kind }: Commitment): boolean {
  return kind === 'open';
}

/** A promise on one line, in pieces: `mark`, who, `verb`, what, `when`, `end`. Only `what` and `when` are others' words. */
export interface PromiseLine {
  readonly standing: Standing;
  readonly mark: string;
  readonly verb: string;
  readonly what: string;
  /** As the customer read it; empty where it is over, or says nothing. */
  readonly when: string;
  readonly end: string;
}

const MARKS: Record<Standing, string> = { standing: '', kept: '✔️ ', overdue: '⚠️ ' };

/** How a platform writes what is our own in it. */
export interface PromiseStyle {
  /** A time, in milliseconds since 1970; empty for what is none. */
  time(at: number): string;
  strong(words: string): string;
}

const PLAIN: PromiseStyle = { time: plainTime, strong: (words) => words };

/** How it stands at `now`, in milliseconds since 1970; as plain text where no style is given. */
export function promiseLineOf(
  promise: Commitment,
  now: number,
  style: PromiseStyle = PLAIN,
): PromiseLine {
  const standing = standingOf(promise, now);
  const isOpen = isOpenWord(promise);
  const hasWhen = standing === 'standing' && isSeen(promise.when);
  return {
    standing,
    mark: MARKS[standing],
    verb: isOpen ? ' said: ' : ' promised: ',
    what: isOpen ? `“${promise.what}”` : promise.what,
    when: hasWhen ? promise.when : '',
    end: endOf(promise, standing, style),
  };
}

function endOf(promise: Commitment, standing: Standing, { time, strong }: PromiseStyle): string {
  const isOpen = isOpenWord(promise);
  const due = promise.due === null ? '' : time(promise.due);
  if (standing === 'kept') return `, ${keptWords(promise)}`;
  if (standing === 'overdue') {
    const since = due === '' ? '' : ` since ${due}`;
    return `, ${isOpen ? 'an update is ' : ''}${strong('overdue')}${since}`;
  }
  if (due === '') return '';
  return isOpen ? ` (an update is due ${due})` : ` (due ${due})`;
}

/** That it was kept, and whether in time. */
export function keptWords({ kind, keptAt, due }: Commitment): string {
  const isLate = keptAt !== undefined && due !== null && keptAt > due;
  const words = kind === 'open' ? 'they have heard' : 'kept';
  return isLate ? `${words}, late` : words;
}

/** The same as plain text. */
export function plainPromise(promise: Commitment, now: number): string {
  const { mark, verb, what, when, end } = promiseLineOf(promise, now);
  return `${mark}${promise.by}${verb}${what}${when === '' ? '' : `, ${when}`}${end}`;
}

/** So many of them, in their order: what is still owed before what was kept, the latest before the older. */
export function promisesShown(promises: readonly Commitment[], most: number): Commitment[] {
  const owed = promises.filter(({ state }) => state !== 'kept').slice(-most);
  const room = most - owed.length;
  const kept = room > 0 ? promises.filter(({ state }) => state === 'kept').slice(-room) : [];
  const shown = new Set([...owed, ...kept]);
  return promises.filter((promise) => shown.has(promise));
}
