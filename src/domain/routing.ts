import {
  isOnDesk,
  type StaffAddress,
  staffChannelAddress,
  staffPersonAddress,
} from './audience.ts';
import type { Case } from './case.ts';
import type { Channel } from './channel.ts';
import type { Incoming, Written } from './message.ts';
import type { Author, Person } from './person.ts';
import type { Settings } from './settings.ts';

/** Where what is internal about a conversation goes. */
export interface StaffPlace {
  readonly to: StaffAddress;
  /** Only a staff channel's own conversations keep their thread. */
  readonly inThread: boolean;
}

/** A channel as the settings know it; an unknown one is a channel of customers with nowhere internal to go (fail closed). */
export function channelOf(id: string, settings: Settings): Channel {
  const known = settings.channels.find((channel) => channel.id === id);
  return (
    known ?? {
      id,
      kind: 'customers',
      leads: [],
      watched: false,
      cards: 'when-needed',
      muted: false,
    }
  );
}

/** The channel itself when it is a staff channel, else its paired staff channel; undefined when there is neither. */
export function staffPlaceFor(channel: Channel, settings: Settings): StaffPlace | undefined {
  const own = channel.kind === 'staff';
  const id = own ? channel.id : channel.staffChannel;
  const to = id === undefined ? undefined : staffChannelAddress(id, settings.channels);
  return to === undefined ? undefined : { to, inThread: own };
}

/**
 * Where a case's card goes: the staff place of its channel, or else to whoever called Heed in, alone, for as long as they are a
 * colleague; undefined when there is neither.
 */
export function cardPlaceFor(
  { channel, askedBy }: Pick<Case, 'channel' | 'askedBy'>,
  settings: Settings,
): StaffPlace | undefined {
  const place = staffPlaceFor(channelOf(channel, settings), settings);
  if (place !== undefined || askedBy === null) return place;
  const direct = staffPersonAddress(askedBy, settings.roster);
  return direct === undefined ? undefined : { to: direct, inThread: false };
}

/** The first lead named for the channel who is on the roster. */
export function leadFor(channel: Channel, settings: Settings): Person | undefined {
  for (const id of channel.leads) {
    const person = settings.roster.find((candidate) => candidate.id === id);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** Where a ping goes: the staff place, or else to the lead alone. */
export function pingPlaceFor(
  channel: Channel,
  lead: Person,
  settings: Settings,
): StaffPlace | undefined {
  const place = staffPlaceFor(channel, settings);
  if (place !== undefined) return place;
  const direct = staffPersonAddress(lead.id, settings.roster);
  return direct === undefined ? undefined : { to: direct, inThread: false };
}

/** True when the person is on the roster; everybody else is a customer (fail closed). */
export function isStaff(id: string, settings: Settings): boolean {
  return settings.roster.some((person) => person.id === id);
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
