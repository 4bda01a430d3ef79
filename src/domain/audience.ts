import { z } from 'zod';
import { isOfWorkspace } from './address.ts';
import type { Channel } from './channel.ts';
import { type Author, addressesOf, type Person, personAt } from './person.ts';

/**
 * An address that only staff can read. The type is a brand: a plain string does not pass for one, and the functions below, which
 * check first, are the only code that builds one.
 */
export const StaffAddress = z.string().brand<'StaffAddress'>();
export type StaffAddress = z.infer<typeof StaffAddress>;

/** An address that a customer reads. Only an approved reply goes there. */
export const CustomerAddress = z.string().brand<'CustomerAddress'>();
export type CustomerAddress = z.infer<typeof CustomerAddress>;

/** A staff channel's address; undefined when the channel is unknown or of another kind (fail closed). */
export function staffChannelAddress(
  id: string,
  channels: readonly Channel[],
): StaffAddress | undefined {
  const channel = channels.find((candidate) => candidate.id === id);
  return channel?.kind === 'staff' ? StaffAddress.parse(channel.id) : undefined;
}

/**
 * True for a full member of the workspace who is on the roster, or whose workspace has nobody on it yet: a fresh installation is
 * everybody's. Whom the platform takes for a customer, a guest or a bot is no colleague, whatever the roster says.
 */
export function isOnDesk(by: Author, roster: readonly Person[]): boolean {
  if (by.side !== 'staff') return false;
  const all = roster.flatMap(addressesOf);
  return all.includes(by.id) || !all.some((address) => isOfWorkspace(address, by.id));
}

/**
 * One of a person's own addresses; undefined unless they are on the desk, or, where only their id is known, on the roster (fail closed).
 */
export function staffPersonAddress(
  person: string | Author,
  roster: readonly Person[],
): StaffAddress | undefined {
  const id = typeof person === 'string' ? person : person.id;
  return mayRead(person, roster) ? StaffAddress.parse(id) : undefined;
}

/** An open door's address; undefined unless whoever holds it open may read what is for staff, as above (fail closed). */
export function staffDoorAddress(
  door: string,
  by: string | Author,
  roster: readonly Person[],
): StaffAddress | undefined {
  return mayRead(by, roster) ? StaffAddress.parse(door) : undefined;
}

/**
 * The door of any full member of the workspace, on the desk or not: for the one line that tells them whom to ask, and nothing about
 * any case. Undefined for everybody else.
 */
export function memberDoorAddress(door: string, by: Author): StaffAddress | undefined {
  return by.side === 'staff' ? StaffAddress.parse(door) : undefined;
}

function mayRead(person: string | Author, roster: readonly Person[]): boolean {
  return typeof person === 'string' ? isListed(person, roster) : isOnDesk(person, roster);
}

function isListed(id: string, roster: readonly Person[]): boolean {
  return personAt(id, roster) !== undefined;
}

/** The address of the conversation with the customer itself. */
export function customerAddress(channel: string): CustomerAddress {
  return CustomerAddress.parse(channel);
}
