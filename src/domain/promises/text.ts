import { unbroken } from '../one-line.ts';

/** What is read of a text, in characters: nobody makes a promise further down. Ours. */
const READ = 20_000;

/** A sentence that goes on for longer is a log or a list. In characters; ours. */
const LONGEST = 500;

/** Words of others, code, links and live mentions: nothing in them is ours. */
const FOREIGN = [
  /```[\s\S]{0,20000}?(?:```|$)/g,
  /^\s{0,10}(?:>|&gt;).*$/gm,
  /"[^"\n]{0,300}"|“[^”\n]{0,300}”|«[^»\n]{0,300}»|„[^“”\n]{0,300}[“”]/g,
  /<[^<>\n]{1,300}>|https?:\/\/\S{1,300}/g,
];

/** Below it stands the mail that is answered. */
const MAIL_ANSWERED =
  /^.{0,120} (?:wrote|schrieb.{0,60}|escribió|a écrit|escreveu|ha scritto|schreef.{0,60}) ?:\s*$/imu;

/** Ends no sentence: "3 p.m. today", "am 15. Januar", "z. B.". */
const SENTENCE_END =
  /(?<=[.!?…])(?<!\b[ap]\.m\.)(?<!\d\.)(?<!\b(?:e\.g|i\.e|approx|ca|nr|no|min|mins|std|hrs|z|b|bzw|etc|dr|mr|mrs|ms|sr|sra|st|p|env)\.)\s+/iu;

/** Our own sentences in a text, with single blanks and straight apostrophes, in their order. */
export function ownSentences(text: string): string[] {
  const read = text.slice(0, READ);
  const own = FOREIGN.reduce((left, pattern) => left.replace(pattern, ' '), read);
  const answered = MAIL_ANSWERED.exec(own);
  return own
    .slice(0, answered?.index ?? own.length)
    .replace(/[’‘`´]/g, "'")
    .replace(/[*_~]+/g, '')
    .split('\n')
    .flatMap((line) => line.split(SENTENCE_END))
    .map((sentence) => unbroken(sentence.slice(0, LONGEST)))
    .filter((sentence) => sentence !== '');
}
