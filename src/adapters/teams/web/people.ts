import type { Logger } from 'pino';
import { type Author, addressesOf } from '../../../domain/person.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError } from '../../adapter.ts';
import { createMemory } from '../../memory.ts';
import {
  addressOf,
  isAddressOf,
  isPerson,
  keyOf,
  splitThread,
  type TeamsAddress,
} from '../address.ts';
import type { BotFramework, Mention } from '../bot-framework.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { createLookUp } from './look-up.ts';
import { UNNAMED } from './noted.ts';
import type { References } from './references.ts';

/** What is known of somebody at a moment. */
export interface Standing {
  /** `staff` only for a listed full member. */
  readonly author: Author;
  /** A full member of the tenant, listed or not, as Teams told. */
  readonly isFull: boolean;
}

/** Who is who: by Teams' own facts, and by who is listed. Whoever is not listed is a customer. */
export interface People {
  /**
   * Who did something in a conversation (its id, with or without a thread): staff only where they are listed and Teams says that they
   * are a full member of the tenant. Never rejects: whoever cannot be looked up is a customer (fail closed).
   */
  author(tenant: string, hint: AuthorHint, conversation: string): Promise<Author>;
  /**
   * Somebody's standing, at most `maxAge` milliseconds old (ten minutes where absent), looked up in the conversation given (its base id)
   * or where they are known. Rejects with `SendError` where Teams does not tell, so that not knowing is never mistaken for knowing.
   */
  standing(address: TeamsAddress, maxAge?: number, conversation?: string): Promise<Standing>;
  /** Their e-mail address, in lower case, as the conversation's roster tells it; at most an hour old. Undefined where nobody tells. Never rejects. */
  email(address: TeamsAddress, conversation: string): Promise<string | undefined>;
  /** How a message names them so that they are notified; undefined where nothing was ever heard from them. */
  mention(address: TeamsAddress): Promise<Mention | undefined>;
  /** Forgets what Teams said of somebody (their `aadObjectId`), or of everybody in the tenant. */
  forget(tenant: string, user?: string): void;
}

export interface PeopleOptions {
  readonly framework: Pick<BotFramework, 'member'>;
  readonly references: Pick<References, 'conversation' | 'person' | 'rememberPerson'>;
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  /** The aadObjectIds that are configured as staff, besides the roster. */
  readonly listed: readonly string[];
  readonly time: Time;
  /** Hears of whoever could not be looked up. */
  readonly logger: Logger;
}

/** How long what Teams says of somebody holds, in milliseconds. Ours: names and guests change rarely. */
export const PERSON_HOLDS = 10 * 60 * 1000;

/** How long somebody's address holds, or that it is not known, in milliseconds. Ours: a busy channel then costs a call an hour for each. */
const EMAIL_HOLDS = 60 * 60 * 1000;

/** How many people are remembered. Ours: at some three hundred bytes each. */
const MOST_PEOPLE = 10_000;

/** What Teams says of somebody, without who is listed: that can change at any moment. */
interface Told {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly isFull: boolean;
}

export function createPeople(options: PeopleOptions): People {
  const { references, settings, time, logger } = options;
  const listed = new Set(options.listed.map((id) => id.toLowerCase()));
  const memory = createMemory<Told>(time, MOST_PEOPLE);
  const emails = createMemory<string | undefined>(time, MOST_PEOPLE);
  const lookUp = createLookUp(options);

  function isListed(address: TeamsAddress): boolean {
    return listed.has(address.id) || isRostered(address);
  }

  /** By whichever of their addresses. */
  function isRostered(address: TeamsAddress): boolean {
    const all = settings().roster.flatMap(addressesOf);
    return all.some((one) => isAddressOf(one, address));
  }

  function told(address: TeamsAddress, maxAge: number, conversation?: string): Promise<Told> {
    return memory.get(keyOf(address), maxAge, () => lookUp(address, conversation));
  }

  function standingOf(
    address: TeamsAddress,
    { name, isFull }: Omit<Told, 'email'>,
    called?: string,
  ): Standing {
    const side = isFull && isListed(address) ? 'staff' : 'customer';
    return { author: { id: addressOf(address), name: name ?? called ?? UNNAMED, side }, isFull };
  }

  /** Nobody needs to be asked about who is not listed, for they are customers whatever Teams says; a busy channel costs no calls. */
  async function person(
    address: TeamsAddress,
    hint: Extract<AuthorHint, { user: string }>,
    conversation: string,
  ): Promise<Author> {
    const name = hint.name ?? (await references.person(address))?.name;
    if (!isListed(address) && name !== undefined && name !== UNNAMED)
      return unknownAuthor(address.tenant, { ...hint, name });
    const known = await told(address, PERSON_HOLDS, splitThread(conversation).base);
    return standingOf(address, known, name).author;
  }

  return {
    async author(tenant, hint, conversation) {
      if ('bot' in hint || hint.aadObjectId === undefined) return unknownAuthor(tenant, hint);
      try {
        return await person({ tenant, id: hint.aadObjectId.toLowerCase() }, hint, conversation);
      } catch (error) {
        const problem = error instanceof SendError ? error.message : undefined;
        logger.warn(
          { tenant, problem },
          'Who somebody is could not be looked up: a customer for now',
        );
        return unknownAuthor(tenant, hint);
      }
    },
    async standing(address, maxAge = PERSON_HOLDS, conversation) {
      const nobody = { name: undefined, isFull: false };
      if (!isPerson(address)) return standingOf(address, nobody);
      const called = (await references.person(address))?.name;
      return standingOf(address, await told(address, maxAge, conversation), called);
    },
    async email(address, conversation) {
      if (!isPerson(address)) return undefined;
      const { base } = splitThread(conversation);
      return emails.get(keyOf(address), EMAIL_HOLDS, () =>
        told(address, EMAIL_HOLDS, base).then(
          ({ email }) => email,
          () => undefined,
        ),
      );
    },
    async mention(address) {
      const known = await references.person(address);
      if (known === undefined) return undefined;
      const name = known.name === UNNAMED ? memory.peek(keyOf(address))?.name : known.name;
      return { id: known.user, name: name ?? UNNAMED };
    },
    forget(tenant, user) {
      const key = user === undefined ? addressOf({ tenant, id: '' }) : keyOf({ tenant, id: user });
      memory.forget(key);
      emails.forget(key);
    },
  };
}

/** Who somebody is for as long as Teams has not told: a customer, for nothing internal may reach them (fail closed). */
export function unknownAuthor(tenant: string, hint: AuthorHint): Author {
  if ('bot' in hint) return { id: addressOf({ tenant, id: hint.bot }), name: 'a bot', side: 'bot' };
  const id = addressOf({ tenant, id: hint.aadObjectId ?? hint.user });
  return { id, name: hint.name ?? UNNAMED, side: 'customer' };
}
