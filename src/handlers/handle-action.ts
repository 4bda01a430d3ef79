import type { Case } from '../domain/case.ts';
import type { ActionName, ActionTaken } from '../domain/message.ts';
import { tell } from './asker.ts';
import { callBack } from './call-back.ts';
import { passOn } from './calls/handle-pass-on.ts';
import { answerPing } from './calls/handle-ping-action.ts';
import { callFor } from './calls/ping.ts';
import { endPings, openPings } from './calls/ping-messages.ts';
import { showCard } from './card.ts';
import { handled, isColleague, type Moment, record } from './desk.ts';
import { grant } from './grants/handle-grant.ts';
import { correct } from './handle-correction.ts';
import { takeFeedback } from './handle-feedback.ts';
import { copy, edit, send } from './handle-send.ts';
import { snooze } from './handle-snooze.ts';
import { withoutFailedReplies } from './handle-unsent.ts';
import type { Findings } from './history/findings.ts';
import { log } from './history/handle-log.ts';
import { merge } from './moving/handle-merge.ts';
import { split } from './moving/handle-split.ts';
import { keep } from './promises/handle-kept.ts';

/** A button was pressed or a form was sent. Who did it is checked here again: a button on a screen is no permission. */
export function applyAction(
  current: Case,
  event: ActionTaken,
  findings: Findings | undefined,
  moment: Moment,
): Case {
  const base = handled(current, event.key);
  if (!isColleague(event.by, moment.settings))
    return record(base, event.at, 'refused', event.by.id, event.action);
  if (base.state === 'closed' && !AFTERWARDS.includes(event.action))
    return tell(base, event, moment, 'This case is closed.');
  return ACTIONS[event.action](base, event, moment, findings);
}

/** What can still be done with a case that is closed. */
const AFTERWARDS: readonly ActionName[] = ['feedback', 'log'];

type Act = (
  current: Case,
  event: ActionTaken,
  moment: Moment,
  findings: Findings | undefined,
) => Case;

const ACTIONS: Record<ActionName, Act> = {
  send,
  edit,
  copy,
  escalate,
  take,
  'wrong-tag': correct,
  snooze,
  merge: (current, event, moment, findings) => merge(current, event, moment, findings?.heirs),
  split: (current, event, moment, findings) => split(current, event, moment, findings?.judgement),
  close,
  'have-it': answerPing,
  'pass-on': passOn,
  'not-needed': answerPing,
  'call-back': callBack,
  grant,
  kept: keep,
  log,
  feedback: takeFeedback,
};

function escalate(current: Case, event: ActionTaken, moment: Moment): Case {
  if (openPings(current).length > 0)
    return tell(current, event, moment, 'A lead has been called already and has not answered yet.');
  const call = { cause: 'asked', why: `${event.by.name} asks for help` } as const;
  return showCard(callFor(current, moment, call), moment);
}

function take(current: Case, event: ActionTaken, moment: Moment): Case {
  const { by, at } = event;
  if (current.takenBy !== null)
    return tell(current, event, moment, `${current.takenBy} has this case already.`);
  const taken = { ...current, takenBy: by.name, takenById: by.id };
  return showCard(record(taken, at, 'taken', by.id), moment);
}

/** What was approved still goes out; what nobody needs any more (clocks, the draft, calls) ends. */
function close(current: Case, event: ActionTaken, moment: Moment): Case {
  const { by, at } = event;
  const outcome = `${by.name} has closed the case`;
  const closed: Case = {
    ...withoutFailedReplies(current),
    state: 'closed',
    held: null,
    clocks: [],
    draft: null,
    judge: null,
    warned: null,
    notes: [`${by.name} has closed this.`],
  };
  const ended = endPings(closed, 'closed', outcome, moment);
  return showCard(record(ended, at, 'closed', by.id), moment);
}
