import {
  staffChannelAddress,
  staffDoorAddress,
  staffPersonAddress,
} from '../../domain/audience.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { refusal } from '../adapter.ts';
import { type Doors, isDoor } from './doors.ts';
import { DESK, nameOf, SHOP, terminalSettings } from './settings.ts';

/**
 * Who will read it, by name. Throws `SendError` when what is internal is on its way to a customer, when a reply is on its way
 * elsewhere, and when the door has closed: checked here again, whatever was checked before.
 */
export function readerOf(outgoing: Outgoing, doors: Doors): string {
  if (outgoing.audience === 'customer') return customerAt(outgoing.to);
  if (isDoor(outgoing.to)) return holderOf(outgoing.to, doors);
  if (outgoing.kind === 'form') throw refusal('A form can be opened only behind an open door.');
  const { channels, roster } = terminalSettings;
  if (staffChannelAddress(outgoing.to, channels) === DESK) return 'the desk';
  if (staffPersonAddress(outgoing.to, roster) === undefined) {
    throw refusal(`A ${outgoing.kind} is for staff only, and "${outgoing.to}" is not staff.`);
  }
  return nameOf(outgoing.to);
}

function customerAt(address: string): string {
  if (address === SHOP) return 'the customer';
  throw refusal(`There is no customer at "${address}" in the terminal.`);
}

function holderOf(address: string, doors: Doors): string {
  const holder = doors.holder(address);
  if (holder === undefined) throw refusal('The answer came too late: the door had closed.');
  if (staffDoorAddress(address, holder.id, terminalSettings.roster) === undefined) {
    throw refusal('What is for staff cannot be the answer to a customer.');
  }
  return holder.name;
}
