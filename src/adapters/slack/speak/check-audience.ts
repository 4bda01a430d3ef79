import {
  memberDoorAddress,
  staffChannelAddress,
  staffPersonAddress,
} from '../../../domain/audience.ts';
import type { Outgoing } from '../../../domain/outgoing.ts';
import { channelOf } from '../../../domain/routing.ts';
import type { Settings } from '../../../domain/settings.ts';
import { SendError } from '../../adapter.ts';
import { isDoor } from '../../create-doors.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import type { Doors } from '../doors/doors.ts';
import type { Channels } from '../web/channels.ts';
import type { People } from '../web/people.ts';

export interface AudienceCheckOptions {
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  readonly people: People;
  readonly channels: Channels;
  readonly doors: Doors;
  /** Told of a channel for staff that others can read, each time something was about to be said there. */
  exposed?(team: string, channel: string): void;
}

/**
 * Resolves when whoever will read it may. Rejects with `SendError` when what is internal would reach anybody else or a customer would
 * read what is not for them: then trying again cannot help. What Slack does not tell counts as a no; where it was out of reach the
 * error is retryable, and the next try asks again.
 */
export type AudienceCheck = (outgoing: Outgoing) => Promise<void>;

/** How old the standing of somebody who is about to be written to may be, in milliseconds. Ours: guests are made in a moment. */
export const STANDING_HOLDS = 15_000;

type ToStaff = Extract<Outgoing, { audience: 'staff' }>;
type ToCustomer = Extract<Outgoing, { audience: 'customer' }>;

export function createAudienceCheck(options: AudienceCheckOptions): AudienceCheck {
  const { settings, people, channels, doors } = options;

  async function checkDoor({ to }: ToStaff): Promise<void> {
    const holder = doors.holder(to);
    if (holder === undefined) throw refusal('The answer came too late: the door had closed.');
    const { author } = await people.standing(holder.team, holder.user, STANDING_HOLDS);
    if (memberDoorAddress(to, author) === undefined)
      throw refusal('What is for staff cannot be the answer to a guest or a customer.');
  }

  async function checkPerson({ kind, to }: ToStaff, { team, id }: SlackAddress): Promise<void> {
    const { author } = await people.standing(team, id, STANDING_HOLDS);
    if (staffPersonAddress(author, settings().roster) === undefined)
      throw refusal(`A ${kind} is for staff only, and ${to} is not staff, or not on the roster.`);
  }

  async function checkStaffChannel(
    { kind, to }: ToStaff,
    { team, id }: SlackAddress,
  ): Promise<void> {
    if (staffChannelAddress(to, settings().channels) === undefined)
      throw refusal(`A ${kind} is for staff only, and ${to} is not set up as a staff channel.`);
    const why = await whyExposed(team, id);
    if (why === undefined) return;
    options.exposed?.(team, id);
    throw refusal(`A ${kind} is for staff only, and ${why}: ${to}.`);
  }

  /** In words, why others than staff can read the channel; undefined when they cannot. */
  async function whyExposed(team: string, id: string): Promise<string | undefined> {
    const { isShared, isDirect } = await channels.facts(team, id);
    if (isShared) return 'that channel is shared with another organisation, or about to be';
    if (isDirect) return 'that is no channel';
    if (await channels.outsiders(team, id)) return 'there are guests or customers in that channel';
    // The members took a while to look up: what the facts say must hold at the end, too.
    return (await channels.facts(team, id)).isShared
      ? 'that channel was shared with another organisation just now'
      : undefined;
  }

  async function checkStaff(outgoing: ToStaff): Promise<void> {
    const { kind, to } = outgoing;
    if (isDoor(to)) return checkDoor(outgoing);
    if (kind === 'form' || kind === 'done')
      throw refusal(`A ${kind} can be answered only at an open door.`);
    const address = parseAddress(to);
    if (address === undefined) throw refusal(`"${to}" is no address in Slack.`);
    if (isPerson(address)) return checkPerson(outgoing, address);
    if (kind === 'home') throw refusal(`A page of one's own is for a person, and ${to} is none.`);
    return checkStaffChannel(outgoing, address);
  }

  function checkCustomer({ kind, to }: ToCustomer): void {
    const address = parseAddress(to);
    if (address === undefined || !isChannel(address))
      throw refusal(`A ${kind} goes to a channel in Slack, and "${to}" is none.`);
    if (kind === 'greeting') return;
    const known = channelOf(to, settings()).kind;
    if (kind === 'mention' && known !== 'help')
      throw refusal(
        `Who was called is named only where colleagues ask, and ${to} is no such place.`,
      );
    if (kind === 'reply' && known === 'staff')
      throw refusal(`A reply is for a customer, and ${to} is set up as a staff channel.`);
  }

  return async (outgoing) => {
    if (outgoing.audience === 'customer') return checkCustomer(outgoing);
    await checkStaff(outgoing);
  };
}

/** True for the address of somebody, rather than of a place. */
export function isPerson({ id }: SlackAddress): boolean {
  return id.startsWith('U') || id.startsWith('W');
}

function isChannel({ id }: SlackAddress): boolean {
  return id.startsWith('C') || id.startsWith('G');
}

function refusal(message: string): SendError {
  return new SendError(message, { retryable: false });
}
