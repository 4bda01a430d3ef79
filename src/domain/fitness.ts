import type { FitnessContext } from './fitness-context.ts';
import { harmIn } from './harm.ts';
import { promiseProblems } from './promise-problems.ts';
import type { Reply } from './reply.ts';
import { contentWords, haveCommonGround } from './words.ts';

export type { FitnessContext } from './fitness-context.ts';

/** Longer than any customer reads in a chat. Ours. */
const MAX_CHARACTERS = 1800;

const APOLOGY = /\b(?:sorry|apologi[sz]e|apologies|apology)\b/i;

/**
 * Why this reply must not be offered, one sentence each; an empty list means that it may. A pure check of the structured reply and its
 * text, the same whoever drafted it.
 */
export function unfitness(reply: Reply, text: string, given: FitnessContext): string[] {
  if (isBlank(text)) return ['It is empty.'];
  const context = { ...given, asked: bounded(given.asked), heard: bounded(given.heard) };
  return [
    ...checkSteps(reply, text),
    ...checkAcknowledgement(reply, context),
    ...promiseProblems(reply, text, context),
    ...harmIn(text, context),
    ...checkText(reply, text),
  ];
}

/** The beginning and the end of what was written: nobody's terms stand only in the middle of 1 MB. Characters; ours. */
const MAX_HEARD = 40_000;

function bounded(text: string): string {
  const half = MAX_HEARD / 2;
  return text.length <= MAX_HEARD ? text : `${text.slice(0, half)}\n${text.slice(-half)}`;
}

/** The claims that no source supports; shown to the person who sends. */
export function unsupportedClaims(reply: Reply, context: FitnessContext): string[] {
  return reply.claims
    .filter((claim) => !context.sources.has(claim.source))
    .map((claim) => claim.text);
}

function checkSteps(reply: Reply, text: string): string[] {
  if (reply.steps.length === 0)
    return [
      reply.apology !== null || APOLOGY.test(text)
        ? 'It apologises and names no step.'
        : 'It names no step.',
    ];
  const isHalf = reply.steps.some(({ what, owner, when }) => [what, owner, when].some(isBlank));
  return isHalf ? ['A step lacks its owner or its time.'] : [];
}

/** Who writes "any news?" is answered in the words they used before; who writes "well?" has used none to be answered in. */
function checkAcknowledgement({ acknowledgement }: Reply, context: FitnessContext): string[] {
  const saysNothing =
    contentWords(context.asked).size === 0 || contentWords(context.heard).size < 2;
  if (saysNothing || haveCommonGround(acknowledgement, context.heard)) return [];
  return ["It does not name the issue in the customer's own terms."];
}

function checkText(reply: Reply, text: string): string[] {
  const problems: string[] = [];
  const lower = text.toLowerCase();
  if (text.length > MAX_CHARACTERS)
    problems.push(`It is longer than ${MAX_CHARACTERS} characters.`);
  if (reply.steps.some((step) => !lower.includes(step.when.trim().toLowerCase())))
    problems.push('The text leaves out when a step will be done.');
  if (isBlank(reply.nextUpdate) || !lower.includes(reply.nextUpdate.trim().toLowerCase()))
    problems.push('It does not say when the customer hears next.');
  return problems;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
