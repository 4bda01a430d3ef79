import { memberDoorAddress, type StaffAddress, staffDoorAddress } from '../domain/audience.ts';
import type { Case } from '../domain/case.ts';
import type { Form } from '../domain/form.ts';
import type {
  ActionTaken,
  CommandGiven,
  MessagePointedAt,
  RosterAsked,
  SetUpAsked,
} from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { cardPlaceFor, channelOf, staffPlaceFor } from '../domain/places.ts';
import { peopleOf } from '../domain/set-up.ts';
import type { Settings } from '../domain/settings.ts';
import type { ListedCase } from '../domain/shown.ts';
import { isColleague, type Moment } from './desk.ts';

/** What somebody does and may wait for an answer to, at the door they hold open. */
export type Asking = ActionTaken | CommandGiven | MessagePointedAt | RosterAsked | SetUpAsked;

/** A line only the asker sees. Without an open door nobody hears it: it is about what they just did, and late it is noise. */
export function tell(current: Case, event: Asking, moment: Moment, text: string): Case {
  const to = doorOf(event, moment.settings);
  if (to === undefined) return current;
  const id = `${current.id}/notice/${event.key}`;
  return queue(
    current,
    { kind: 'notice', audience: 'staff', id, case: current.id, to, text },
    moment.now,
  );
}

/** Opens a form in the asker's door. */
export function openForm(current: Case, event: ActionTaken, moment: Moment, form: Form): Case {
  const to = doorOf(event, moment.settings);
  if (to === undefined) return current;
  const id = `${current.id}/form/${event.key}`;
  return queue(
    current,
    { kind: 'form', audience: 'staff', id, case: current.id, to, form },
    moment.now,
  );
}

/** Where the asker waits for an answer; undefined where nobody does, and where it is not a colleague who does. */
export function doorOf(
  { door, by }: Pick<Asking, 'door' | 'by'>,
  settings: Settings,
): StaffAddress | undefined {
  if (door === undefined || !isColleague(by, settings)) return undefined;
  return staffDoorAddress(door, by, settings.roster);
}

/** One answer to what came under this key, at that address; nothing where there is none. */
export function answer(
  key: string,
  to: StaffAddress | undefined,
  text: string,
  cases?: readonly ListedCase[],
): Outgoing[] {
  if (to === undefined) return [];
  const list = cases === undefined ? {} : { cases: [...cases] };
  return [{ kind: 'notice', audience: 'staff', id: `notice/${key}`, case: '', to, text, ...list }];
}

/** Says where the card is when that is not where it was asked for. */
export function tellWhere(current: Case, event: Asking, moment: Moment): Case {
  const channel = channelOf(current.channel, moment.settings);
  if (channel.kind === 'staff') return current;
  if (staffPlaceFor(channel, moment.settings) !== undefined)
    return tell(current, event, moment, 'The card is in the paired staff channel.');
  if (current.channel === event.by.id) return tell(current, event, moment, TO_YOU_ALONE);
  const isTheirs = cardPlaceFor(current, moment.settings) !== undefined;
  return tell(current, event, moment, isTheirs ? TO_YOU : NOWHERE);
}

const NAME_ONE =
  'To name one, say `/triage here is staff` in the team’s own channel, then `/triage here is customers` (or `help`) here.';
const TO_YOU_ALONE = 'The card has been sent to you alone: no channel was named for it.';
const TO_YOU = `The card has been sent to you alone, because this channel has no staff channel yet. ${NAME_ONE}`;
const NOWHERE = `This channel has no staff channel yet, so there is nowhere safe to post the card. ${NAME_ONE}`;

/**
 * What a full member of the workspace who is not on the desk gets told: whom to ask, and nothing more. Customers and guests learn
 * nothing.
 */
export function whomToAsk({ door, by, key }: Asking, settings: Settings): Outgoing[] {
  if (door === undefined) return [];
  return answer(key, memberDoorAddress(door, by), whomToAskText(by.id, settings));
}

/** How many people are named to ask. Ours: one of them will be there. */
const NAMED = 3;

/** The leads, for one of them has set Heed up; the roster where there are none. */
function whomToAskText(by: string, settings: Settings): string {
  const people = peopleOf(by, settings);
  const leads = people.filter((person) => person.role === 'lead');
  const named = (leads.length > 0 ? leads : people).slice(0, NAMED).map((person) => person.name);
  return `Heed works for the support team: ask ${named.join(' or ')} to put you on it.`;
}
