import { isOfWorkspace } from './address.ts';
import { type StaffAddress, staffChannelAddress, staffPersonAddress } from './audience.ts';
import type { Case } from './case.ts';
import type { Channel } from './channel.ts';
import { addressNear, type Person } from './person.ts';
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

/**
 * Where a ping goes: the staff place, or else to the lead alone. Who works on the other platform, or in another workspace, is called
 * there.
 */
export function pingPlaceFor(
  channel: Channel,
  lead: Pick<Person, 'id' | 'also'>,
  settings: Settings,
): StaffPlace | undefined {
  const address = addressNear(lead, channel.id);
  const place = staffPlaceFor(channel, settings);
  if (place !== undefined && isOfWorkspace(address, place.to)) return place;
  const direct = staffPersonAddress(address, settings.roster);
  return direct === undefined ? place : { to: direct, inThread: false };
}
