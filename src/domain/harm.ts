/** What the words of a text are held against; see `FitnessContext`. */
interface Ground {
  readonly heard: string;
  readonly sources: ReadonlyMap<string, string>;
}

/** Words of ours that a customer must never read, unless they or an entry use them for something of their own. */
const INTERNAL =
  /\b(?:P[1-4]|risk scores?|churn|sentiment|temperament|triage|escalation ladder|knowledge (?:base|entry))\b/gi;
/** Slack's and Teams's own notation, and handles as people type them; an email address is none. */
const MENTION = /<[!@#][^>]*>|<at\b|(?<![\p{L}\p{N}._%+-])@\p{L}/iu;
const TOP_LEVEL =
  'com|net|org|io|co|app|dev|info|biz|me|ly|gg|xyz|site|online|shop|store|link|top|click|eu|uk|de|fr|es|it|nl|pt|ch|at|be|pl|ru|cn|us|ca|au|in|example';
/** With or without a scheme: chat programs make links of bare names too. */
const LINK = new RegExp(
  `\\b(?:https?:\\/\\/|www\\.)[^\\s)>\\]”"]+|(?<![@\\p{L}\\p{N}.-])(?:[a-z0-9-]+\\.)+(?:${TOP_LEVEL})\\b(?:\\/[^\\s)>\\]”"]*)?|\\b(?:javascript|data|file|vbscript|mailto|tel):[^\\s]+`,
  'giu',
);
/** Nobody who works here ever asks for these. */
const SECRET =
  /\b(?:send|tell|give|share|confirm|provide|enter|reply with|type|what(?:['’]s| is))\b[^.?!\n]{0,40}\byour (?:\w+ ){0,2}(?:password|passcode|pin|cvv|cvc|security code|card number)\b/i;

/** What in the text would do harm, one sentence each: words for staff, live mentions, unknown links, a request for a secret. */
export function harmIn(text: string, ground: Ground): string[] {
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
  if (SECRET.test(plain)) problems.push('It asks for a password or a full card number.');
  return problems;
}

/** As a reader's program may see it: look-alike letters as plain ones, nothing invisible. */
function visible(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** Each without its scheme and what a sentence puts after it. */
function linksIn(text: string): string[] {
  const links = text.toLowerCase().match(LINK) ?? [];
  return links.map((link) => link.replace(/^https?:\/\//, '').replace(/[.,;:!?*_/]+$/, ''));
}

/** One of our links, or the site it is on. */
function isWithin(link: string, ours: string): boolean {
  return link === ours || ours.startsWith(`${link}/`);
}
