import type { Case } from '../domain/case.ts';
import type { ActionTaken } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { peopleOf } from '../domain/set-up.ts';
import { openForm, tell } from './asker.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { callPerson } from './ping.ts';
import { endPings, openPings } from './ping-messages.ts';

/** Somebody else is called for the same thing: the call ends here, and is theirs from now on. */
export function passOn(current: Case, event: ActionTaken, moment: Moment): Case {
  const open = openPings(current);
  const last = open.at(-1);
  if (last === undefined)
    return tell(current, event, moment, 'This call has been answered already.');
  const people = peopleOf(current.channel, moment.settings).filter(
    ({ id }) => id !== event.by.id && open.every((ping) => ping.lead !== id),
  );
  if (people.length === 0) return tell(current, event, moment, NOBODY);
  if (event.values.to === undefined) {
    const choices = people.map(({ id, name }) => ({ value: id, label: name }));
    return openForm(current, event, moment, { name: 'pass-on', choices });
  }
  const person = people.find(({ id }) => id === event.values.to);
  if (person === undefined) return tell(current, event, moment, UNKNOWN);
  const why = [...new Set(open.map((ping) => ping.why))].join('; ');
  const ended = passedOn(current, event, moment, person);
  return showCard(callPerson(ended, moment, { ...last, why }, person), moment);
}

const NOBODY = 'There is nobody else on the roster to pass this on to.';
const UNKNOWN = 'Pass this on to somebody on the roster who has not been called for it yet.';

function passedOn(current: Case, event: ActionTaken, moment: Moment, { name }: Person): Case {
  const { by, at, values } = event;
  const reason = values.reason?.trim() ?? '';
  const outcome = `Passed on to ${name} by ${by.name}`;
  const note = reason === '' ? `to ${name}` : `to ${name}: ${reason}`;
  const noted = record(current, at, 'ping passed on', by.id, note);
  return endPings(noted, 'passed-on', outcome, moment);
}
