import type { Urgency } from '../assessment.ts';
import type { Policy } from '../policy.ts';
import { afterOpenTime } from '../time/hours.ts';
import { createPromiseReader, type FoundPromise } from './clauses.ts';
import type { Commitment } from './commitment.ts';
import { createTimeReader } from './due-times.ts';
import { ownSentences } from './text.ts';
import type { TimeGround } from './time-spans.ts';
import { wholeWords } from './words.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';
import { spanish } from './words-es.ts';
import { french } from './words-fr.ts';
import { italian } from './words-it.ts';
import { dutch } from './words-nl.ts';
import { portuguese } from './words-pt.ts';

const MINUTE = 60_000;

/** More in one text is no promise but terms and conditions. Ours. */
const MOST = 5;

/** Who says it, when and where, and how soon a customer hears from us who was told no time. */
export interface PromiseGround extends TimeGround {
  readonly by: string;
  /** Id of who says it, where it is known. */
  readonly byId?: string | undefined;
  /** ISO 639-1; the others are tried where nobody speaks of what we do in it. */
  readonly language?: string | undefined;
  /** In minutes, by urgency. */
  readonly commitments: Policy['commitments'];
  /** P3 where nobody has judged it. */
  readonly urgency?: Urgency | undefined;
}

/** A commitment that has no id yet. */
export type ReadPromise = Omit<Commitment, 'id'>;

const LANGUAGES = new Map(
  Object.entries({
    en: english,
    de: german,
    es: spanish,
    fr: french,
    it: italian,
    nl: dutch,
    pt: portuguese,
  }).map(([language, words]) => [
    language,
    {
      readClauses: createPromiseReader(words),
      readTime: createTimeReader(words.times),
      done: wholeWords(words.done.replaceAll('~', '(?: [^ ]+){0,6}?')),
    },
  ]),
);

/**
 * What we commit ourselves to in a text to a customer, in its order, at most five: not what depends on them, nor offers, habits, hopes,
 * and what is done already. A day without a time is due when its work ends; where no time is named they hear from us as soon as the
 * policy says, in open time. What is given without a time ("we will refund you") has none.
 */
export function readPromises(text: string, ground: PromiseGround): ReadPromise[] {
  const sentences = ownSentences(text);
  for (const { readClauses } of languagesFor(ground.language)) {
    const found = readClauses(sentences, ground)?.map((one) => promiseOf(one, ground));
    if (found !== undefined) return onceEach(found).slice(0, MOST);
  }
  return [];
}

/** By when something is due that is told in these words, in milliseconds since 1970; null where they name no time. */
export function dueIn(words: string, ground: PromiseGround): number | null {
  for (const { readTime } of languagesFor(ground.language)) {
    const found = readTime(words, ground);
    if (found !== undefined) return found.due;
  }
  return null;
}

/** True for a sentence that tells of something as done: "I have refunded you". */
export function tellsOfDeed(sentence: string, ground: PromiseGround): boolean {
  if (/[?]$/.test(sentence) || NOT.test(sentence)) return false;
  const isDone = [...LANGUAGES.values()].some(({ done }) => done.test(sentence));
  return isDone && readPromises(sentence, ground).length === 0;
}

/** Not done, in any of the languages. */
const NOT =
  /\b(?:not|never|cannot|yet|nicht|noch|kein\w*|ne|pas|nunca|todavía|non|ancora|niet|geen)\b|n't|não|\bno (?:he|hemos|se|ha|han)\b/i;

/** Theirs first: whoever writes in another language than they do is read as well. */
function languagesFor(language: string | undefined) {
  const theirs = LANGUAGES.get(language ?? '');
  return new Set([...(theirs === undefined ? [] : [theirs]), ...LANGUAGES.values()]);
}

function promiseOf({ kind, what, when, due }: FoundPromise, ground: PromiseGround): ReadPromise {
  const { at, by, byId, hours, commitments, urgency = 'P3' } = ground;
  const soon = kind === 'open' ? afterOpenTime(hours, at, commitments[urgency] * MINUTE) : null;
  return {
    what,
    by,
    ...(byId === undefined ? {} : { byId }),
    at,
    kind,
    state: 'standing',
    when,
    due: due ?? soon,
  };
}

/** Said twice it is one promise: of one kind, due at one time. */
function onceEach(promises: readonly ReadPromise[]): ReadPromise[] {
  return promises.filter(
    (one, index) =>
      index === promises.findIndex((other) => other.kind === one.kind && other.due === one.due),
  );
}
