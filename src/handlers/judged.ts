import type { Case } from '../domain/case.ts';
import { withRepeatContact } from '../domain/repeat-contact.ts';
import { type Moment, record } from './desk.ts';
import type { Judgement } from './judge.ts';

/** Puts a judgement into the case: tags, with what is known of contacts before, the risk so far, the draft, and the wish for a model's second opinion. */
export function judged(current: Case, judgement: Judgement, moment: Moment): Case {
  const { draft, noDraft, standIns } = judgement;
  const assessment = withRepeatContact(judgement.assessment, current);
  const { turn, risk, urgency, assessor } = assessment;
  const next: Case = {
    ...current,
    assessment,
    risks: [...current.risks.filter((point) => point.turn < turn), { turn, risk }],
    draft,
    notes: [...(noDraft === undefined ? [] : [noDraft]), ...standIns],
    judge: moment.model ? { turn, notBefore: moment.now } : null,
  };
  const told = standIns.reduce(
    (one, why) => record(one, moment.now, 'model failed', undefined, why),
    next,
  );
  const tags = `${assessor}: ${urgency}, risk ${risk.toFixed(2)}`;
  return record(told, moment.now, 'assessed', undefined, tags);
}
