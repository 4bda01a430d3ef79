import { z } from 'zod';
import type { TeamsAddress } from '../address.ts';

export const ConversationKind = z.enum(['channel', 'groupChat', 'personal']);

/** A conversation that Heed has heard from, and where it is reached. */
export const Conversation = z
  .object({
    tenant: z.string(),
    /** Without a thread. */
    id: z.string(),
    /** The connector it is reached through: regional, and may change; the latest heard of. */
    serviceUrl: z.string(),
    kind: ConversationKind,
    /** Heed's own id there: `28:…`. */
    bot: z.string(),
    name: z.string().exactOptional(),
    /** The team of a channel; `groupId` is its id in the directory, which Graph asks for. */
    team: z
      .object({
        id: z.string(),
        groupId: z.string().exactOptional(),
        name: z.string().exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** Heed was put out of it. */
    gone: z.boolean().exactOptional(),
  })
  .readonly();
export type Conversation = z.infer<typeof Conversation>;

/** Somebody of the directory who was met where Heed is. */
export const KnownPerson = z
  .object({
    tenant: z.string(),
    aadObjectId: z.string(),
    /** What Teams calls them when it talks to Heed: `29:…`. */
    user: z.string(),
    name: z.string(),
    /** The conversation between them and Heed, where there is one. */
    chat: z.string().exactOptional(),
    /** A conversation where they were met, so that they can be looked up there. */
    seenIn: z.string(),
  })
  .readonly();
export type KnownPerson = z.infer<typeof KnownPerson>;

/**
 * What a conversation is called: with its team's name where the channels of other teams may have the same, as every General channel
 * has, which goes by its team's id, and whose name nobody tells. Undefined where it is not known.
 */
export function titleOf(
  conversation: Conversation,
  all: Iterable<Conversation>,
): string | undefined {
  const { id, name, team } = conversation;
  const isGeneral = name === undefined && team?.id === id;
  const isShared = isGeneral || isNamedElsewhere(conversation, all);
  const title = isGeneral ? 'General' : name;
  return title !== undefined && team?.name !== undefined && isShared
    ? `${title} (${team.name})`
    : title;
}

function isNamedElsewhere(
  { tenant, name, team }: Conversation,
  all: Iterable<Conversation>,
): boolean {
  for (const other of all)
    if (other.name === name && other.tenant === tenant && other.team?.id !== team?.id) return true;
  return false;
}

/** What an id that nothing was heard from is one of. */
export function kindOf(id: string): 'channel' | 'groupChat' {
  return /@thread\.(tacv2|skype)$/.test(id) ? 'channel' : 'groupChat';
}

/** A conversation that nothing was heard from, beside one of its tenant: channels and chats of one tenant share a connector. */
export function unheard(
  { tenant, id }: TeamsAddress,
  { serviceUrl, bot }: Conversation,
): Conversation {
  return { tenant, id, serviceUrl, kind: kindOf(id), bot };
}
