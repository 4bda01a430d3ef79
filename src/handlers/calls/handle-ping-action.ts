import type { Case } from '../../domain/case.ts';
import type { ActionTaken } from '../../domain/message.ts';
import { openForm, tell } from '../asker.ts';
import { showCard } from '../card.ts';
import { type Moment, record } from '../desk.ts';
import { endPings, openPings, withCallAnswered } from './ping-messages.ts';

/** "I have it" takes the case; "not needed" wants a reason, because every false alarm teaches. Either ends every open call. */
export function answerPing(current: Case, event: ActionTaken, moment: Moment): Case {
  if (openPings(current).length === 0)
    return tell(current, event, moment, 'This call has been answered already.');
  return event.action === 'have-it'
    ? haveIt(current, event, moment)
    : notNeeded(current, event, moment);
}

function haveIt(current: Case, { by, at }: ActionTaken, moment: Moment): Case {
  const taught = withCallAnswered(current, { by: by.id, at, needed: true });
  const theirs = { ...taught, takenBy: by.name, takenById: by.id };
  const taken = record(theirs, at, 'ping taken', by.id);
  return showCard(endPings(taken, 'have-it', `${by.name} has it`, moment), moment);
}

function notNeeded(current: Case, event: ActionTaken, moment: Moment): Case {
  const { by, at } = event;
  const reason = event.values.reason?.trim() ?? '';
  if (reason === '') return openForm(current, event, moment, { name: 'not-needed' });
  const taught = withCallAnswered(current, { by: by.id, at, needed: false });
  const noted = record(taught, at, 'ping not needed', by.id, reason);
  const outcome = `${by.name}: not needed (${reason})`;
  return showCard(endPings(noted, 'not-needed', outcome, moment), moment);
}
