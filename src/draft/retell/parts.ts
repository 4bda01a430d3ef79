import { trimmed } from './openers.ts';

/** A question's beginning: the verb before its subject, or "any news". */
const INVERTED = [
  "(?:where|when|why|how|what|who)(?:'s|n't)? (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|else|long|much|many|soon|happens|now)\\b",
  "(?:where|when|how|what|who)'s ",
  '(?:can|could|would|will|did|do|does|is|are|was|were|has|have) (?:i|you|it|we|they|that|there|this|someone|somebody|something|anyone|anybody|anything|the|my)\\b(?! ?[,.?])',
  'any (?:idea|news|update|chance)\\b',
].join('|');

/** Where one sentence says two things: "I ordered ages ago, when is it coming", "the postcode is wrong, please correct it". */
const JOINT = new RegExp(
  [
    `[,:] (?:and |but |so )?(?=${INVERTED})`,
    `,? (?:and|but|so) (?=${INVERTED})`,
    ', (?:so |and |but )?(?=(?:please|kindly) [a-z]+\\b)',
    ', (?=(?:need|want|would like) (?:a|an|it|my|the|to)\\b)',
    ", (?=(?:don't|stop|cancel|undo|send|refund|call|fix) (?:it|the|my|me)\\b)",
  ].join('|'),
  'gi',
);

/** Splits a sentence into the things it says; a part that asks ends with a question mark. */
export function partsOf(sentence: string): string[] {
  const joint = [...sentence.matchAll(JOINT)].find(
    (match) => match.index > 3 && splits(sentence, match),
  );
  if (joint === undefined) return [sentence];
  const head = sentence.slice(0, joint.index);
  const tail = sentence.slice(joint.index + joint[0].length);
  return [isAsking(head) ? `${head}?` : head, ...partsOf(tail)];
}

/** Without a question mark only what cannot be anything else is a question: "the one who is …" is not. */
function splits(sentence: string, joint: RegExpExecArray): boolean {
  const next = sentence.slice(joint.index + joint[0].length);
  if (sentence.endsWith('?'))
    return !/^, who (?:is|was|are|were|has|have)\b/i.test(joint[0] + next);
  if (/^(?:who|when|what|where|has|have|was|were)\b/i.test(next)) return false;
  return /^[,:] /.test(joint[0]) && !/^, (?:and|but|so) (?!please)/i.test(joint[0]);
}

/** True for a part in the order of a question. */
export function isAsking(part: string): boolean {
  const said = trimmed(part);
  if (/^any (?:idea|news|updates?|chance)\b/i.test(said)) return true;
  if (/^\w+(?:n't|n’t)\b/i.test(said)) return part.endsWith('?') && NEGATED.test(said);
  if (/^(?:where|when|why|how|what|who|which)\b/i.test(said))
    return part.endsWith('?') || BARE.test(said);
  return /^(?:can|could|would|will|did|do|does|is|are|was|were|has|have)\b/i.test(said);
}

/** "Can't you see it?", but not "can't log in?". */
const NEGATED =
  /^\w+n't (?:i|you|we|it|they|he|she|there|this|that|these|the|my|our|your|anyone|anybody|someone|somebody)\b/i;

/** A question without its mark: "where is my order", but not "when I was small". */
const BARE = new RegExp(`^(?:${INVERTED})`, 'i');
