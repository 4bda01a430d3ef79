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
import { isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { Doors } from '../doors/doors.ts';
import type { Channels } from '../web/channels.ts';
import type { People } from '../web/people.ts';
import type { References } from '../web/references.ts';

export interface AudienceCheckOptions {
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  readonly people: Pick<People, 'standing'>;
  readonly channels: Pick<Channels, 'outsiders'>;
  readonly references: Pick<References, 'conversation'>;
  readonly doors: Pick<Doors, 'holder'>;
  /** Told of a channel for staff that others can read, each time something was about to be said there. */
  exposed?(channel: TeamsAddress): void;
}

/**
 * Resolves when whoever will read it may. Rejects with `SendError` when what is internal would reach anybody else or a customer would
 * read what is not for them: then trying again cannot help. What Teams does not tell counts as a no; where it was out of reach the
 * error is retryable, and the next try asks again.
 */
export type AudienceCheck = (outgoing: Outgoing) => Promise<void>;

export function createAudienceCheck(options: AudienceCheckOptions): AudienceCheck {
  const { settings, people, channels, references, doors } = options;

  /** Whoever stands there must be listed, and a full member at this moment. */
  async function checkDoor({ to }: ToStaff): Promise<void> {
    const holder = doors.holder(to);
    if (holder === undefined) throw refusal('The answer came too late: the door had closed.');
    const person = { tenant: holder.tenant, id: holder.user };
    const standing = isPerson(person) ? await people.standing(person, STANDING_HOLDS) : undefined;
    if (!standing?.isFull || memberDoorAddress(to, standing.author) === undefined)
      throw refusal('What is for staff cannot be the answer to a guest or a customer.');
  }

  async function checkPerson({ kind, to }: ToStaff, person: TeamsAddress): Promise<void> {
    const { author, isFull } = await people.standing(person, STANDING_HOLDS);
    if (!isFull || staffPersonAddress(author, settings().roster) === undefined)
      throw refusal(`A ${kind} is for staff only, and ${to} is not staff, or not on the roster.`);
  }

  async function checkStaffChannel({ kind, to }: ToStaff, channel: TeamsAddress): Promise<void> {
    if (!(await channels.outsiders(channel, STANDING_HOLDS))) return;
    options.exposed?.(channel);
    throw refusal(
      `A ${kind} is for staff only, and there are guests or people of other organisations in that channel, or too many to look up: ${to}.`,
    );
  }

  async function checkCustomer(outgoing: ToCustomer): Promise<void> {
    const { kind, to } = outgoing;
    const address = parseAddress(to);
    if (address === undefined || isPerson(address))
      throw refusal(`A ${kind} goes to a channel in Teams, and "${to}" is none.`);
    demandKind(outgoing, settings());
    const place = await references.conversation(address);
    if (place === undefined)
      throw refusal(`A ${kind} goes to a channel that Heed is in, and it never heard from ${to}.`);
    if (place.kind === 'personal')
      throw refusal(`A ${kind} goes to a channel or a group chat in Teams, and ${to} is none.`);
  }

  const checks = {
    platform: 'Teams',
    ...{ parse: parseAddress, isPerson },
    ...{ door: checkDoor, person: checkPerson, channel: checkStaffChannel },
  };

  return async (outgoing) => {
    if (outgoing.audience === 'customer') return checkCustomer(outgoing);
    await checkStaff(outgoing, checks, settings());
  };
}
