import type { Logger } from 'pino';
import type { Documents } from '../../../engine/documents.ts';
import type { Time } from '../../../engine/engine.ts';
import { addressOf, isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { Activity } from '../parse/schema.ts';
import { Conversation, KnownPerson, titleOf, unheard } from './known.ts';
import { createNoteTaking } from './note-taking.ts';
import { type ToldChannel, toldChannel, UNNAMED } from './noted.ts';
import { createShelf } from './shelf.ts';

export type { Conversation, KnownPerson } from './known.ts';

/**
 * Where every conversation is reached and who everybody is to Teams, durably: Heed may speak first after a restart. Answers from
 * memory once it was read; a write happens only when something changed.
 */
export interface References {
  /**
   * Takes in what an admitted activity tells, before it is handled: where its conversation is reached, names, team, who wrote it, their
   * personal chat. Never rejects: what could not be saved is logged, and saved when it changes next.
   */
  note(activity: Activity): Promise<void>;
  /**
   * Where a conversation is reached. A channel or group chat that nothing was heard from yet is reached as the rest of its tenant is; a
   * person's address gives their personal chat, where it is known.
   */
  conversation(address: TeamsAddress): Promise<Conversation | undefined>;
  person(address: TeamsAddress): Promise<KnownPerson | undefined>;
  rememberPerson(person: KnownPerson): Promise<void>;
  /** Teams told of a channel of a team that Heed is in: what it is called, if anything, and what the team is. */
  rememberChannel(tenant: string, told: ToldChannel): Promise<void>;
  /** Every conversation heard from or told of, those that Heed was put out of included. */
  all(): Promise<readonly Conversation[]>;
  /** Heed was put out of the conversation; hearing from it takes that back. */
  setGone(address: TeamsAddress): Promise<void>;
  /** The personal chat between Heed and somebody was opened. Nothing happens where they are not known. */
  setChat(person: TeamsAddress, conversation: string): Promise<void>;
  /** What was heard from the conversation at an address, from memory. After a start `all` brings everything into memory. */
  peek(address: string): Conversation | undefined;
  /** What the conversation or the person at an address is called, from memory as `peek`; undefined where that is not known. */
  nameOf(address: string): string | undefined;
}

/** The kinds of the documents; each is named by its address. */
const CONVERSATIONS = 'teams-conversations';
const PEOPLE = 'teams-people';

export interface ReferencesOptions {
  readonly documents: Documents;
  readonly time: Pick<Time, 'now'>;
  readonly logger: Logger;
}

export function createReferences(options: ReferencesOptions): References {
  const conversations = createShelf({ ...options, kind: CONVERSATIONS, schema: Conversation });
  const people = createShelf({ ...options, kind: PEOPLE, schema: KnownPerson });
  const { note, latestIn } = createNoteTaking({ ...options, conversations, people });

  /** What was heard from last in the tenant, and any that is known after a restart. */
  async function anywhere(tenant: string): Promise<Conversation | undefined> {
    const heard = conversations.peek(latestIn(tenant) ?? '');
    if (heard !== undefined && heard.gone !== true) return heard;
    const all = await conversations.all();
    return all.find((one) => one.tenant === tenant && one.gone !== true);
  }

  async function conversation(address: TeamsAddress): Promise<Conversation | undefined> {
    if (isPerson(address)) {
      const chat = (await people.get(addressOf(address)))?.chat;
      // Whatever the chat is called: it is nobody's address.
      return chat === undefined
        ? undefined
        : conversations.get(addressOf({ ...address, id: chat }));
    }
    const known = await conversations.get(addressOf(address));
    if (known !== undefined || !address.id.startsWith('19:')) return known;
    const beside = await anywhere(address.tenant);
    return beside === undefined ? undefined : unheard(address, beside);
  }

  return {
    note,
    conversation,
    person: (address) => people.get(addressOf(address)),
    async rememberPerson(person) {
      const name = addressOf({ tenant: person.tenant, id: person.aadObjectId });
      await people.change(name, (known) => ({ ...known, ...person }));
    },
    async rememberChannel(tenant, told) {
      const address = { tenant, id: told.id };
      const beside = await conversation(address);
      if (beside === undefined) return;
      await conversations.change(addressOf(address), (known) => toldChannel(told, beside, known));
    },
    all: () => conversations.all(),
    async setGone(address) {
      await conversations.change(addressOf(address), (known) => known && { ...known, gone: true });
    },
    async setChat(person, chat) {
      const known = await people.get(addressOf(person));
      const seen = known && (await conversation({ ...person, id: known.seenIn }));
      if (seen === undefined) return;
      const { tenant, serviceUrl, bot } = seen;
      const opened = { tenant, id: chat, serviceUrl, kind: 'personal', bot } as const;
      await conversations.change(addressOf(opened), (before) => before ?? opened);
      await people.change(addressOf(person), (before) => before && { ...before, chat });
    },
    peek: (address) => conversations.peek(nameOfDocument(address)),
    nameOf(address) {
      const document = nameOfDocument(address);
      const name = people.peek(document)?.name;
      if (name !== undefined) return name === UNNAMED ? undefined : name;
      const known = conversations.peek(document);
      return known && titleOf(known, conversations.held());
    },
  };
}

/** Documents are named by their addresses, written in the one way `addressOf` writes them. */
function nameOfDocument(address: string): string {
  const parsed = parseAddress(address);
  return parsed === undefined ? '' : addressOf(parsed);
}
