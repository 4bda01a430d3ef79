import { type StaffAddress, staffDoorAddress } from '../domain/audience.ts';
import type { Case } from '../domain/case.ts';
import type { ActionTaken, CommandGiven } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Settings } from '../domain/settings.ts';
import { isColleague, type Moment } from './desk.ts';

type Form = Extract<Outgoing, { kind: 'form' }>['form'];

/** A line only the asker sees. Without an open door nobody hears it: it is about what they just did, and late it is noise. */
export function tell(
  current: Case,
  event: ActionTaken | CommandGiven,
  moment: Moment,
  text: string,
): Case {
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
  { door, by }: ActionTaken | CommandGiven,
  settings: Settings,
): StaffAddress | undefined {
  if (door === undefined || !isColleague(by, settings)) return undefined;
  return staffDoorAddress(door, by.id, settings.roster);
}
