import { memberDoorAddress, staffPersonAddress } from '../../../domain/audience.ts';
import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Settings } from '../../../domain/settings.ts';
import { refusal } from '../../adapter.ts';
import {
  checkStaff,
  demandKind,
  STANDING_HOLDS,
  type ToCustomer,
  type ToStaff,
} from '../../audience-rules.ts';
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

  function checkCustomer(outgoing: ToCustomer): void {
    const { kind, to } = outgoing;
    const address = parseAddress(to);
    if (address === undefined || !isChannel(address))
      throw refusal(`A ${kind} goes to a channel in Slack, and "${to}" is none.`);
    demandKind(outgoing, settings());
  }

  const checks = {
    platform: 'Slack',
    ...{ parse: parseAddress, isPerson },
    ...{ door: checkDoor, person: checkPerson, channel: checkStaffChannel },
  };

  return async (outgoing) => {
    if (outgoing.audience === 'customer') return checkCustomer(outgoing);
    await checkStaff(outgoing, checks, settings());
  };
}

/** True for the address of somebody, rather than of a place. */
export function isPerson({ id }: SlackAddress): boolean {
  return id.startsWith('U') || id.startsWith('W');
}

function isChannel({ id }: SlackAddress): boolean {
  return id.startsWith('C') || id.startsWith('G');
}
