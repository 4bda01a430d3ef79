import { isGrave, type Mood } from '../domain/assessment.ts';
import type { Reply } from '../domain/reply.ts';
import { CARES, type Care, voiceFor } from '../domain/voice.ts';
import { acknowledge } from './acknowledge.ts';
import { apologyFor } from './apology.ts';
import { DraftError, type Drafted, type Drafter, type DraftRequest } from './drafter.ts';
import { factsFrom, wordsIn } from './facts.ts';
import { planFor, planForPraise } from './plan.ts';
import { readSituation, type Situation } from './situation.ts';
import { type WriteOptions, write } from './write.ts';

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
  const situation = readSituation(request);
  const options = writeOptions(situation);
  const plan = composePlan(situation);
  const room = options.voice.words - wordsIn(write(plan, options));
  const reply = { ...plan, claims: claimsFor(situation, options, room) };
  return { reply, text: write(reply, options) };
}

function writeOptions({ request, kind, said }: Situation): WriteOptions {
  const { style, mood, urgency, signals } = request.assessment;
  const isDangerous = urgency === 'P1' && signals.some((signal) => signal.kind === 'safety');
  return {
    voice: voiceFor(style),
    care: isDangerous ? SAFETY_FIRST : unsaid(careFor(mood, kind), said),
    name: firstNameOf(request),
    sender: request.sender,
    startsAtOnce: isGrave(urgency),
    isQuestion: kind === 'question',
  };
}

/** Comes before everything, in every voice. */
const DANGER = 'If anybody is hurt or in danger now, please call the emergency services first.';
const SAFETY_FIRST: Care = { ...CARES.anxious, opening: DANGER, brief: DANGER };

function careFor(mood: Mood, kind: Situation['kind']): Care {
  return kind === 'praise' ? CARES.pleased : CARES[mood];
}

/** A sentence that meets a feeling is worth saying once in a conversation. */
function unsaid(care: Care, said: readonly string[]): Care {
  const isSaid = said.some(
    (text) => care.opening !== '' && (text.includes(care.opening) || text.includes(care.brief)),
  );
  return isSaid ? { ...care, opening: '', brief: '' } : care;
}

function composePlan(situation: Situation): Reply {
  const { request, kind, said } = situation;
  const { assessment } = request;
  const kinds = new Set(assessment.signals.map((signal) => signal.kind));
  return {
    acknowledgement: acknowledge({
      ask: assessment.ask,
      asked: situation.asked,
      earlier: situation.earlier,
      style: assessment.style,
      kind,
    }),
    apology: kind === 'praise' ? null : apologyFor(kinds, said),
    claims: [],
    ...(kind === 'praise' ? planForPraise(situation) : planFor(situation)),
  };
}

/** The answer to a question is always told; beside a plan the hurried get a fact only where there is room for it. */
function claimsFor(situation: Situation, { voice }: WriteOptions, room: number): Reply['claims'] {
  const { entry, said, kind } = situation;
  const must = kind === 'question' || voice.order === 'facts-first';
  return entry === undefined ? [] : factsFrom(entry, voice, room, { said, must });
}

/** Only a name that looks like one: a handle or an address is not how people are greeted. */
export function firstNameOf(
  request: Pick<DraftRequest, 'conversation' | 'assessment'>,
): string | null {
  const author = request.conversation.turns[request.assessment.turn]?.author ?? '';
  const first = author.split(' ')[0] ?? '';
  return /^\p{Lu}\p{Ll}{1,19}$/u.test(first) && !/^(?:Customer|Guest|User|Unknown)$/.test(first)
    ? first
    : null;
}
