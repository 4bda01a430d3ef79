import { refuseMalformed } from './limits.ts';
import { memberOf } from './member.ts';
import {
  type ConversationRecord,
  isRecord,
  type JsonRecord,
  type MessageRecord,
} from './records.ts';
import { Refusal } from './refusal.ts';
import { teamList } from './team-list.ts';
import { BOT, type World } from './world.ts';

/** A request to the Bot Connector, read. */
export interface ConnectorRequest {
  readonly method: string;
  /** Below the service URL, each part decoded. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: JsonRecord;
  /** Of the body as text, in UTF-16 code units. */
  readonly length: number;
}

export interface Answered {
  readonly status: number;
  readonly body: object;
}

/** How many members a page holds where less is not asked for: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context. */
const MOST_MEMBERS = 500;

/**
 * The Bot Connector over a loopback Teams. Throws `Refusal` with the statuses and codes of the real one, as far as they are known:
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis.
 */
export function answerConnector(world: World, request: ConnectorRequest): Answered {
  const [version, root, id = '', what, about] = request.path;
  if (version === 'v3' && root === 'teams' && what === 'conversations') return teamList(world, id);
  if (version !== 'v3' || root !== 'conversations') throw new Refusal(404, 'NotFound');
  if (what === undefined) return createConversation(world, request);
  const { conversation, thread } = conversationOf(world, id);
  if (what === 'members' && about !== undefined) return member(world, conversation, about);
  if (what === 'pagedmembers') return members(world, conversation, request.query);
  if (what !== 'activities') throw new Refusal(404, 'NotFound');
  if (request.method === 'POST') return send(world, conversation, thread, request);
  if (request.method === 'PUT') return update(world, conversation, about, request);
  if (request.method === 'DELETE') return remove(world, conversation, about, request);
  throw new Refusal(405, 'MethodNotAllowed');
}

/** Splits `19:…;messageid=…`. */
export function splitId(id: string): { readonly base: string; readonly thread?: string } {
  const [base = '', thread] = id.split(';messageid=');
  return thread === undefined ? { base } : { base, thread };
}

function conversationOf(world: World, id: string) {
  const { base, thread } = splitId(id);
  const conversation = world.conversations.get(base);
  if (conversation === undefined) throw new Refusal(404, 'ConversationNotFound');
  if (!conversation.hasApp) throw new Refusal(403, 'BotNotInConversationRoster');
  return { conversation, thread };
}

function send(
  world: World,
  conversation: ConversationRecord,
  root: string | undefined,
  { body, query, length }: ConnectorRequest,
): Answered {
  if (body.type === 'typing') return { status: 202, body: {} };
  refuseMalformed(body, length);
  const isThread = root === undefined || conversation.messages.some(({ id }) => id === root);
  if (!isThread) throw new Refusal(404, 'ActivityNotFoundInConversation');
  const onlyFor = isTargeted(query) ? recipientIn(conversation, body) : undefined;
  const { id } = world.post(conversation.id, {
    ...{ from: BOT, content: body },
    ...(root === undefined ? {} : { root }),
    ...(onlyFor === undefined ? {} : { onlyFor }),
  });
  return isSplit(body) ? { status: 202, body: {} } : { status: 201, body: { id } };
}

/**
 * Of a text with a card Teams makes two messages, and names neither; nor can it put them in the place of one:
 * https://github.com/microsoft/BotFramework-Services/issues/98.
 */
function isSplit({ text, attachments }: JsonRecord): boolean {
  const hasCard = Array.isArray(attachments) && attachments.length > 0;
  return hasCard && typeof text === 'string' && text !== '';
}

/** Who alone is to see it. The `isTargeted` of a recipient is nothing that the real one looks at either. */
function recipientIn(conversation: ConversationRecord, body: JsonRecord): string {
  const id = isRecord(body.recipient) ? body.recipient.id : undefined;
  if (typeof id !== 'string') throw new Refusal(400, 'Bad argument');
  if (conversation.kind === 'personal') throw new Refusal(400, 'Bad argument');
  if (!conversation.members.has(id)) throw new Refusal(403, 'BotNotInConversationRoster');
  return id;
}

function update(
  world: World,
  conversation: ConversationRecord,
  id: string | undefined,
  { body, query, length }: ConnectorRequest,
): Answered {
  refuseMalformed(body, length);
  if (isSplit(body)) throw new Refusal(400, 'Bad argument');
  const message = ownMessage(world, conversation, id, query);
  if (message.onlyFor !== undefined && body.recipient !== undefined)
    throw new Refusal(400, 'Bad argument');
  world.edit(message, body);
  return { status: 200, body: { id: message.id } };
}

function remove(
  world: World,
  conversation: ConversationRecord,
  id: string | undefined,
  { query }: ConnectorRequest,
): Answered {
  world.delete(ownMessage(world, conversation, id, query));
  return { status: 200, body: {} };
}

/** A bot changes its own messages only, and private ones only by name of their kind. */
function ownMessage(
  world: World,
  conversation: ConversationRecord,
  id: string | undefined,
  query: ConnectorRequest['query'],
): MessageRecord {
  const message = world.message(conversation.id, id ?? '');
  if (message === undefined || (message.onlyFor !== undefined) !== isTargeted(query))
    throw new Refusal(404, 'ActivityNotFoundInConversation');
  if (message.from !== BOT) throw new Refusal(403, 'Forbidden');
  return message;
}

function isTargeted(query: ConnectorRequest['query']): boolean {
  return query.isTargetedActivity === 'true';
}

function member(world: World, { members: there }: ConversationRecord, asked: string): Answered {
  const people = [...there].map((user) => world.people.get(user));
  const found = people.find((one) => one?.user === asked || one?.aadObjectId === asked);
  if (found === undefined) throw new Refusal(404, 'MemberNotFoundInConversation');
  return { status: 200, body: memberOf(found) };
}

function members(
  world: World,
  { members: there }: ConversationRecord,
  { pageSize = String(MOST_MEMBERS), continuationToken = '0' }: ConnectorRequest['query'],
): Answered {
  const from = Number(continuationToken);
  const until = from + Math.min(Number(pageSize), MOST_MEMBERS);
  const people = [...there].flatMap((user) => world.people.get(user) ?? []);
  const more = until < people.length ? { continuationToken: String(until) } : {};
  return { status: 200, body: { members: people.slice(from, until).map(memberOf), ...more } };
}

/** A personal chat. The app may open one with whoever is in a conversation of its own tenant with it. */
function createConversation(world: World, { method, body }: ConnectorRequest): Answered {
  if (method !== 'POST') throw new Refusal(405, 'MethodNotAllowed');
  const [first] = Array.isArray(body.members) ? body.members : [];
  const asked = isRecord(first) ? first.id : undefined;
  const person = [...world.people.values()].find(
    ({ user, aadObjectId }) => user === asked || aadObjectId === asked,
  );
  const channelData = isRecord(body.channelData) ? body.channelData : {};
  const tenant = isRecord(channelData.tenant) ? channelData.tenant.id : body.tenantId;
  if (person === undefined || typeof tenant !== 'string') throw new Refusal(400, 'BadArgument');
  const meets = [...world.conversations.values()].some(
    ({ members: there, hasApp, tenant: host }) =>
      hasApp && host === tenant && there.has(person.user),
  );
  if (!meets || person.tenant !== tenant) throw new Refusal(403, 'Forbidden');
  return { status: 201, body: { id: world.personalChat(person.user).id } };
}
