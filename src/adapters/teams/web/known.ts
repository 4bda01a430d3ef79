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

/** What a conversation is called. The General channel goes by its team's id, and nobody tells its name. */
export function titleOf(conversation: Conversation | undefined): string | undefined {
  if (conversation?.name !== undefined) return conversation.name;
  const { id, team } = conversation ?? {};
  return team?.name !== undefined && team.id === id ? `General (${team.name})` : undefined;
}

/** A conversation that nothing was heard from, beside one of its tenant: channels and chats of one tenant share a connector. */
export function unheard(
  { tenant, id }: TeamsAddress,
  { serviceUrl, bot }: Conversation,
): Conversation {
  const kind = /@thread\.(tacv2|skype)$/.test(id) ? 'channel' : 'groupChat';
  return { tenant, id, serviceUrl, kind, bot };
}
