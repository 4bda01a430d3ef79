import type { Assessment } from '../domain/assessment.ts';
import { isHeard } from '../domain/conversation.ts';
import type { Policy } from '../domain/policy.ts';
import type { Claim, Reply, Step } from '../domain/reply.ts';
import type { SignalKind } from '../domain/signal.ts';
import { CARES, type Voice, voiceFor } from '../domain/voice.ts';
import { acknowledge } from './acknowledge.ts';
import {
  DraftError,
  type Drafted,
  type Drafter,
  type DraftRequest,
  type Knowledge,
} from './drafter.ts';
import { duration } from './duration.ts';
import { write } from './write.ts';

/** Drafts from the knowledge base and the policy alone: no key, no network. English only, and it says so otherwise. */
export function createLocalDrafter(): Drafter {
  return {
    name: 'local',
    async draft(request) {
      if (request.assessment.language !== 'en')
        throw new DraftError(noDraftIn(request.assessment.language));
      return draftLocally(request);
    },
  };
}

function noDraftIn(language: string): string {
  if (language === 'und') return 'No draft: there are no words to answer.';
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return `No draft: without a model Heed drafts in English only, and this customer writes ${name}.`;
}

/** The same reply for the same request, always. */
export function draftLocally(request: DraftRequest): Drafted {
  const reply = composeReply(request);
  const { style, mood } = request.assessment;
  const name = firstNameOf(request);
  return {
    reply,
    text: write(reply, { voice: voiceFor(style), care: CARES[mood], name, sender: request.sender }),
  };
}

function composeReply(request: DraftRequest): Reply {
  const { assessment, knowledge, policy, sender } = request;
  const best = knowledge[0];
  const voice = voiceFor(assessment.style);
  const next = duration(policy.commitments[assessment.urgency]);
  return {
    acknowledgement: acknowledge(assessment, askedText(request)),
    apology: apologyFor(assessment),
    claims: best === undefined ? [] : claimsFrom(best, voice),
    steps: stepsFor(best, assessment, policy, sender),
    questions: best === undefined ? openQuestions(request) : unansweredOf(best, request),
    nextUpdate: `within ${next}`,
  };
}

/** Failures of ours that deserve an apology: the customer's bad luck alone does not. */
const OUR_FAULT: readonly SignalKind[] = [
  'promise_broken',
  'unanswered_question',
  'hand_offs',
  'waiting',
  'apology_without_step',
  'repeat_contact',
];

function apologyFor(assessment: Assessment): string | null {
  const kinds = new Set(assessment.signals.map((signal) => signal.kind));
  if (kinds.has('promise_broken')) return 'I am sorry that what we promised did not happen.';
  if (kinds.has('unanswered_question')) return 'I am sorry that your question was passed over.';
  if (kinds.has('hand_offs')) return 'I am sorry that you were sent from desk to desk.';
  if (OUR_FAULT.some((kind) => kinds.has(kind))) return 'I am sorry that you had to ask again.';
  return null;
}

function claimsFrom(entry: Knowledge, voice: Voice): Claim[] {
  return [{ text: excerpt(entry.answer, voice.detail), source: entry.id }];
}

function excerpt(answer: string, detail: Voice['detail']): string {
  const [first = ''] = answer.split(/\n{2,}/);
  if (detail === 'all') return answer.replace(/\s*\n\s*/g, ' ').trim();
  const paragraph = first.replace(/\s*\n\s*/g, ' ').trim();
  if (detail === 'paragraph') return paragraph;
  return paragraph.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? paragraph;
}

function stepsFor(
  entry: Knowledge | undefined,
  assessment: Assessment,
  policy: Policy,
  sender: string,
): Step[] {
  const when = `within ${duration(policy.commitments[assessment.urgency])}`;
  const known = entry?.steps.slice(0, 3) ?? [];
  const whats =
    known.length > 0 ? known : ['look into this myself and come back to you with what I found'];
  return whats.map((what) => ({ what, owner: sender, when }));
}

const REFERENCE = /\b(?=\w*\d)[\w-]{4,}\b/;

function openQuestions(request: DraftRequest): string[] {
  if (REFERENCE.test(heardText(request))) return [];
  return ['Which order, account or booking is this about, so that I look at the right one?'];
}

/** The entry's questions, without the one for a number when a number was already given: asking again is how customers are lost. */
function unansweredOf(entry: Knowledge, request: DraftRequest): string[] {
  const given = REFERENCE.test(heardText(request));
  return entry.questions
    .filter((question) => !(given && /\b(?:number|reference|id)\b/i.test(question)))
    .slice(0, 2);
}

function askedText(request: DraftRequest): string {
  return request.conversation.turns[request.assessment.turn]?.text ?? '';
}

function heardText(request: DraftRequest): string {
  return request.conversation.turns
    .filter(isHeard)
    .map((turn) => turn.text)
    .join('\n');
}

/** Only a name that looks like one: a handle or an address is not how people are greeted. */
export function firstNameOf(request: DraftRequest): string | null {
  const author = request.conversation.turns[request.assessment.turn]?.author ?? '';
  const first = author.split(' ')[0] ?? '';
  return /^\p{Lu}\p{Ll}{1,19}$/u.test(first) ? first : null;
}
