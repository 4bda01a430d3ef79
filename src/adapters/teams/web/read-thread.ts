import type { Graph } from './graph.ts';
import {
  type GraphMessage,
  inOrder,
  GraphMessage as Message,
  messagesIn,
  timeOf,
} from './graph-message.ts';
import type { Conversation } from './known.ts';

/** A conversation as Graph tells it, oldest first; Heed's own messages included. */
export interface ReadThread {
  readonly messages: readonly GraphMessage[];
  /** The first message of the thread, where the message asked about is an answer in one. */
  readonly thread?: string;
}

/** So many messages are read, newest kept. Ours: what was said before that no longer decides how urgent it is. */
const MOST_MESSAGES = 200;
/** A longer conversation is read to here only. Ours: each page takes its time, and the reader waits. */
const MOST_PAGES = 5;

/** In a chat, which has no threads, a pause this long parts two conversations; in milliseconds. Ours. */
const LULL = 30 * 60 * 1000;

/**
 * The thread of a channel that a message belongs to: its first message and the newest, two hundred at most. Of a chat what was said
 * before and after it without a pause of half an hour. Undefined where Heed may not read there, or where there is nothing. Rejects with
 * `SendError` where Graph could not be asked.
 */
export async function readThread(
  graph: Graph,
  conversation: Conversation,
  message: string,
  thread?: string,
): Promise<ReadThread | undefined> {
  const messages = messagesPath(conversation);
  if (messages === undefined) return undefined;
  if (conversation.kind === 'channel') return readReplies(graph, messages, message, thread);
  return readAround(graph, messages, message);
}

/** Where Graph lists a conversation's messages; undefined for one that it does not know, and where its team is not known to it. */
export function messagesPath({ id, kind, team }: Conversation): string | undefined {
  const place = encodeURIComponent(id);
  if (kind === 'groupChat') return `/chats/${place}/messages`;
  if (kind !== 'channel' || team?.groupId === undefined) return undefined;
  return `/teams/${encodeURIComponent(team.groupId)}/channels/${place}/messages`;
}

/** The path of the answers to a message. */
export function repliesPath(messages: string, root: string): string {
  return `${messages}/${encodeURIComponent(root)}/replies`;
}

async function readReplies(
  graph: Graph,
  path: string,
  message: string,
  thread: string | undefined,
): Promise<ReadThread | undefined> {
  const root = thread ?? message;
  const first = Message.safeParse(await graph.read(`${path}/${encodeURIComponent(root)}`)).data;
  if (first === undefined) return undefined;
  const replies = inOrder(await newest(graph, repliesPath(path, root)));
  const messages = [...messagesIn([first]), ...replies.slice(1 - MOST_MESSAGES)];
  return { messages, ...(root === message ? {} : { thread: root }) };
}

async function readAround(
  graph: Graph,
  path: string,
  message: string,
): Promise<ReadThread | undefined> {
  const found = inOrder(await newest(graph, path));
  const index = found.findIndex(({ id }) => id === message);
  if (index >= 0) return { messages: around(found, index).slice(-MOST_MESSAGES) };
  const alone = messagesIn([await graph.read(`${path}/${encodeURIComponent(message)}`)]);
  return alone.length === 0 ? undefined : { messages: alone };
}

async function newest(graph: Graph, path: string): Promise<GraphMessage[]> {
  const found: GraphMessage[] = [];
  let pages = 0;
  for await (const { entries } of graph.pages(path)) {
    found.push(...messagesIn(entries));
    pages += 1;
    if (pages === MOST_PAGES || found.length > MOST_MESSAGES) break;
  }
  return found;
}

/** The messages next to one, on both sides, up to the first lull. */
function around(messages: readonly GraphMessage[], index: number): readonly GraphMessage[] {
  let from = index;
  while (from > 0 && !isLull(messages[from - 1], messages[from])) from -= 1;
  let to = index;
  while (to < messages.length - 1 && !isLull(messages[to], messages[to + 1])) to += 1;
  return messages.slice(from, to + 1);
}

function isLull(before: GraphMessage | undefined, after: GraphMessage | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return timeOf(after) - timeOf(before) > LULL;
}
