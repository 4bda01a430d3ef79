import { z } from 'zod';
import type { Channel } from './channel.ts';
import type { Person } from './person.ts';

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

/** A person's own address; undefined unless the person is on the roster (fail closed). */
export function staffPersonAddress(
  id: string,
  roster: readonly Person[],
): StaffAddress | undefined {
  return roster.some((person) => person.id === id) ? StaffAddress.parse(id) : undefined;
}

/** An open door's address; undefined unless the person who holds it open is on the roster (fail closed). */
export function staffDoorAddress(
  door: string,
  by: string,
  roster: readonly Person[],
): StaffAddress | undefined {
  return roster.some((person) => person.id === by) ? StaffAddress.parse(door) : undefined;
}

/** The address of the conversation with the customer itself. */
export function customerAddress(channel: string): CustomerAddress {
  return CustomerAddress.parse(channel);
}
