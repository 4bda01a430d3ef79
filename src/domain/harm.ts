import { contactProblems } from './contact-details.ts';
import type { FitnessContext } from './fitness-context.ts';

/** Words of ours that a customer must never read, unless they or an entry use them for something of their own. */
const INTERNAL =
  /\b(?:P[1-4]|risk scores?|churn|sentiment|temperament|triage|escalation ladder|knowledge (?:base|entry)|system prompt|policy:[a-z]+)\b/gi;
/** Slack's and Teams's own notation, and handles as people type them; an email address is none. */
const MENTION = /<[!@#][^>]*>|<at\b|(?<![\p{L}\p{N}._%+-])@\p{L}/iu;
const TOP_LEVEL =
  'com|net|org|io|co|app|dev|info|biz|me|ly|gg|xyz|site|online|shop|store|link|top|click|live|help|support|page|cloud|zip|mov|pro|club|vip|icu|cc|tk|to|eu|uk|de|fr|es|it|nl|pt|ch|at|be|pl|ru|cn|us|ca|au|in|jp|kr|br|mx|tr|ua|example|рф|укр|中国|中國|xn--[a-z0-9-]+';
/** With or without a scheme, in any script: chat programs make links of bare names too. */
const LINK = new RegExp(
  `\\b(?:https?:\\/\\/|www\\.)[^\\s)>\\]”"]+|(?<![@\\p{L}\\p{M}\\p{N}.-])(?:[\\p{L}\\p{M}\\p{N}-]+[.。｡])+(?:${TOP_LEVEL})(?![\\p{L}\\p{N}])(?:\\/[^\\s)>\\]”"]*)?|\\b(?:javascript|data|file|vbscript|mailto|tel):[^\\s]+`,
  'giu',
);
/** Nobody who works here ever asks for these. */
const SECRET =
  /\b(?:send|tell|give|share|confirm|provide|enter|reply with|type|what(?:['’]s| is))\b[^.?!\n]{0,40}\byour (?:\w+ ){0,2}(?:password|passcode|pin|cvv|cvc|security code|card number)\b/i;

/** Keys and tokens as the usual services write them: OpenAI, Slack, GitHub, AWS, JSON web tokens. */
const KEY =
  /\b(?:sk|pk|rk)-[\w-]{12,}|\bxox[a-z]-[\w-]{8,}|\bxapp-[\w-]{8,}|\bgh[opsu]_\w{16,}|\bAKIA[A-Z\d]{12,}|\beyJ[\w-]{10,}\.[\w-]{10,}/;

/**
 * What in the text would do harm, one sentence each: words for staff, live mentions, links and addresses that are not ours, keys, a
 * request for a secret.
 */
export function harmIn(text: string, ground: Pick<FitnessContext, 'heard' | 'sources'>): string[] {
  const plain = visible(text);
  const entries = [...ground.sources.values()].join('\n').toLowerCase();
  const theirs = `${entries}\n${ground.heard.toLowerCase()}`;
  const problems: string[] = [];
  if ((plain.match(INTERNAL) ?? []).some((word) => !theirs.includes(word.toLowerCase())))
    problems.push('It holds a word that is only for staff.');
  if (MENTION.test(plain)) problems.push('It would notify people.');
  const known = linksIn(entries);
  if (linksIn(plain).some((link) => !known.some((ours) => isWithin(link, ours))))
    problems.push('It holds a link that is in no knowledge entry.');
  if (KEY.test(plain)) problems.push('It holds what looks like a key or a token.');
  problems.push(...contactProblems(plain, { heard: ground.heard, ours: entries }));
  if (SECRET.test(plain)) problems.push('It asks for a password or a full card number.');
  return problems;
}

/** True where a text mentions people, or holds a link or a mail address that the other text does not hold. */
export function callsOrLeads(text: string, heard: string): boolean {
  const plain = visible(text);
  const known = visible(heard);
  return (
    MENTION.test(plain) ||
    linksIn(plain).some((link) => !linksIn(known).includes(link)) ||
    contactProblems(plain, { heard: '', ours: known }).length > 0
  );
}

/** As a reader's program may see it: look-alike letters as plain ones, nothing invisible. */
function visible(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** Each without its scheme and what a sentence puts after it. */
function linksIn(text: string): string[] {
  const links = text.toLowerCase().match(LINK) ?? [];
  return links.map((link) =>
    link.replace(/^https?:\/\//, '').replace(/(?<![.,;:!?*_/])[.,;:!?*_/]+$/, ''),
  );
}

/** One of our links, or the site it is on. */
function isWithin(link: string, ours: string): boolean {
  return link === ours || ours.startsWith(`${link}/`);
}
