import type { Case } from '../domain/case.ts';
import { isHeard } from '../domain/conversation.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { rewritePings } from './calls/ping-messages.ts';
import { type Moment, record } from './desk.ts';
import type { Judgement } from './judge.ts';
import { judged } from './judged.ts';
import { awaitsAnswer } from './turns.ts';

/**
 * The case judged anew after turns have left it or come into it; calls that were made read as it stands now. A lead is called only
 * where somebody still waits.
 */
export function rejudged(current: Case, judgement: Judgement | undefined, moment: Moment): Case {
  const read =
    judgement === undefined ? unjudged(current, moment) : judged(current, judgement, moment);
  const settled = awaitsAnswer(read)
    ? pingIfNeeded(read, moment)
    : { ...read, draft: null, judge: null };
  return rewritePings(settled, moment);
}

/** Where somebody was heard and nothing could judge it, a model, where there is one, is asked all the same. */
function unjudged(current: Case, moment: Moment): Case {
  const turn = current.turns.findLastIndex(isHeard);
  if (turn < 0) return { ...current, notes: [] };
  const next: Case = {
    ...current,
    judge: moment.model ? { turn, notBefore: moment.now } : null,
    notes: ['What was moved could not be judged: look at it yourself.'],
  };
  return record(next, moment.now, 'not judged');
}
