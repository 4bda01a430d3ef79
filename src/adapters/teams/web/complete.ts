import type {
  Incoming,
  MessagePointedAt,
  MessageWritten,
  Written,
} from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import { isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { Graph } from './graph.ts';
import { type GraphMessage, textOf, timeOf, writerOf } from './graph-message.ts';
import { UNNAMED } from './noted.ts';
import type { People } from './people.ts';
import { isBy } from './read-own.ts';
import { readThread } from './read-thread.ts';
import type { References } from './references.ts';

export interface CompleteOptions {
  readonly graph: Graph;
  readonly references: Pick<References, 'conversation' | 'person'>;
  readonly people: Pick<People, 'author' | 'email'>;
}

/**
 * Fills in what the event itself did not carry, by reads that can be repeated: the conversation that Heed was called into, and who
 * somebody is who could not be looked up when the event came. Heed's own messages are left out. Rejects with `SendError` where Graph
 * could not be asked; where it says no, the event stays as it came.
 */
export type Complete = (event: Incoming) => Promise<Incoming>;

type CallingIn = MessageWritten | MessagePointedAt;

/** What is found out about an event's surroundings. */
interface Around {
  readonly conversation?: Written[];
  readonly thread?: string;
}

export function createComplete({ graph, references, people }: CompleteOptions): Complete {
  /** Teams may have told since, or somebody may have been listed; whoever is staff already stays so. */
  async function named(by: Author, channel: string): Promise<Author> {
    const address = parseAddress(by.id);
    if (address === undefined || !isPerson(address) || by.side !== 'customer') return by;
    const { tenant, id } = address;
    const known = await references.person(address);
    const hint = { user: known?.user ?? id, aadObjectId: id, ...nameOf(by) };
    const place = await placeOf(channel);
    return withEmail(await people.author(tenant, hint, place), place);
  }

  /** By their address a customer is known on other platforms too; of staff nobody needs it. */
  async function withEmail(by: Author, place: string): Promise<Author> {
    const address = parseAddress(by.id);
    if (address === undefined || by.side !== 'customer') return by;
    const email = await people.email(address, place);
    return email === undefined ? by : { ...by, email };
  }

  /** The conversation's own id, also of a personal chat, which events name by the person. */
  async function placeOf(channel: string): Promise<string> {
    const address = parseAddress(channel);
    const known = address && (await references.conversation(address));
    return known?.id ?? address?.id ?? '';
  }

  async function writtenBy(message: GraphMessage, { tenant, id }: TeamsAddress): Promise<Written> {
    const hint = writerOf(message) ?? { bot: 'teams' };
    const by = await withEmail(await people.author(tenant, hint, id), id);
    return { message: message.id, text: textOf(message), at: timeOf(message), by };
  }

  async function read(event: CallingIn) {
    const address = parseAddress(event.channel);
    const conversation = address && (await references.conversation(address));
    if (address === undefined || conversation === undefined) return undefined;
    const { message, thread } = event;
    const found = await readThread(graph, conversation, message, thread);
    if (found === undefined) return undefined;
    const others = found.messages.filter((one) => !isBy(conversation.bot, one));
    const written = await Promise.all(others.map((one) => writtenBy(one, address)));
    return { written: written.filter(({ text }) => text !== ''), thread: found.thread };
  }

  /** What the event carried itself stays, for it may be all that there is: Heed need not be where it is called from. */
  async function conversationAt(event: CallingIn): Promise<Around> {
    const carried = await Promise.all(
      (event.conversation ?? []).map(async (one) => ({
        ...one,
        by: await named(one.by, event.channel),
      })),
    );
    const found = await read(event);
    if (found === undefined)
      return event.conversation === undefined ? {} : { conversation: carried };
    const ids = new Set(carried.map(({ message }) => message));
    const others = found.written.filter(({ message }) => !ids.has(message));
    const conversation = [...carried, ...others].toSorted((one, other) => one.at - other.at);
    const thread = event.thread ?? found.thread;
    return { conversation, ...(thread === undefined ? {} : { thread }) };
  }

  return async (event) => {
    const known: Incoming = { ...event, by: await named(event.by, event.channel) };
    return isCalledIn(known) ? { ...known, ...(await conversationAt(known)) } : known;
  };
}

/** Somebody calls Heed into a conversation that it may not have heard, or not all of it. */
function isCalledIn(event: Incoming): event is CallingIn {
  return event.kind === 'pointed-at' || (event.kind === 'message' && event.mentioned === true);
}

function nameOf({ name }: Author): { name?: string } {
  return name === UNNAMED ? {} : { name };
}
