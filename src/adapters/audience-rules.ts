import { staffChannelAddress } from '../domain/audience.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { channelOf } from '../domain/places.ts';
import type { Settings } from '../domain/settings.ts';
import { refusal } from './adapter.ts';
import { isDoor } from './create-doors.ts';

/** What only staff may read. */
export type ToStaff = Extract<Outgoing, { audience: 'staff' }>;
/** What may stand where customers read. */
export type ToCustomer = Extract<Outgoing, { audience: 'customer' }>;

/**
 * How old the standing of somebody who is about to be written to may be, in milliseconds, and where a platform does not tell of changes the
 * list of who reads a channel, too. Ours: guests are made in a moment.
 */
export const STANDING_HOLDS = 15_000;

/** A platform's own look at who will read something. Each rejects with `SendError` where that is anybody but staff. */
export interface StaffChecks<Address> {
  /** What people call the platform. */
  readonly platform: string;
  parse(to: string): Address | undefined;
  isPerson(address: Address): boolean;
  door(outgoing: ToStaff): Promise<void>;
  person(outgoing: ToStaff, address: Address): Promise<void>;
  /** The settings have it as a staff channel. */
  channel(outgoing: ToStaff, address: Address): Promise<void>;
}

/** What is for staff goes to an open door, a person or a staff channel, and a form, an end and a page of one's own not everywhere. */
export async function checkStaff<Address>(
  outgoing: ToStaff,
  checks: StaffChecks<Address>,
  settings: Settings,
): Promise<void> {
  const { kind, to } = outgoing;
  if (isDoor(to)) return checks.door(outgoing);
  if (kind === 'form' || kind === 'done')
    throw refusal(`A ${kind} can be answered only at an open door.`);
  const address = checks.parse(to);
  if (address === undefined) throw refusal(`"${to}" is no address in ${checks.platform}.`);
  if (checks.isPerson(address)) return checks.person(outgoing, address);
  if (kind === 'home') throw refusal(`A page of one's own is for a person, and ${to} is none.`);
  if (staffChannelAddress(to, settings.channels) === undefined)
    throw refusal(`A ${kind} is for staff only, and ${to} is not set up as a staff channel.`);
  await checks.channel(outgoing, address);
}

/** Throws `SendError` where the channel is of no kind that this is said in. */
export function demandKind({ kind, to }: ToCustomer, settings: Settings): void {
  const known = channelOf(to, settings).kind;
  if (kind === 'mention' && known !== 'help')
    throw refusal(`Who was called is named only where colleagues ask, and ${to} is no such place.`);
  if (kind === 'reply' && known === 'staff')
    throw refusal(`A reply is for a customer, and ${to} is set up as a staff channel.`);
}
