import type { Answered } from './fake-connector.ts';
import {
  type ConversationRecord,
  isRecord,
  type JsonRecord,
  type MessageRecord,
} from './records.ts';
import { Refusal } from './refusal.ts';
import { APP_ID, BOT_NAME, type World } from './world.ts';

/** A request to Microsoft Graph, read. */
export interface GraphRequest {
  /** Below `/v1.0`, each part decoded. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  /** The whole address but for its query, for the link to the next page. */
  readonly address: string;
}

/** How many messages a page holds at most: https://learn.microsoft.com/graph/api/chatmessage-list-replies. */
const MOST = 50;
const USUAL = 20;

/**
 * As much of Microsoft Graph as an app with resource-specific consent may read: a channel's threads, a chat's messages, newest first.
 * Throws `Refusal`: 403 where nobody consented.
 */
export function answerGraph(world: World, request: GraphRequest): Answered {
  const [kind, id = '', what, channel = '', messages, root = '', replies] = request.path;
  if (kind === 'chats' && what === 'messages') {
    const chat = readable(world, id);
    return page(world, standing(chat), request);
  }
  if (kind !== 'teams' || what !== 'channels' || messages !== 'messages')
    throw new Refusal(404, 'NotFound');
  const place = readable(world, channel);
  if (place.team?.groupId !== id) throw new Refusal(404, 'NotFound');
  if (root === '') return page(world, standing(place).filter(isRoot), request);
  const thread = standing(place).filter((one) => one.root === root);
  const first = thread.find(isRoot);
  if (first === undefined) throw new Refusal(404, 'NotFound');
  if (replies === undefined) return { status: 200, body: graphMessage(world, first) };
  return page(
    world,
    thread.filter((one) => !isRoot(one)),
    request,
  );
}

function readable(world: World, id: string): ConversationRecord {
  const place = world.conversations.get(id);
  if (place === undefined) throw new Refusal(404, 'NotFound');
  if (!place.hasApp || place.team?.consented === false) throw new Refusal(403, 'Forbidden');
  return place;
}

/** Private messages are the recipient's own; the deleted ones stay, emptied. */
function standing({ messages }: ConversationRecord): MessageRecord[] {
  return messages.filter(({ onlyFor }) => onlyFor === undefined);
}

function isRoot({ id, root }: MessageRecord): boolean {
  return id === root;
}

function page(
  world: World,
  messages: readonly MessageRecord[],
  { query, address }: GraphRequest,
): Answered {
  const size = Math.min(Number(query.$top ?? USUAL), MOST);
  const from = Number(query.$skiptoken ?? 0);
  const newest = messages.toReversed().slice(from, from + size);
  const isMore = from + size < messages.length;
  const next = `${address}?$top=${size}&$skiptoken=${from + size}`;
  return {
    status: 200,
    body: {
      value: newest.map((one) => graphMessage(world, one)),
      ...(isMore ? { '@odata.nextLink': next } : {}),
    },
  };
}

/** A message as Graph tells it: https://learn.microsoft.com/graph/api/resources/chatmessage. */
function graphMessage(world: World, message: MessageRecord): JsonRecord {
  const { id, root, at, editedAt, isDeleted = false, content } = message;
  const time = (ms: number) => new Date(ms).toISOString();
  const attachments = isDeleted ? [] : cardsOf(content, id);
  const marks = attachments.map((one) => `<attachment id="${one.id}"></attachment>`).join('');
  return {
    id,
    replyToId: root === undefined || root === id ? null : root,
    messageType: 'message',
    createdDateTime: time(at),
    lastModifiedDateTime: time(editedAt ?? at),
    lastEditedDateTime: editedAt === undefined || isDeleted ? null : time(editedAt),
    deletedDateTime: isDeleted && editedAt !== undefined ? time(editedAt) : null,
    subject: null,
    summary: content.summary ?? null,
    from: writerOf(world, message),
    body: { contentType: 'html', content: isDeleted ? '' : `${htmlOf(content)}${marks}` },
    attachments,
    mentions: [],
    reactions: [],
  };
}

function writerOf({ people }: World, { from }: MessageRecord): JsonRecord {
  const person = people.get(from);
  if (person === undefined) {
    const application = { id: APP_ID, displayName: BOT_NAME, applicationIdentityType: 'bot' };
    return { application, user: null, device: null };
  }
  const { aadObjectId: id, name: displayName, tenant: tenantId } = person;
  const user = { id, displayName, userIdentityType: 'aadUser', tenantId };
  return { application: null, user, device: null };
}

/** People's words come escaped, as their activities have them; a bot's are its own. */
function htmlOf({ text, textFormat }: JsonRecord): string {
  const words = String(text ?? '').replaceAll('\n', '<br>');
  return textFormat === 'xml' ? words : `<p>${words}</p>`;
}

function cardsOf({ attachments }: JsonRecord, message: string): JsonRecord[] {
  const all = Array.isArray(attachments) ? attachments.filter(isRecord) : [];
  return all
    .filter(({ contentType }) => contentType !== 'text/html')
    .map(({ contentType, content, name }, index) => ({
      ...{ id: `${message}-${index}`, contentType, content: JSON.stringify(content) },
      ...{ contentUrl: null, name: name ?? null, thumbnailUrl: null },
    }));
}
