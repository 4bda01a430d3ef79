import type { Reply, Step } from '../domain/reply.ts';
import type { Care, Voice } from '../domain/voice.ts';
import { capitalised } from './phrase.ts';

export interface WriteOptions {
  readonly voice: Voice;
  readonly care: Care;
  /** The customer's first name; null when it is not known. */
  readonly name: string | null;
  /** Whose steps are told as "I". */
  readonly sender: string;
  /** Work starts before the questions are answered: waiting would cost too much. */
  readonly startsAtOnce: boolean;
  /** They asked for a fact, so the answer comes before what is done about it, whatever the voice. */
  readonly isQuestion: boolean;
}

/** The text of a reply, from its structure: order, length and warmth follow the voice, the care follows the mood. Unsigned. */
export function write(reply: Reply, options: WriteOptions): string {
  const { voice, isQuestion } = options;
  const facts = reply.claims.map((claim) => claim.text).join('\n\n');
  const plan = planText(reply, options);
  const isPlanFirst = voice.order === 'steps-first' && !isQuestion;
  const blocks = [
    greetingText(options),
    openingText(reply, options),
    ...(isPlanFirst ? [plan, facts] : [facts, plan]),
    closingText(reply, options),
  ];
  return joined(blocks, '\n\n');
}

function greetingText({ voice, name }: WriteOptions): string {
  if (!voice.greets) return '';
  return name === null ? 'Hello,' : `Hello ${name},`;
}

/** An apology owns it once; the care's own sentence is then left out, unless it reassures. */
function openingText(
  { acknowledgement, apology, steps }: Reply,
  { voice, care }: WriteOptions,
): string {
  const isPointless = care.stepByStep && steps.length < 2;
  const met = voice.greets ? care.opening : care.brief;
  const feeling = isPointless ? '' : met;
  const thanks =
    voice.closes && !care.sober && apology === null && feeling === ''
      ? 'Thank you for writing to us.'
      : '';
  const sentences =
    care.place === 'first'
      ? [feeling, acknowledgement, apology ?? '']
      : [thanks, acknowledgement, apology ?? feeling];
  return joined(sentences, ' ');
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

/** What we must know, what is done by whom and when, and when they hear next. */
function planText(reply: Reply, options: WriteOptions): string {
  const questions = reply.questions.join(' ');
  const isWaiting = questions !== '' && !options.startsAtOnce;
  const steps = stepsText(reply, options, isWaiting);
  const isList = steps.includes('\n');
  const done = joined([steps, nextText(reply, options)], isList ? '\n\n' : ' ');
  if (questions === '') return done;
  return isWaiting ? `${questions} ${done}` : `${done}\n\n${questions}`;
}

function stepsText(
  { steps }: Reply,
  { voice, care, sender }: WriteOptions,
  isWaiting: boolean,
): string {
  const [first] = steps;
  if (first === undefined) return '';
  const isOne = steps.every((step) => step.owner === first.owner && step.when === first.when);
  if (!isOne)
    return steps
      .map((step) => `${capitalised(byWhom(step, sender))} ${step.what} ${step.when}.`)
      .join(' ');
  const who = byWhom(first, sender);
  if (steps.length > 1 && (voice.numbered || care.stepByStep)) {
    const lead = isWaiting
      ? `With your answer ${who} do this ${first.when}`
      : `${capitalised(first.when)} ${who}`;
    return [
      `${lead}:`,
      ...steps.map((step, index) => `${index + 1}. ${capitalised(step.what)}.`),
    ].join('\n');
  }
  const whats = inTurn(steps);
  return isWaiting
    ? `With your answer ${who} ${whats}, ${first.when}.`
    : `${capitalised(first.when)} ${who} ${whats}.`;
}

function byWhom({ owner }: Step, sender: string): string {
  return `${owner === sender ? 'I' : owner} will`;
}

function inTurn(steps: readonly Step[]): string {
  const whats = steps.map((step) => step.what);
  const last = whats.at(-1);
  return whats.length < 3
    ? whats.join(', then ')
    : `${whats.slice(0, -1).join(', then ')}, and ${last}`;
}

function nextText({ steps, nextUpdate }: Reply, { voice }: WriteOptions): string {
  if (nextUpdate.startsWith('whenever')) return `I am here ${nextUpdate}.`;
  const when = steps.some((step) => step.when === nextUpdate) ? 'by then' : nextUpdate;
  return `You will hear from me ${when}${voice.nextWord}.`;
}

/** No cheer where there was something to be sorry for. */
function closingText({ apology }: Reply, { voice, care }: WriteOptions): string {
  if (!voice.closes) return '';
  return care.sober || apology !== null
    ? 'Please write to me here at any time.'
    : 'I wish you a good day.';
}
