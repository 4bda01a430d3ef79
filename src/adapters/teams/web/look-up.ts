import { refusal, type SendError } from '../../adapter.ts';
import { addressOf, type TeamsAddress } from '../address.ts';
import type { BotFramework, Place } from '../bot-framework.ts';
import { ConnectorError, sendErrorOf } from './errors.ts';
import type { KnownPerson } from './known.ts';
import { isFullMember, readMember } from './member-facts.ts';
import { placeOf } from './place.ts';
import type { References } from './references.ts';

/** What Teams says of one person. */
interface LookedUp {
  readonly name: string | undefined;
  readonly isFull: boolean;
  /** In lower case; undefined where it is not told. */
  readonly email: string | undefined;
}

/**
 * Asks Teams about somebody of the directory: in the conversation given, and where Heed is not in its roster, or they are not, where
 * else they were seen. Rejects with `SendError` where nobody tells.
 */
export type LookUp = (person: TeamsAddress, conversation?: string) => Promise<LookedUp>;

export interface LookUpOptions {
  readonly framework: Pick<BotFramework, 'member'>;
  readonly references: Pick<References, 'conversation' | 'person' | 'rememberPerson'>;
}

/** Heed is not there (a message extension is used anywhere), the person has left, or the conversation is gone. */
const NOT_THERE: ReadonlySet<number | undefined> = new Set([403, 404]);

export function createLookUp({ framework, references }: LookUpOptions): LookUp {
  /** Where each of them was found last; by their addresses. */
  const lately = new Map<string, string>();

  /** Undefined where it has to be asked elsewhere. */
  async function askIn(place: Place, user: string): Promise<unknown> {
    try {
      return await framework.member(place, user);
    } catch (error) {
      if (error instanceof ConnectorError && NOT_THERE.has(error.status)) return undefined;
      throw error;
    }
  }

  async function ask(person: TeamsAddress, conversation?: string): Promise<LookedUp> {
    const known = await references.person(person);
    const tried = new Set<string>();
    for (const id of placesOf(known, conversation, lately.get(addressOf(person)))) {
      const place = await placeOf(references, { tenant: person.tenant, id });
      const member = place && (await askIn(place, known?.user ?? person.id));
      if (member === undefined) {
        tried.add(id);
        continue;
      }
      lately.set(addressOf(person), id);
      if (known !== undefined && id !== known.chat && tried.has(known.seenIn))
        await references.rememberPerson({ ...known, seenIn: id });
      return factsOf(member, person);
    }
    throw unmet(person);
  }

  return async (person, conversation) => {
    try {
      return await ask(person, conversation);
    } catch (error) {
      throw sendErrorOf(error, `look up who ${addressOf(person)} is`);
    }
  };
}

function factsOf(member: unknown, { tenant, id }: TeamsAddress): LookedUp {
  const { name, email } = readMember(member, tenant);
  return { name, email, isFull: isFullMember(member, tenant, id) };
}

/** Each once: the conversation at hand first, then where somebody was seen first, which is what is still known after a restart. */
function placesOf(
  known: KnownPerson | undefined,
  conversation: string | undefined,
  lately: string | undefined,
): Set<string> {
  const places = [conversation, known?.seenIn, lately, known?.chat];
  return new Set(places.flatMap((id) => (id === undefined ? [] : [id])));
}

function unmet(person: TeamsAddress): SendError {
  return refusal(
    `Heed could not look up who ${addressOf(person)} is: it is in no conversation with them (any more). They can write to Heed in Teams once.`,
  );
}
