import type { Usage } from '../assess/assessor.ts';
import { workspaceOf } from '../domain/address.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Case } from '../domain/case.ts';
import { type Conversation, isHeard, type Turn } from '../domain/conversation.ts';
import { type FitnessContext, unfitness, unsupportedClaims } from '../domain/fitness.ts';
import { adjustmentIn } from '../domain/learning/record.ts';
import { WHOEVER_SENDS } from '../domain/promises/commitments.ts';
import type { Citation, Draft, Reply } from '../domain/reply.ts';
import { DraftError, type Drafted, type DraftRequest } from '../draft/drafter.ts';
import { policyLines, sourcesOf } from '../draft/sources.ts';
import type { Desk, Mind } from './desk.ts';
import { draftIdFor } from './draft-id.ts';
import { localAnswerStands, localDraftStands } from './stand-ins.ts';

/** How many knowledge entries a draft may draw on. Ours. */
const ENTRIES = 3;

/** What a mind made of a conversation: the tags, a draft, or why there is none. */
export interface Judgement {
  readonly assessment: Assessment;
  readonly draft: Draft | null;
  /** Why no draft is offered; a line for the card. */
  readonly noDraft: string | undefined;
  /** Where another spoke than who was asked: a line for the card each, saying why. */
  readonly standIns: readonly string[];
  readonly usages: readonly Usage[];
  /** What was judged, so that a judgement of words that have changed since is recognised. */
  readonly turns: readonly Turn[];
}

/** What is known of the case whose conversation is judged. */
type Judged = Pick<Case, 'id' | 'revision' | 'takenBy' | 'channel'>;
type Drafting = Pick<Judgement, 'draft' | 'noDraft' | 'standIns' | 'usages'>;

/** Assesses, retrieves and drafts. Throws `AssessorError` when the mind cannot assess; a draft that fails is only left out. */
export async function judge(
  mind: Mind,
  desk: Pick<Desk, 'knowledge' | 'settings' | 'learned'>,
  current: Judged,
  conversation: Conversation,
  signal?: AbortSignal,
): Promise<Judgement> {
  const learned = await desk.learned?.(workspaceOf(current.channel));
  const { assessment, usage, fellBack } = await mind.assessor.assess(
    conversation,
    signal,
    learned && adjustmentIn(learned),
  );
  const drafting = await draftFor(mind, desk, current, { conversation, assessment }, signal);
  return {
    ...drafting,
    assessment,
    standIns: [
      ...(fellBack === undefined ? [] : [localAnswerStands(fellBack)]),
      ...drafting.standIns,
    ],
    usages: [...(usage === undefined ? [] : [usage]), ...drafting.usages],
    turns: conversation.turns,
  };
}

/** Retrieves and drafts. Never throws: a draft that fails is left out, and `noDraft` says why. */
async function draftFor(
  mind: Mind,
  desk: Pick<Desk, 'knowledge' | 'settings'>,
  current: Judged,
  judged: Pick<DraftRequest, 'conversation' | 'assessment'>,
  signal: AbortSignal | undefined,
): Promise<Drafting> {
  try {
    const sender = current.takenBy ?? WHOEVER_SENDS;
    const { policy } = desk.settings();
    const knowledge = await desk.knowledge.find(questionIn(judged), ENTRIES);
    const request: DraftRequest = { ...judged, knowledge, policy, sender };
    const drafted = await mind.drafter.draft(request, signal);
    return checked(drafted, request, current, mind.drafter.name);
  } catch (error) {
    const noDraft = error instanceof DraftError ? error.message : BROKEN;
    return { draft: null, noDraft, standIns: [], usages: [] };
  }
}

/** What is said of a failure that has no sentence of its own. */
const BROKEN = 'No draft: something went wrong while it was written.';

function questionIn({
  conversation,
  assessment,
}: Pick<DraftRequest, 'conversation' | 'assessment'>): string {
  const asked = conversation.turns[assessment.turn]?.text ?? '';
  return assessment.ask === '' ? asked : `${assessment.ask}\n${asked}`;
}

/** Holds a draft against the rules, whoever wrote it. */
function checked(
  { reply, text, usage, fellBack }: Drafted,
  request: DraftRequest,
  current: Judged,
  drafter: string,
): Drafting {
  const { turn, language } = request.assessment;
  const context = fitnessContext(request);
  const unfit = unfitness(reply, text, context);
  return {
    draft: {
      id: draftIdFor(current.id, turn, current.revision),
      turn,
      language,
      reply,
      text,
      citations: citationsOf(reply, request),
      unsupported: unsupportedClaims(reply, context),
      unfit,
      drafter: fellBack === undefined ? drafter : 'local',
    },
    noDraft: unfit.length > 0 ? `No draft: ${unfit.join(' ')}` : undefined,
    standIns: fellBack === undefined ? [] : [localDraftStands(fellBack)],
    usages: usage === undefined ? [] : [usage],
  };
}

/** What its claims and steps rest on, by name: entries of the knowledge base, and lines of the policy, which are their own names. */
function citationsOf({ claims, steps }: Reply, request: DraftRequest): Citation[] {
  const cited = new Set(claims.map((claim) => claim.source));
  const done = new Set(steps.map((step) => step.what));
  const entries = request.knowledge.filter(
    (entry) => cited.has(entry.id) || entry.steps.some((step) => done.has(step)),
  );
  const lines = policyLines(request.policy, request.assessment.urgency);
  return [
    ...entries.map(({ id, title }) => ({ id, title })),
    ...lines.filter((line) => cited.has(line.id)).map(({ id, text }) => ({ id, title: text })),
  ];
}

/** What a reply to this request is held against: what the customer wrote, and all that a claim may rest on. */
export function fitnessContext(request: DraftRequest): FitnessContext {
  const { turns } = request.conversation;
  return {
    asked: turns[request.assessment.turn]?.text ?? '',
    heard: turns
      .filter(isHeard)
      .map((turn) => turn.text)
      .join('\n'),
    sources: sourcesOf(request),
    policy: request.policy,
    urgency: request.assessment.urgency,
  };
}
