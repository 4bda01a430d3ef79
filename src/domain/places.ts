import { type StaffAddress, staffChannelAddress, staffPersonAddress } from './audience.ts';
import type { Case } from './case.ts';
import type { Channel } from './channel.ts';
import type { Person } from './person.ts';
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
