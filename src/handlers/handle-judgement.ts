import type { Case } from '../domain/case.ts';
import { lastHeard } from '../domain/conversation.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { offeredDraft, showCard } from './card.ts';
import { type Desk, type Mind, type Moment, record } from './desk.ts';
import { type Judgement, judge } from './judge.ts';
import { judged } from './judged.ts';
import { addSpend } from './spend.ts';
import { localAnswerStands, localDraftStands } from './stand-ins.ts';
import { haveSameWords } from './turns.ts';

/** Asks the model about the conversation as it stands. Throws `AssessorError` when it cannot say. */
export async function prepareJudgement(
  current: Case,
  model: Mind,
  desk: Desk,
  signal?: AbortSignal,
): Promise<Judgement> {
  return judge(model, desk, current, { turns: heardTurns(current) }, signal);
}

/** The model's word replaces the local one, unless something newer has come since: then it is about yesterday, and only its cost stays. */
export function applyJudgement(current: Case, judgement: Judgement, moment: Moment): Case {
  const spent = { ...current, spend: addSpend(current.spend, judgement.usages) };
  const isAwaited =
    current.judge?.turn === judgement.assessment.turn &&
    haveSameWords(judgement.turns, heardTurns(current));
  if (!isAwaited) return spent;
  const next = judged(spent, orLocalDraft(judgement, current), moment);
  return showCard(pingIfNeeded({ ...next, judge: null }, moment), moment);
}

/** The model was slow, down, refused or talked rubbish: the local answer stands, and the card says so. */
export function applyFailure(current: Case, turn: number, why: string, moment: Moment): Case {
  if (current.judge?.turn !== turn) return current;
  const note = current.assessment?.turn === turn ? localAnswerStands(why) : why;
  const next = { ...current, judge: null, notes: [...current.notes, note] };
  return showCard(record(next, moment.now, 'model failed', undefined, why), moment);
}

/** A model that could tag but not draft leaves the local draft in place. */
function orLocalDraft(judgement: Judgement, current: Case): Judgement {
  const { draft, noDraft, assessment, standIns } = judgement;
  const local = offeredDraft(current);
  if (offeredDraft({ draft }) !== null || local?.turn !== assessment.turn) return judgement;
  const why =
    draft === null
      ? (noDraft ?? 'there is no other.')
      : `the model's own is not fit to offer. ${draft.unfit.join(' ')}`;
  const told = [...standIns, localDraftStands(why)];
  return { ...judgement, draft: local, noDraft: undefined, standIns: told };
}

function heardTurns({ turns }: Case): Case['turns'] {
  return turns.slice(0, lastHeard(turns) + 1);
}
