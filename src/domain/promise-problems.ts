import type { FitnessContext } from './fitness-context.ts';
import { amountsElsewhere, giftElsewhere, isLookedInto, speaksOfGift } from './gifts-elsewhere.ts';
import { timeProblems } from './promised-times.ts';
import type { Reply } from './reply.ts';
import { isReport, sentencesOf } from './reports.ts';

const GIFT =
  /\b(?:refund\w*|reimburs\w*|credit(?:s|ed)?|compensat\w+|voucher|coupon|discount|free of charge|for free|goodwill|waive[ds]?)\b/i;
const CURRENCY = 'usd|eur|gbp|chf|dollars?|euros?|pounds?|quid|bucks|percent|per cent';
const AMOUNT = new RegExp(
  `(?:[$€£¥₹]|\\b(?:${CURRENCY}))\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:[$€£¥₹%]|(?:${CURRENCY})\\b)`,
  'gi',
);
/** Amounts in words: "fifty euros". */
const SPELLED = new RegExp(
  `\\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:[ -]\\w+)? (?:${CURRENCY})\\b`,
  'gi',
);

/** As a verb: "your refund" is a thing. */
const GIVE =
  '(?<!\\b(?:your|the|a|an|any|no|this|that|of|our) )(?:refund|reimburse|credit|compensate|waive|give|giving|get you|grant|offer|issue|add|apply|send|pay|provide|approve|arrange|organi[sz]e|transfer)';
/** We give something, or say that they get it. */
const GIVING = new RegExp(
  [
    `\\b(?:i|we)(?:['’](?:ll|ve|m|re)| will| shall| can| could| would| have| am| are)\\b(?! not|n['’]t| never)[^.?!]{0,40}\\b(?:${GIVE})`,
    "\\byou(?:['’]ll| will| get| receive| shall| are entitled)\\b(?! not)[^.?!]{0,40}\\b(?:refund|reimburse|credit|compensat|voucher|coupon|discount|free|goodwill|[$€£]|euros|dollars|pounds)",
    "\\b(?:here is|here['’]s|enjoy|please accept|as a (?:gesture|token|thank))\\b",
  ].join('|'),
  'i',
);
/** Or that it is given: a promise, unless it is what they told us. */
const GIVEN =
  /\b(?:is|are|was|has been|have been|will be)(?: now| fully| already)* (?:refunded|reimbursed|credited|waived|compensated|free)\b/i;
/** Text that a promise may rest on, read once. */
interface Rest {
  readonly text: string;
  readonly numbers: ReadonlySet<number>;
}

/** What is promised in it that nobody may promise, one sentence each: gifts, amounts, and times sooner than the policy's. */
export function promiseProblems(
  reply: Reply,
  text: string,
  ground: Omit<FitnessContext, 'asked'>,
): string[] {
  const allowed = [
    ...ground.policy.grants.filter((grant) => grant.role === 'agent').map((grant) => grant.what),
    ...ground.sources.values(),
  ].join('\n');
  const forPromises = restOf(allowed);
  const forWords = restOf(`${allowed}\n${ground.heard}`);
  const problems = sentencesOf(text).flatMap((sentence) =>
    moneyProblems(sentence, isPromise(sentence, reply) ? forPromises : forWords),
  );
  return [...new Set([...problems, ...timeProblems(reply, ground, allowed)])];
}

function restOf(text: string): Rest {
  return { text: text.toLowerCase(), numbers: numbersIn(text) };
}

/** Only naming a thing is no promise; neither is a question, nor what they told us said back. */
function isPromise(sentence: string, { acknowledgement }: Reply): boolean {
  if (sentence.endsWith('?')) return false;
  if (isReport(sentence)) return false;
  return (
    isGivenElsewhere(sentence) ||
    GIVING.test(sentence) ||
    (GIVEN.test(sentence) && !acknowledgement.includes(sentence))
  );
}

/**
 * In other languages than English what is promised cannot be told from what is spoken of by more than its words, so whatever names a
 * gift counts as a promise unless it says that somebody looks into it.
 */
function isGivenElsewhere(sentence: string): boolean {
  return giftElsewhere(sentence) !== undefined && !isLookedInto(sentence);
}

function moneyProblems(sentence: string, rest: Rest): string[] {
  const gift = sentence.match(GIFT)?.[0];
  const other = isGivenElsewhere(sentence) ? giftElsewhere(sentence) : undefined;
  const isCovered =
    (gift === undefined || rest.text.includes(stemOf(gift))) &&
    (other === undefined || GIFT.test(rest.text) || speaksOfGift(rest.text));
  const gifts = isCovered
    ? []
    : [`It promises something the policy does not cover ("${gift ?? other}").`];
  const amounts = [
    ...amountsElsewhere(sentence).filter((one) => !isSubset(numbersIn(one), rest.numbers)),
    ...(sentence.match(AMOUNT) ?? []).filter((one) => !isSubset(numbersIn(one), rest.numbers)),
    ...(sentence.match(SPELLED) ?? []).filter((one) => !rest.text.includes(one.toLowerCase())),
  ].map((one) => `It names an amount nobody gave (${one.replace(/[.,]+$/, '')}).`);
  return [...gifts, ...amounts];
}

/** "refunded" and "refund" are one gift. */
function stemOf(gift: string): string {
  return gift.toLowerCase().slice(0, 6);
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((number) => all.has(number));
}

/** The numbers of a text by their value: "1,200.00", "1.200,00" and "1200" are one. */
function numbersIn(text: string): Set<number> {
  return new Set((text.match(/\d(?:[\d.,]*\d)?/g) ?? []).map(amountOf));
}

function amountOf(written: string): number {
  const isDecimal = /[.,]\d{1,2}$/.test(written);
  const digits = written.replace(/[.,]/g, '');
  return isDecimal
    ? Number(digits) /
        10 ** (written.length - 1 - Math.max(written.lastIndexOf('.'), written.lastIndexOf(',')))
    : Number(digits);
}
