import type { Assessment } from './assessment.ts';
import type { Case } from './case.ts';
import { toThreeDigits } from './chance.ts';
import { isHeard, lastHeard, type Turn } from './conversation.ts';

/**
 * What having to come back adds to the chance of losing somebody: of those who would have stayed, so many in a hundred go. Ours: the
 * weight of one thing gone wrong, which alone calls nobody and on top of another may.
 */
const REPEAT_RISK = 0.2;

/** A longer first sentence is shown by its beginning. In characters. */
const MAX_QUOTE = 160;

/** What is known of a case whose customer has perhaps come back. */
type Known = Pick<Case, 'turns' | 'earlier' | 'openedAt'>;

/**
 * The assessment with the signal and the risk of a second contact, where an earlier case of the customer is about the same thing. As it
 * was where the assessor has seen that itself, and where there are no words to show for it. An assessment is of the whole
 * conversation, so this is counted once, however many turns and earlier cases there are.
 */
export function withRepeatContact(assessment: Assessment, known: Known): Assessment {
  const isSeen = assessment.signals.some(({ kind }) => kind === 'repeat_contact');
  const found = isSeen || !hasComeBack(known) ? undefined : quoteFor(assessment, known.turns);
  if (found === undefined) return assessment;
  const risk = 1 - (1 - assessment.risk) * (1 - REPEAT_RISK);
  return {
    ...assessment,
    risk: toThreeDigits(risk),
    signals: [...assessment.signals, { kind: 'repeat_contact', ...found }],
  };
}

/** Of two cases about one thing the later is the one they had to come back with. */
function hasComeBack({ earlier, openedAt }: Known): boolean {
  return earlier.some(({ same, at }) => same === true && at < openedAt);
}

/** Words of the customer's that say what it is about: the ask, where it stands there word for word, or their first sentence. */
function quoteFor(
  { ask, turn }: Assessment,
  turns: readonly Turn[],
): { quote: string; turn: number } | undefined {
  const wanted = ask.replace(/…$/, '');
  const asked =
    wanted === '' ? -1 : turns.findIndex((one) => isHeard(one) && one.text.includes(wanted));
  if (asked >= 0) return { quote: wanted, turn: asked };
  const at = turns[turn] === undefined ? lastHeard(turns) : turn;
  const quote = firstSentenceOf(turns[at]?.text ?? '');
  return quote === '' ? undefined : { quote, turn: at };
}

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });

function firstSentenceOf(text: string): string {
  const [first] = SENTENCES.segment(text.trim());
  return (first?.segment ?? '').trim().slice(0, MAX_QUOTE).toWellFormed();
}
