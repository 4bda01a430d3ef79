import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { refusal, type SendError } from '../../adapter.ts';
import { createMemory } from '../../memory.ts';
import { addressOf, keyOf, type TeamsAddress } from '../address.ts';
import type { BotFramework } from '../bot-framework.ts';
import { connectorErrorIn, sendErrorOf } from './errors.ts';
import type { MemberFacts } from './member-facts.ts';
import { UNNAMED } from './noted.ts';
import { placeOf } from './place.ts';
import type { References } from './references.ts';
import { type Roster, readRoster } from './roster.ts';

/** What Teams says of who is in a conversation. Everything rejects with `SendError` where Teams does not tell. */
export interface Channels {
  /**
   * True when a member is neither a full member of the tenant nor a bot, when there are more than a thousand members, and for what is
   * no channel or group chat. At most `maxAge` milliseconds old (five minutes where absent).
   */
  outsiders(address: TeamsAddress, maxAge?: number): Promise<boolean>;
  /** The members who are full members of the tenant, listed or not. From then on each of them can be looked up and written to. */
  staffMembers(address: TeamsAddress, maxAge?: number): Promise<Author[]>;
  /** False where Heed is not in the conversation. */
  isIn(address: TeamsAddress): Promise<boolean>;
  /** Something about the conversation changed: what is known of it counts for nothing any more. */
  forget(address: TeamsAddress): void;
}

export interface ChannelsOptions {
  readonly framework: Pick<BotFramework, 'members'>;
  readonly references: Pick<References, 'conversation' | 'person' | 'rememberPerson'>;
  readonly time: Time;
}

/** In milliseconds. Ours: who comes and goes is told by events; this is for the event that never comes. */
const ROSTER_HOLDS = 5 * 60 * 1000;
/** In milliseconds. Ours: asked by people who look whether what they just did in Teams has helped. */
const PRESENCE_HOLDS = 15_000;

const MOST_CHANNELS = 1_000;

export function createChannels({ framework, references, time }: ChannelsOptions): Channels {
  const rosters = createMemory<Roster>(time, MOST_CHANNELS);

  async function read(address: TeamsAddress): Promise<Roster> {
    const place = await placeOf(references, address);
    if (place === undefined) throw unheard(address);
    try {
      return await readRoster(framework, place);
    } catch (error) {
      throw sendErrorOf(error, `see who is in ${addressOf(address)}`);
    }
  }

  function rosterOf(address: TeamsAddress, maxAge = ROSTER_HOLDS): Promise<Roster> {
    return rosters.get(keyOf(address), maxAge, () => read(address));
  }

  async function isPlace(address: TeamsAddress): Promise<boolean> {
    const kind = (await references.conversation(address))?.kind;
    return kind === 'channel' || kind === 'groupChat';
  }

  /** Whoever is read of here may be written to before they ever write. */
  async function meet({ tenant, id }: TeamsAddress, member: MemberFacts): Promise<void> {
    const { user, aadObjectId, name = UNNAMED } = member;
    if (user === undefined || aadObjectId === undefined) return;
    if ((await references.person({ tenant, id: aadObjectId })) !== undefined) return;
    await references.rememberPerson({ tenant, aadObjectId, user, name, seenIn: id });
  }

  return {
    async outsiders(address, maxAge) {
      if (!(await isPlace(address))) return true;
      const { members, isWhole } = await rosterOf(address, maxAge);
      // Nobody at all is in no conversation: a roster that is empty tells nothing.
      return !isWhole || members.length === 0 || members.some(isOutsider);
    },
    async staffMembers(address, maxAge) {
      if (!(await isPlace(address))) return [];
      const { members } = await rosterOf(address, maxAge);
      const staff = members.filter(({ isFull }) => isFull);
      await Promise.all(staff.map((member) => meet(address, member)));
      return staff.flatMap((member) => authorOf(address, member));
    },
    async isIn(address) {
      if (!(await isPlace(address))) return false;
      try {
        await rosterOf(address, PRESENCE_HOLDS);
        return true;
      } catch (error) {
        const status = connectorErrorIn(error)?.status;
        if (status === 403 || status === 404) return false;
        throw error;
      }
    },
    forget: (address) => rosters.forget(keyOf(address)),
  };
}

function isOutsider({ isFull, isBot }: MemberFacts): boolean {
  return !isFull && !isBot;
}

function authorOf({ tenant }: TeamsAddress, { aadObjectId, name }: MemberFacts): Author[] {
  if (aadObjectId === undefined) return [];
  return [{ id: addressOf({ tenant, id: aadObjectId }), name: name ?? UNNAMED, side: 'staff' }];
}

function unheard(address: TeamsAddress): SendError {
  return refusal(
    `Heed has heard nothing from ${addressOf(address)} yet, nor from anywhere in its tenant. Add the app there in Teams.`,
  );
}
