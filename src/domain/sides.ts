import { isOnDesk } from './audience.ts';
import type { Incoming, Written } from './message.ts';
import { type Author, personAt } from './person.ts';
import { channelOf } from './places.ts';
import type { Settings } from './settings.ts';

/** True when it is an address of somebody on the roster; everybody else is a customer (fail closed). */
export function isStaff(id: string, settings: Settings): boolean {
  return personAt(id, settings.roster) !== undefined;
}

/** True for whoever may press buttons, give commands and set channels up: `isOnDesk` of these settings. */
export function isColleague(by: Author, settings: Settings): boolean {
  return isOnDesk(by, settings.roster);
}

/**
 * The event with everybody who wrote on the side they are on in its channel. Where colleagues ask for help, those who are not on the
 * roster are the customers, and so is whoever of them begins a conversation where customers write; elsewhere what the platform says
 * stands. Who gives a command or presses a button is checked when they do.
 */
export function sided(event: Incoming, settings: Settings): Incoming {
  if (beginsAsCustomer(event, settings)) return { ...event, by: { ...event.by, side: 'customer' } };
  if (channelOf(event.channel, settings).kind !== 'help') return event;
  switch (event.kind) {
    case 'message':
      return { ...event, by: askingSide(event.by, settings), ...sidedTurns(event, settings) };
    case 'edited':
    case 'deleted':
      return { ...event, by: askingSide(event.by, settings) };
    case 'pointed-at':
      return { ...event, ...sidedTurns(event, settings) };
    default:
      return event;
  }
}

/**
 * In a small workspace customers may be full members. A colleague whom nobody put on the roster steps into threads that others began,
 * and there counts as staff; what they write on in their own is heard as theirs, the case knows whose it is.
 */
function beginsAsCustomer(event: Incoming, settings: Settings): boolean {
  if (event.kind !== 'message' || event.thread !== undefined) return false;
  const known = settings.channels.find(({ id }) => id === event.channel);
  return (
    known?.kind === 'customers' && event.by.side === 'staff' && !isColleague(event.by, settings)
  );
}

function askingSide(by: Author, settings: Settings): Author {
  return by.side === 'staff' && !isStaff(by.id, settings) ? { ...by, side: 'customer' } : by;
}

function sidedTurns(
  { conversation }: { conversation?: Written[] | undefined },
  settings: Settings,
) {
  if (conversation === undefined) return {};
  return {
    conversation: conversation.map((one) => ({ ...one, by: askingSide(one.by, settings) })),
  };
}
