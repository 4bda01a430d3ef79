import type { Commitment } from './outgoing.ts';
import { minutesIn } from './promised-times.ts';
import type { Reply, Step } from './reply.ts';
import { contentWords } from './words.ts';

const MINUTE = 60_000;

/** How the promise to write again is called among the others. */
const NEXT_WORD = 'the next update';

/** Who owns the steps of a draft that nobody has taken yet: whoever presses send. Drafts say "I" and are not signed. */
export const WHOEVER_SENDS = 'whoever sends this';

/** A text that was sent to a customer. */
export interface SentText {
  readonly text: string;
  /** Who sent it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The promises after `sent` went out: those of before, and what of its draft still stands in its words, each once. The next update
 * promised before was this one; the one promised now is told apart only where no step is due by then.
 */
export function promisesAfter(
  before: readonly Commitment[],
  reply: Reply,
  sent: SentText,
): Commitment[] {
  const steps = reply.steps.filter(({ what, when }) => stands(what, sent) && isSaid(when, sent));
  const next = { what: NEXT_WORD, owner: sent.by, when: reply.nextUpdate };
  const isOwn = isSaid(next.when, sent) && steps.every((step) => step.when !== next.when);
  const all = [
    ...before.filter((one) => one.what !== NEXT_WORD),
    ...[...steps, ...(isOwn ? [next] : [])].map((step) => commitmentOf(step, sent)),
  ];
  const words = all.map(wordsIn);
  return all.filter((one, index) => words.indexOf(wordsIn(one)) === index);
}

/** The promises without those that `unsent` made: it never arrived. */
export function promisesWithout(before: readonly Commitment[], unsent: SentText): Commitment[] {
  return before.filter(
    ({ what, when, due }) =>
      !(
        isSaid(when, unsent) &&
        (what === NEXT_WORD || stands(what, unsent)) &&
        due === dueOf(when, unsent)
      ),
  );
}

function commitmentOf({ what, owner, when }: Step, sent: SentText): Commitment {
  const by = owner === WHOEVER_SENDS ? sent.by : owner;
  return { what, by, when, due: dueOf(when, sent) };
}

function dueOf(when: string, { at }: SentText): number | null {
  const minutes = minutesIn(when);
  return minutes === undefined ? null : at + minutes * MINUTE;
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

function wordsIn({ what, when }: Commitment): string {
  return `${what} ${when}`.toLowerCase().replace(/\s+/g, ' ').trim();
}
