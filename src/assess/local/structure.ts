import { isHeard, type Turn } from '../../domain/conversation.ts';
import { contentWords } from '../../domain/words.ts';
import type { Found } from './signals.ts';
import { MAX_QUOTE, sentencesOf } from './text.ts';

const APOLOGY =
  /\b(?:sorry|apologi\w+|regret|entschuldig\w+|leid|lo siento|désolé\w*|desculpe\w*|scus\w+|excuses)\b/i;
/** What makes a reply more than nodding: somebody does something, or tells how. */
const STEP =
  /\b(?:i(?:'|’)?ve|we(?:'|’)?ve|i have|we have|i(?:'|’)?ll|we(?:'|’)?ll|i will|we will|i(?:'|’)?m (?:send|ship|rais|arrang|credit|refund)\w+|refunded|credited|shipped|sent|booked|arranged|raised|fixed|resolved|within|by (?:today|tomorrow|\w+day)|click|go to|select|tap|open|press|reset|restart|update|try)\b/i;
const HAND_OFF =
  /\b(?:dm|direct message|pm us|call us|call our|contact (?:us|our|the|your)|email|e-mail|reach out to|speak (?:to|with)|phone|via (?:the )?(?:link|form)|fill (?:in|out)|different team|other team|department|local store|the store)\b/i;
const PROMISE =
  /\b(?:will|(?:'|’)ll|going to|shall)\b[^.?!]{0,80}\b(?:today|tomorrow|tonight|within|by|in \d+|hours?|days?|shortly|soon|call|email|update|arrive|deliver\w*|refund\w*)\b/i;
/** What says that it has not come. A bare "not" or "no" says nothing of the kind. */
const STILL_NOT =
  /\b(?:still|yet|never|nothing|nobody|no one|(?:have|has|did|is|was)n['’]?t|not (?:come|here|arrived?|received?|happened|called|done|fixed|work\w*|been|heard)|noch|immer|toujours|todavía|ancora|ainda)\b/i;

/** Two texts about the same thing share at least this much of the shorter one's content words. Ours, from reading. */
const SAME_ASK = 0.5;
const HOUR = 3_600_000;

/** What the course of the conversation says, apart from the words of the latest turn. Counts and shares, none negative. */
export interface Course {
  readonly heard: number;
  readonly agentTurns: number;
  readonly burst: number;
  /** How much of the ask was asked before, 0 to 1. */
  readonly repeatedAsk: number;
  /** How much of the agent's last reply was said before, 0 to 1. */
  readonly repeatedReply: number;
  readonly apologiesWithoutStep: number;
  readonly handOffs: number;
  readonly agentQuestions: number;
  readonly lastReplyHasStep: boolean;
  readonly unansweredQuestion: boolean;
  readonly brokenPromise: boolean;
  /** Hours the customer has been kept waiting by the slowest reply; 0 where turns have no times. */
  readonly longestWait: number;
  /** Length of the latest turn over the mean of the earlier ones; 1 when there are none. */
  readonly lengthRatio: number;
}

/** Reads the course of a conversation whose last turn is a customer's. */
export function courseOf(turns: readonly Turn[]): Course {
  const current = turns.at(-1)?.text ?? '';
  const earlier = turns.slice(0, -1);
  const heard = earlier.filter(isHeard);
  const agent = earlier.filter((turn) => !isHeard(turn));
  const lastReply = agent.at(-1)?.text ?? '';
  return {
    heard: heard.length + 1,
    agentTurns: agent.length,
    burst: burstAt(turns),
    repeatedAsk:
      agent.length === 0 ? 0 : Math.max(0, ...heard.map((turn) => overlap(current, turn.text))),
    repeatedReply: Math.max(0, ...agent.slice(0, -1).map((turn) => overlap(lastReply, turn.text))),
    apologiesWithoutStep: agent.filter((turn) => APOLOGY.test(turn.text) && !STEP.test(turn.text))
      .length,
    handOffs: agent.filter((turn) => HAND_OFF.test(turn.text)).length,
    agentQuestions: agent.filter((turn) => turn.text.includes('?')).length,
    lastReplyHasStep: STEP.test(lastReply),
    unansweredQuestion: hasUnansweredQuestion(turns),
    brokenPromise: agent.some((turn) => PROMISE.test(turn.text)) && STILL_NOT.test(current),
    longestWait: longestWait(turns),
    lengthRatio: lengthRatio(current, heard),
  };
}

function burstAt(turns: readonly Turn[]): number {
  const lastReply = turns.findLastIndex((turn) => !isHeard(turn));
  return turns.length - 1 - lastReply;
}

/** The share of the shorter text's content words that the other has too. */
function overlap(left: string, right: string): number {
  const one = contentWords(left);
  const two = contentWords(right);
  const smaller = Math.min(one.size, two.size);
  if (smaller < 3) return 0;
  return [...one].filter((word) => two.has(word)).length / smaller;
}

/** The customer asked, somebody replied with a question or a phrase, and the ask stands. */
function hasUnansweredQuestion(turns: readonly Turn[]): boolean {
  const replyAt = turns.findLastIndex((turn) => !isHeard(turn));
  if (replyAt < 1) return false;
  const asked = turns.slice(0, replyAt).findLast(isHeard)?.text ?? '';
  const reply = turns[replyAt]?.text ?? '';
  const current = turns.at(-1)?.text ?? '';
  const isAnswered = STEP.test(reply) || overlap(asked, reply) >= SAME_ASK;
  return asked.includes('?') && !isAnswered && current.includes('?');
}

function longestWait(turns: readonly Turn[]): number {
  let since: number | null = null;
  let longest = 0;
  for (const turn of turns) {
    if (isHeard(turn)) since ??= turn.at;
    else {
      if (since !== null && turn.at !== null) longest = Math.max(longest, turn.at - since);
      since = null;
    }
  }
  const last = turns.at(-1)?.at ?? null;
  if (since !== null && last !== null) longest = Math.max(longest, last - since);
  return longest / HOUR;
}

function lengthRatio(current: string, heard: readonly Turn[]): number {
  if (heard.length === 0) return 1;
  const mean = heard.reduce((sum, turn) => sum + turn.text.length, 0) / heard.length;
  return (current.length + 1) / (mean + 1);
}

/** Left longer than this, in hours, a customer has been kept waiting. Ours: far past the five minutes of the principles. */
const LONG_WAIT = 1;

/** Signals that the course itself gives; each quotes the message that waits for an answer. */
export function structuralSignals(turns: readonly Turn[], course: Course): Found[] {
  const quote = waitingSentence(turns.at(-1)?.text ?? '');
  if (quote === '') return [];
  const found: Found[] = [];
  const add = (holds: boolean, kind: Found['kind'], why: string) => {
    if (holds) found.push({ kind, strength: 'high', quote, why });
  };
  add(
    course.brokenPromise,
    'promise_broken',
    'something was promised and this message says it has not come',
  );
  add(course.repeatedAsk >= SAME_ASK, 'repeat_contact', 'they ask for the same thing again');
  add(course.unansweredQuestion, 'unanswered_question', 'their question got no answer');
  add(
    course.apologiesWithoutStep > 0 && !course.lastReplyHasStep,
    'apology_without_step',
    'they were told sorry, and no next step',
  );
  add(course.handOffs >= 2, 'hand_offs', 'they have been pointed elsewhere more than once');
  add(course.longestWait >= LONG_WAIT, 'waiting', 'they have been kept waiting for over an hour');
  return found;
}

/** What of a message waits for an answer: its question, or else its longest sentence. */
function waitingSentence(text: string): string {
  const sentences = sentencesOf(text).map((span) => span.text);
  const question = sentences.find((sentence) => sentence.endsWith('?'));
  const longest = sentences.toSorted((left, right) => right.length - left.length)[0];
  return (question ?? longest ?? '').slice(0, MAX_QUOTE);
}
