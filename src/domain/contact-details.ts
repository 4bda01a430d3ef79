import { isReport, sentencesOf } from './reports.ts';

/** What a text is held against: what customers wrote, and what we say ourselves in entries and the policy. */
interface Ground {
  readonly heard: string;
  readonly ours: string;
}

const PROBLEM =
  'It holds an address, a number to call or an account that is in no knowledge entry.';

/** Mail addresses, in any script. */
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu;
/** International numbers, and any that somebody is told to call. */
const PHONE =
  /(?<![\p{L}\p{N}])(?:\+|00)\d[\d ()./-]{5,}\d|(?<=\b(?:call|phone|ring|dial|text|whatsapp|anrufen|unter|appelez|llame|chiami|bel)\b[^.!?\n\d+]{0,25})\d[\d ()./-]{5,}\d/giu;
/** Where money goes: IBANs (ISO 13616, 15 characters and more) and the usual coins' addresses. */
const ACCOUNT =
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b|\b(?:bc1[a-z\d]{25,60}|0x[a-f\d]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g;

/** Says which account of the customer's is meant, and sends nobody there. */
const THEIRS =
  /\byour (?:\w+ ){0,2}(?:account|address|e-?mail|login|user\w*|profile)\b|\b(?:sign|log|logg|register)\w*(?: \w+){0,2} (?:with|as|under)\b|\baccount (?:of|for)\b/i;
const SENDING =
  /\b(?:write|send|sent|mail|mailed|forward|contact|reach|reply|respond|report|pay|transfer|copy|cc|go)\b/i;
const CALLING_THEM = /\b(?:call|ring|phone|reach|text) you\b|\byour (?:\w+ )?number\b/i;

/**
 * Whether the text sends anybody to an address, a telephone or an account that is not ours. What only a customer wrote counts as
 * theirs where it is told back to them or names their own account: else whoever writes to a desk could have it send its customers anywhere.
 */
export function contactProblems(text: string, ground: Ground): string[] {
  const isStrange = sentencesOf(text).some((sentence) => strangeIn(sentence, ground));
  return isStrange ? [PROBLEM] : [];
}

function strangeIn(sentence: string, { heard, ours }: Ground): boolean {
  const isTold = isReport(sentence);
  const isTheirs = THEIRS.test(sentence) && !SENDING.test(sentence);
  const mails = unknown(sentence.match(MAIL), isTold || isTheirs ? heard + ours : ours, plain);
  const phones = unknown(
    sentence.match(PHONE),
    isTold || CALLING_THEM.test(sentence) ? heard + ours : ours,
    digits,
  );
  const accounts = unknown(sentence.match(ACCOUNT), isTold ? heard + ours : ours, plain);
  return mails || phones || accounts;
}

function unknown(
  found: readonly string[] | null,
  known: string,
  form: (text: string) => string,
): boolean {
  if (found === null) return false;
  const among = form(known);
  return found.some((one) => !among.includes(form(one)));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
