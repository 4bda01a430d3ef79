import type { Clock } from '../case.ts';
import { unbroken } from '../one-line.ts';
import type { Policy } from '../policy.ts';
import type { Reply, Step } from '../reply.ts';
import { contentWords, haveCommonGround } from '../words.ts';
import type { Commitment } from './commitment.ts';
import { dueIn, type PromiseGround, type ReadPromise, readPromises } from './read-promises.ts';

const MINUTE = 60_000;

/** How the promise to write again is called among the others. */
const NEXT_WORD = 'the next update';

/** Who owns the steps of a draft that nobody has taken yet: whoever presses send. Drafts say "I" and are not signed. */
export const WHOEVER_SENDS = 'whoever sends this';

/** A text that was sent to a customer. */
export interface SentText extends PromiseGround {
  readonly text: string;
  /** Id of the case it was sent in. */
  readonly case: string;
}

/**
 * The promises after `sent` went out: those of before, what of its draft still stands in its words, and what else is read in them, each
 * once; the draft's words are preferred. What was promised before in the same words stands as it was, and so does the word that somebody
 * is looking into it.
 */
export function promisesAfter(
  before: readonly Commitment[],
  reply: Reply | undefined,
  sent: SentText,
): Commitment[] {
  const read = readPromises(sent.text, sent);
  const drafted = reply === undefined ? [] : draftedIn(reply, sent).map((one) => kinded(one, read));
  const more = read.filter((one) => !drafted.some((other) => areOne(other, one)));
  const known = before.filter(({ state }) => state === 'standing');
  const fresh = onceEach([...drafted, ...more]).filter(
    (one) => !known.some((other) => wordsIn(other) === wordsIn(one) || areBothOpen(other, one)),
  );
  return withMore(before, fresh, sent.case);
}

/** The promises of the case and these, which are numbered on from them. */
export function withMore(
  before: readonly Commitment[],
  more: readonly ReadPromise[],
  caseId: string,
): Commitment[] {
  const last = Math.max(0, ...before.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const named = more.map((one, index) => ({ ...one, id: `${caseId}/promise/${last + index + 1}` }));
  return [...before, ...named];
}

/** The promises without those that a text said at that time made, and with those standing again that it kept: it never arrived. */
export function promisesWithout(
  before: readonly Commitment[],
  unsent: Pick<SentText, 'at'>,
): Commitment[] {
  return before
    .filter(({ at }) => at !== unsent.at)
    .map((one) => (one.keptAt === unsent.at ? unkept(one) : one));
}

/** What it was before it was kept: broken, where that was late. */
function unkept({ keptAt = 0, ...one }: Commitment): Commitment {
  return { ...one, state: one.due !== null && one.due <= keptAt ? 'broken' : 'standing' };
}

/** The clocks of what was promised with our turn `turn`: whoever promised is warned in time, and it is broken when it is due. */
export function promiseClocks(
  promises: readonly Commitment[],
  policy: Pick<Policy, 'promises'>,
  turn: number,
): Clock[] {
  return promises.flatMap(({ id, at, due, state }) => {
    if (state !== 'standing' || due === null) return [];
    const warn = Math.max(due - policy.promises.warnMinutes * MINUTE, at + (due - at) / 2);
    return [
      { kind: 'warn', due: warn, turn, about: id },
      { kind: 'broken', due, turn, about: id },
    ];
  });
}

/** What of the draft is in the text: its steps, and the next update where no step is due by then. */
function draftedIn({ steps, nextUpdate }: Reply, sent: SentText): ReadPromise[] {
  const said = steps.filter(({ what, when }) => stands(what, sent) && isSaid(when, sent));
  const next = { what: NEXT_WORD, owner: WHOEVER_SENDS, when: nextUpdate };
  const isOwn = isSaid(nextUpdate, sent) && said.every((step) => step.when !== nextUpdate);
  return [...said, ...(isOwn ? [next] : [])].map((step) => promiseOf(step, sent));
}

function promiseOf({ what, owner, when }: Step, sent: SentText): ReadPromise {
  const { at, by, byId } = sent;
  const isTheirs = owner === WHOEVER_SENDS || owner === by;
  return {
    what,
    by: isTheirs ? by : owner,
    ...(isTheirs && byId !== undefined ? { byId } : {}),
    at,
    kind: what === NEXT_WORD ? 'update' : 'deed',
    state: 'standing',
    when,
    due: dueIn(when, sent),
  };
}

/** As its sentence reads: a draft does not say whether a step is to find out or to do something. */
function kinded(one: ReadPromise, read: readonly ReadPromise[]): ReadPromise {
  const same = read.find(({ what, due }) => due === one.due && haveCommonGround(what, one.what));
  return same === undefined ? one : { ...one, kind: same.kind };
}

function areOne(one: ReadPromise, other: ReadPromise): boolean {
  if (one.due === other.due)
    return one.kind === other.kind || haveCommonGround(one.what, other.what);
  return other.due === null && haveCommonGround(one.what, other.what);
}

function areBothOpen(one: ReadPromise, other: ReadPromise): boolean {
  return one.kind === 'open' && other.kind === 'open';
}

function onceEach(promises: readonly ReadPromise[]): ReadPromise[] {
  const words = promises.map(wordsIn);
  return promises.filter((one, index) => words.indexOf(wordsIn(one)) === index);
}

/** Word for word, for a time that was changed is another promise. */
function isSaid(phrase: string, { text }: SentText): boolean {
  return phrase.trim() !== '' && text.toLowerCase().includes(phrase.trim().toLowerCase());
}

/** In whatever order and inflection around them: every word that carries the subject is there. */
function stands(what: string, { text }: SentText): boolean {
  const said = contentWords(text);
  const words = [...contentWords(what)];
  return words.length > 0 && words.every((word) => said.has(word));
}

function wordsIn({ what, when }: ReadPromise): string {
  return unbroken(`${what} ${when}`.toLowerCase());
}
