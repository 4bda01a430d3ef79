import type { Logger } from 'pino';
import type { Documents } from '../../../engine/documents.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { TeamsAddress } from '../address.ts';
import { addressOf, inThread, isPerson, parseAddress, splitThread } from '../address.ts';
import type { Place } from '../bot-framework.ts';
import { hintOf, tenantOf } from '../parse/frame.ts';
import type { Activity } from '../parse/schema.ts';
import { Conversation, KnownPerson, titleOf, unheard } from './known.ts';
import { notedChannel, notedConversation, notedPerson, type Team } from './noted.ts';
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
  /** Every conversation heard from, those that Heed was put out of included. */
  all(): Promise<readonly Conversation[]>;
  /** Heed was put out of the conversation; hearing from it takes that back. */
  setGone(address: TeamsAddress): Promise<void>;
  /** The personal chat between Heed and somebody was opened. Nothing happens where they are not known. */
  setChat(person: TeamsAddress, conversation: string): Promise<void>;
  /** What was heard from the conversation at an address, from memory. After a start `all` brings everything into memory. */
  peek(address: string): Conversation | undefined;
  /** What the conversation or the person at an address is called, from memory; undefined where that is not known. */
  nameOf(address: string): string | undefined;
}

/** The kinds of the documents; each is named by its address. */
const CONVERSATIONS = 'teams-conversations';
const PEOPLE = 'teams-people';

export function createReferences(options: { documents: Documents; logger: Logger }): References {
  const { logger } = options;
  const conversations = createShelf({ ...options, kind: CONVERSATIONS, schema: Conversation });
  const people = createShelf({ ...options, kind: PEOPLE, schema: KnownPerson });
  /** By their ids: the channels of a team tell of it for each other. */
  const teams = new Map<string, Team>();
  /** The address last heard from, for each tenant. */
  const latest = new Map<string, string>();
  let isLearnt = false;

  /** What the channels told of their teams before the last stop. */
  async function learnTeams(): Promise<void> {
    if (isLearnt) return;
    try {
      for (const known of await conversations.all()) learnTeam(known);
      isLearnt = true;
    } catch (error) {
      logger.error(errorFacts(error), 'What is known of the conversations could not be read');
    }
  }

  function learnTeam({ team }: Conversation): void {
    if (team !== undefined) teams.set(team.id, { ...teams.get(team.id), ...team });
  }

  async function noteConversation(activity: Activity, address: TeamsAddress): Promise<void> {
    await learnTeams();
    await conversations.change(addressOf(address), (known) => {
      const team = teams.get(activity.channelData?.team?.id ?? '');
      const noted = notedConversation(activity, { conversation: known, team });
      if (noted === undefined) return undefined;
      learnTeam(noted);
      latest.set(noted.tenant, addressOf(address));
      return noted;
    });
  }

  /** Of a channel that nothing was written in yet, its name is known so. */
  async function noteChannel(activity: Activity, address: TeamsAddress): Promise<void> {
    const id = activity.channelData?.channel?.id;
    const beside = conversations.peek(addressOf(address));
    if (!id || beside === undefined) return;
    await conversations.change(addressOf({ ...address, id }), (known) =>
      notedChannel(activity, beside, known),
    );
  }

  async function notePerson(activity: Activity, tenant: string): Promise<void> {
    const hint = hintOf(activity.from);
    if ('bot' in hint || hint.aadObjectId === undefined) return;
    const name = addressOf({ tenant, id: hint.aadObjectId });
    await people.change(name, (known) => notedPerson(activity, known));
  }

  /** What was heard from last in the tenant, and any that is known after a restart. */
  async function anywhere(tenant: string): Promise<Conversation | undefined> {
    const heard = conversations.peek(latest.get(tenant) ?? '');
    if (heard !== undefined && heard.gone !== true) return heard;
    const all = await conversations.all();
    return all.find((one) => one.tenant === tenant && one.gone !== true);
  }

  async function conversation(address: TeamsAddress): Promise<Conversation | undefined> {
    if (isPerson(address)) {
      const chat = (await people.get(addressOf(address)))?.chat;
      return chat === undefined ? undefined : conversation({ ...address, id: chat });
    }
    const known = await conversations.get(addressOf(address));
    if (known !== undefined || !address.id.startsWith('19:')) return known;
    const beside = await anywhere(address.tenant);
    return beside === undefined ? undefined : unheard(address, beside);
  }

  return {
    async note(activity) {
      const tenant = tenantOf(activity);
      const { base } = splitThread(activity.conversation?.id ?? '');
      if (tenant === undefined || base === '') return;
      await noteConversation(activity, { tenant, id: base });
      await noteChannel(activity, { tenant, id: base });
      await notePerson(activity, tenant);
    },
    conversation,
    person: (address) => people.get(addressOf(address)),
    async rememberPerson(person) {
      const name = addressOf({ tenant: person.tenant, id: person.aadObjectId });
      await people.change(name, (known) => ({ ...known, ...person }));
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
      const name = nameOfDocument(address);
      return people.peek(name)?.name ?? titleOf(conversations.peek(name));
    },
  };
}

/** Documents are named by their addresses, written in the one way `addressOf` writes them. */
function nameOfDocument(address: string): string {
  const parsed = parseAddress(address);
  return parsed === undefined ? '' : addressOf(parsed);
}

/**
 * Where to speak: in a thread of the channel at the address where `thread` names its first message. Undefined where it is not known how
 * the conversation is reached. Only channels have threads.
 */
export async function placeOf(
  references: Pick<References, 'conversation'>,
  address: TeamsAddress,
  thread?: string,
): Promise<Place | undefined> {
  const known = await references.conversation(address);
  if (known === undefined) return undefined;
  const { tenant, id, serviceUrl, kind, bot } = known;
  const root = kind === 'channel' ? thread : undefined;
  return { serviceUrl, tenant, conversation: inThread(id, root), bot };
}
