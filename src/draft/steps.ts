import type { Assessment } from '../domain/assessment.ts';
import type { SignalKind } from '../domain/signal.ts';
import { topicOf } from './retell/topic.ts';
import type { Situation } from './situation.ts';

/** At most this many: more is not read in a chat. Ours. */
const MAX_STEPS = 3;

/**
 * What will be done, each to stand after "I will": what the entry says, or else to look and tell; and beside the matter itself what
 * puts right how they were treated.
 */
export function whatsFor(situation: Situation): string[] {
  const { entry, request, kind, told } = situation;
  const questions = told.filter((one) => one.kind === 'question').length;
  if (kind === 'talk') return ['start on it'];
  if (kind === 'question' && entry === undefined)
    return [questions > 1 ? FIND_ANSWERS : FIND_ANSWER];
  const amends = AMENDS.find(([signal]) => has(request.assessment, signal))?.[1];
  const more = amends ?? (questions > 1 ? 'answer each of your questions' : undefined);
  const extra = more === undefined || isBrief(situation) ? [] : [more];
  const known = entry?.steps ?? [];
  if (known.length > 0) return [...known, ...extra].slice(0, MAX_STEPS);
  const looked = lookInto(situation);
  return extra.length > 0 ? [...looked.slice(0, 1), ...extra] : looked;
}

const FIND_ANSWER = 'find out and write the answer to you here';
const FIND_ANSWERS = 'find out and answer each of your questions here';

/** The hurried want the matter itself, and nothing beside it. */
function isBrief({ request, entry }: Situation): boolean {
  return request.assessment.style === 'hurried' && (entry?.steps.length ?? 0) > 1;
}

/** What puts right how we treated them, beside the matter itself; the first that holds. Each promises only what the sender controls. */
const AMENDS: readonly (readonly [SignalKind, string])[] = [
  ['promise_broken', 'find out why it did not happen as promised and name a time that holds'],
  ['hand_offs', 'keep this with me, so that nobody sends you on again'],
  ['unanswered_question', 'answer the question that was passed over'],
  ['repeat_contact', 'read what you have told us already, so that you need not tell it again'],
  ['deadline', 'tell you whether your date can be met and what else we can do if not'],
];

/** Without an entry: look, and say what was found. */
function lookInto({ request, asked, earlier, told }: Situation): string[] {
  const found = FINDINGS.find(([signal]) => has(request.assessment, signal))?.[1];
  const topic = [asked, ...earlier].map(topicOf).find((one) => one !== undefined);
  const wanted = told.find((one) => one.kind === 'request' && POSSIBLE.test(one.clause));
  if (wanted !== undefined) return [`see whether we can ${wanted.clause}`, 'tell you either way'];
  const look = found?.look ?? `look into ${topic ?? 'this'} myself`;
  return [look, found?.tell ?? 'tell you what I found and what happens next'];
}

/** What can be asked of us without promising money. */
const POSSIBLE =
  /^(?:add|block|book|cancel|change|correct|delete|exchange|extend|move|rebook|redirect|remove|replace|reset|restore|stop|swap|switch|transfer|unlock|update)\b/;

const FINDINGS: readonly (readonly [SignalKind, { look: string; tell: string }])[] = [
  ['safety', { look: 'look at this before anything else', tell: 'tell you what we do about it' }],
  [
    'data',
    {
      look: 'check what has happened to your data and your account',
      tell: 'tell you what I see and how it is made safe',
    },
  ],
  [
    'outage',
    {
      look: 'find out what is down and who is working on it',
      tell: 'tell you when to expect it back',
    },
  ],
  [
    'money',
    {
      look: 'check the amounts against our records',
      tell: 'tell you what is owed and when it is settled',
    },
  ],
];

function has(assessment: Assessment, kind: SignalKind): boolean {
  return assessment.signals.some((signal) => signal.kind === kind);
}
