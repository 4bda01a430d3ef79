import type { Conversation } from './web/known.ts';
import type { References } from './web/references.ts';

/**
 * Gives the link of a channel, or of a thread in it, by their names in the rest of Heed; undefined for what was never heard from. From
 * memory.
 */
export function createLink(
  references: Pick<References, 'peek'>,
): (channel: string, thread?: string) => string | undefined {
  return (channel, thread) => {
    const known = references.peek(channel);
    return known && linkTo(known, thread);
  };
}

/**
 * A link that opens a conversation in Teams, or one of its messages:
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams. Undefined for a personal chat with Heed,
 * whose id no link can hold.
 */
export function linkTo(conversation: Conversation, message?: string): string | undefined {
  const { kind, id } = conversation;
  if (kind === 'personal' || !id.startsWith('19:')) return undefined;
  const isNamed = message !== undefined && /^\d+$/.test(message);
  if (kind === 'channel')
    return isNamed ? postLink(conversation, message) : channelLink(conversation);
  return isNamed ? chatMessageLink(conversation, message) : chatLink(conversation);
}

const TEAMS = 'https://teams.microsoft.com/l';

function postLink({ tenant, id, team }: Conversation, root: string): string {
  return linked(`${TEAMS}/message/${encodeURIComponent(id)}/${root}`, {
    tenantId: tenant,
    groupId: team?.groupId,
    parentMessageId: root,
    createdTime: root,
  });
}

function channelLink({ tenant, id, team, name }: Conversation): string {
  const place = `${encodeURIComponent(id)}/${encodeURIComponent(name ?? 'channel')}`;
  return linked(`${TEAMS}/channel/${place}`, { groupId: team?.groupId, tenantId: tenant });
}

function chatMessageLink({ id, tenant }: Conversation, message: string): string {
  return linked(`${TEAMS}/message/${encodeURIComponent(id)}/${message}`, {
    tenantId: tenant,
    context: JSON.stringify({ contextType: 'chat' }),
  });
}

function chatLink({ id }: Conversation): string {
  return `${TEAMS}/chat/${encodeURIComponent(id)}/conversations`;
}

function linked(place: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(place);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
