import type { Policy } from './policy.ts';
import type { Reply } from './reply.ts';
import { contentWords } from './words.ts';

/** What a reply is held against. */
export interface FitnessContext {
  /** The customer's turn it answers. */
  readonly asked: string;
  /** Everything the customer wrote so far: facts may be repeated from there. */
  readonly heard: string;
  /** Ids a claim may rest on, each with the text that supports it. */
  readonly sources: ReadonlyMap<string, string>;
  readonly policy: Policy;
}

/** Longer than any customer reads in a chat. Ours. */
const MAX_CHARACTERS = 1800;

/** Words of ours that a customer must never read. */
const INTERNAL =
  /\bP[1-4]\b|\b(?:risk score|churn|sentiment|temperament|triage|escalation ladder)\b/i;
const APOLOGY = /\b(?:sorry|apologi[sz]e|apologies)\b/i;
const GIFT =
  /\b(?:refund(?:ed)?|credit(?:ed)?|compensat\w+|voucher|discount|free of charge|goodwill)\b/i;
const AMOUNT = /(?:[$€£]\s?\d[\d.,]*)|(?:\d[\d.,]*\s?(?:usd|eur|gbp|dollars|euros|pounds)\b)/gi;
const LINK = /\bhttps?:\/\/[^\s)>\]]+/gi;
const MENTION = /<[!@#][^>]*>|(?:^|\s)@(?:channel|here|everyone)\b/i;

/**
 * Why this reply must not be offered, one sentence each; an empty list means that it may. A pure check of the structured reply and its
 * text, the same whoever drafted it.
 */
export function unfitness(reply: Reply, text: string, context: FitnessContext): string[] {
  return [
    ...checkStructure(reply, context),
    ...checkPromises(text, context),
    ...checkText(reply, text),
  ];
}

/** The claims that no source supports; shown to the person who sends. */
export function unsupportedClaims(reply: Reply, context: FitnessContext): string[] {
  return reply.claims
    .filter((claim) => !context.sources.has(claim.source))
    .map((claim) => claim.text);
}

function checkStructure(reply: Reply, context: FitnessContext): string[] {
  const problems: string[] = [];
  if (reply.steps.length === 0) {
    problems.push(
      reply.apology === null ? 'It names no step.' : 'It apologises and names no step.',
    );
  }
  if (reply.steps.some((step) => isBlank(step.what) || isBlank(step.owner) || isBlank(step.when))) {
    problems.push('A step lacks its owner or its time.');
  }
  if (isBlank(reply.nextUpdate)) problems.push('It does not say when the customer hears next.');
  if (!sharesWords(reply.acknowledgement, context.asked)) {
    problems.push("It does not name the issue in the customer's own terms.");
  }
  return problems;
}

/** Money and gifts may only be spoken of when the customer, a source or a grant did so first. */
function checkPromises(text: string, context: FitnessContext): string[] {
  const problems: string[] = [];
  const grants = context.policy.grants.map((grant) => grant.what).join('\n');
  const ground = [context.heard, grants, ...context.sources.values()].join('\n').toLowerCase();
  const gift = text.match(GIFT)?.[0];
  if (gift !== undefined && !ground.includes(gift.slice(0, 5).toLowerCase())) {
    problems.push(`It promises something the policy does not cover ("${gift}").`);
  }
  for (const amount of text.match(AMOUNT) ?? []) {
    if (!ground.includes(amount.toLowerCase()))
      problems.push(`It names an amount nobody gave (${amount}).`);
  }
  for (const link of text.match(LINK) ?? []) {
    if (!ground.includes(link.toLowerCase()))
      problems.push('It holds a link that is in no knowledge entry.');
  }
  return problems;
}

function checkText(reply: Reply, text: string): string[] {
  const problems: string[] = [];
  if (isBlank(text)) return ['It is empty.'];
  if (text.length > MAX_CHARACTERS)
    problems.push(`It is longer than ${MAX_CHARACTERS} characters.`);
  if (INTERNAL.test(text)) problems.push('It holds a word that is only for staff.');
  if (MENTION.test(text)) problems.push('It would notify people.');
  if (APOLOGY.test(text) && reply.steps.length === 0)
    problems.push('It apologises and names no step.');
  if (reply.steps.some((step) => !text.includes(step.when))) {
    problems.push('The text leaves out when a step will be done.');
  }
  return [...new Set(problems)];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** True when both speak of the same thing: they share a content word, or the customer used none. */
function sharesWords(ours: string, theirs: string): boolean {
  const asked = contentWords(theirs);
  if (asked.size === 0) return true;
  return [...contentWords(ours)].some((word) => asked.has(word));
}
