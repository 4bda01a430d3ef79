import { wordsOf } from '../domain/words.ts';
import { ASSESS_SYSTEM } from '../prompts/assess.ts';
import { DRAFT_SYSTEM } from '../prompts/draft.ts';
import type { DraftRequest } from './drafter.ts';
import { policyLines } from './sources.ts';

/** So many words in a row are not shared by chance. Ours. */
const RUN = 8;
/** Shorter numbers are counts, years and times. Digits; ours. */
const LONG_NUMBER = 5;

/**
 * What a model's draft tells that it was not given for this customer, in one sentence fit for a card: its own instructions, or numbers
 * of somebody else's (orders, tickets, accounts). Undefined when nothing is found; plain words of another case cannot be told.
 */
export function leakIn(text: string, request: DraftRequest): string | undefined {
  if (repeatsInstructions(text)) return 'the model repeated its instructions.';
  if (namesStrangeNumber(text, request)) return 'the model named a number that nobody gave.';
  return undefined;
}

const INSTRUCTIONS = new Set([ASSESS_SYSTEM, DRAFT_SYSTEM].flatMap(runsOf));

function repeatsInstructions(text: string): boolean {
  return runsOf(text).some((run) => INSTRUCTIONS.has(run));
}

function runsOf(text: string): string[] {
  const words = wordsOf(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

function namesStrangeNumber(text: string, request: DraftRequest): boolean {
  const given = numbersIn(groundOf(request));
  return numbersIn(text).some((number) => !given.some((one) => one.includes(number)));
}

/** Everything the model was shown, and who sends. */
function groundOf({ conversation, knowledge, policy, assessment, sender }: DraftRequest): string {
  return [
    ...conversation.turns.flatMap((turn) => [turn.text, turn.author]),
    ...knowledge.flatMap((one) => [one.title, one.answer, ...one.steps, ...one.questions]),
    ...policyLines(policy, assessment.urgency).map((line) => line.text),
    sender,
  ].join('\n');
}

/** Long numbers by their digits; dates are none. */
function numbersIn(text: string): string[] {
  const undated = text
    .normalize('NFKC')
    .replace(/\b(?:19|20)\d\d-\d\d?-\d\d?\b|\b\d\d?-\d\d?-(?:19|20)\d\d\b/g, ' ');
  const found = undated.match(/\d(?:[ -]?\d)*/g) ?? [];
  return found.map((one) => one.replace(/\D/g, '')).filter((one) => one.length >= LONG_NUMBER);
}
