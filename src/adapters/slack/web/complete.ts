import type {
  Incoming,
  MessagePointedAt,
  MessageWritten,
  Written,
} from '../../../domain/message.ts';
import { parseAddress } from '../address.ts';
import { parseMessage } from '../parse/parse-message.ts';
import type { Told } from '../parse/parsed.ts';
import type { People } from './people.ts';
import { readThread } from './read-thread.ts';
import type { WebClients } from './web.ts';

export interface CompleteOptions {
  readonly web: WebClients;
  readonly people: People;
  /** Who Heed itself is in the workspace; undefined where it is not installed. */
  told(team: string): Told | undefined;
}

/**
 * Fills in what the event itself did not carry, by reads that can be repeated: the conversation that Heed was called into, and who
 * somebody is who could not be looked up when the event came. Heed's own messages are left out. Rejects with `SendError` where Slack
 * could not be asked; where it says no, the event stays as it came.
 */
export type Complete = (event: Incoming) => Promise<Incoming>;

export function createComplete({ web, people, told }: CompleteOptions): Complete {
  /** Slack may have told since; whoever asks where colleagues ask is put on that side again by whoever called. */
  async function named(event: Incoming): Promise<Incoming> {
    const address = parseAddress(event.by.id);
    if (address === undefined || event.by.side !== 'customer') return event;
    const hint = { user: address.id, name: event.by.name };
    return { ...event, by: await people.author(address.team, hint) };
  }

  async function conversationAt(
    event: MessageWritten | MessagePointedAt,
  ): Promise<{ conversation: Written[]; thread?: string } | undefined> {
    const address = parseAddress(event.channel);
    const own = address === undefined ? undefined : told(address.team);
    if (address === undefined || own === undefined) return undefined;
    const { team, id } = address;
    const found = await readThread(web.of(team), id, event.message, event.thread);
    if (found === undefined) return undefined;
    const parsed = found.flatMap((message) => parseMessage({ ...message, channel: id }, own) ?? []);
    const conversation = await Promise.all(
      parsed.map(async ({ incoming, author }) => {
        const { message, text, at } = incoming;
        return { message, text, at, by: await people.author(team, author) };
      }),
    );
    const head = found[0]?.ts;
    const isHead = head === undefined || head === event.message;
    return { conversation, ...(isHead ? {} : { thread: event.thread ?? head }) };
  }

  return async (event) => {
    const known = await named(event);
    if (!isCalledIn(known)) return known;
    return { ...known, ...(await conversationAt(known)) };
  };
}

/** Somebody calls Heed into a conversation that it may not have heard. */
function isCalledIn(event: Incoming): event is MessageWritten | MessagePointedAt {
  if (event.kind !== 'message' && event.kind !== 'pointed-at') return false;
  if (event.conversation !== undefined) return false;
  return event.kind === 'pointed-at' || event.mentioned === true;
}
