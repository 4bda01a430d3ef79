import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import type { Choice } from '../../domain/form.ts';
import type { ActionTaken } from '../../domain/message.ts';
import { addressesOf, type Person, personAt } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import { peopleOf } from '../../domain/set-up.ts';
import { openForm, tell } from '../asker.ts';
import { showCard } from '../card.ts';
import { type Moment, record } from '../desk.ts';
import { profilesOf } from './ask-routing.ts';
import { callPeople } from './call-people.ts';
import { endPings, openPings } from './ping-messages.ts';
import { isCalled } from './who-was-called.ts';

/** Somebody else is called for the same thing: the call ends here, and is theirs from now on, whatever their hours. */
export function passOn(current: Case, event: ActionTaken, moment: Moment): Case {
  const open = openPings(current);
  const last = open.at(-1);
  if (last === undefined)
    return tell(current, event, moment, 'This call has been answered already.');
  const people = othersThan(event, current, open, moment);
  if (people.length === 0) return tell(current, event, moment, NOBODY);
  if (event.values.to === undefined) {
    const choices = choicesOf(people, current, last, moment);
    return openForm(current, event, moment, { name: 'pass-on', choices });
  }
  const person = people.find(({ id }) => id === event.values.to);
  if (person === undefined) return tell(current, event, moment, UNKNOWN);
  const why = [...new Set(open.map((ping) => ping.why))].join('; ');
  const ended = passedOn(current, event, moment, person);
  const note = { why: [`${event.by.name} passed it on`], passed: [] };
  const called = { people: [person], step: last.step, note } as const;
  return showCard(callPeople(ended, moment, { ...last, why }, called), moment);
}

const NOBODY = 'There is nobody else on the roster to pass this on to.';
const UNKNOWN = 'Pass this on to somebody on the roster who has not been called for it yet.';

/** Everybody of the conversation's workspace or named for its channel, but who passes it on and who is called already. */
function othersThan(
  { by }: ActionTaken,
  { channel }: Case,
  open: readonly Ping[],
  { settings }: Moment,
): Person[] {
  const { leads } = channelOf(channel, settings);
  const named = leads.flatMap((lead) => personAt(lead, settings.roster) ?? []);
  const people = new Set([...peopleOf(channel, settings), ...named]);
  return [...people]
    .filter((person) => !addressesOf(person).includes(by.id))
    .filter(({ id }) => open.every((ping) => !isCalled(id, ping, { settings })));
}

/** Each with what speaks for them, or against: "Tom: works now, writes German". */
function choicesOf(people: readonly Person[], current: Case, ping: Ping, moment: Moment): Choice[] {
  const told = profilesOf(current, moment, ping, people);
  return people.map(({ id, name }) => {
    const profile = told.get(id) ?? '';
    return { value: id, label: profile === '' ? name : `${name}: ${profile}` };
  });
}

function passedOn(current: Case, event: ActionTaken, moment: Moment, { name }: Person): Case {
  const { by, at, values } = event;
  const reason = values.reason?.trim() ?? '';
  const outcome = `Passed on to ${name} by ${by.name}`;
  const note = reason === '' ? `to ${name}` : `to ${name}: ${reason}`;
  const noted = record(current, at, 'ping passed on', by.id, note);
  return endPings(noted, 'passed-on', outcome, moment);
}
