import type { MessageDeleted, MessageEdited, MessageWritten } from '../../../domain/message.ts';
import { mentions, readText } from './parse-text.ts';
import {
  type AuthorHint,
  common,
  type Parsed,
  person,
  SLACK,
  type Told,
  threadOf,
  timeOf,
} from './parsed.ts';
import { ChangedEvent, DeletedEvent, type Message, MessageEvent } from './schema.ts';

/** Messages that somebody wrote; all other subtypes are Slack telling what happened in the channel. */
const WRITTEN: readonly (string | null | undefined)[] = [
  undefined,
  null,
  'file_share',
  'thread_broadcast',
  'me_message',
  'bot_message',
];

/** Conversations of people with people, or with Heed alone: none is a support channel. */
const DIRECT: readonly (string | null | undefined)[] = ['im', 'mpim', 'app_home'];

/** So many of a message's files are named. */
const MOST_FILES = 10;

/** `message` and `app_mention`: of one message both give the very same event. */
export function parseMessage(event: unknown, told: Told): Parsed<MessageWritten> | undefined {
  const message = MessageEvent.safeParse(event).data;
  if (message === undefined || !isWritten(message, told)) return undefined;
  const { channel, ts } = message;
  if (DIRECT.includes(message.channel_type)) return undefined;
  const text = wordsOf(message, told);
  const mentioned = mentions(message.text ?? '', told.botUser);
  if (text === '' && !mentioned) return undefined;
  return {
    author: authorOf(message),
    incoming: {
      ...common(told, 'message', channel, [channel, ts]),
      at: timeOf(ts),
      kind: 'message',
      message: ts,
      ...threadOf(message),
      text,
      ...(mentioned ? { mentioned } : {}),
    },
  };
}

/**
 * `message_changed`: an edit, or the trace that a deleted message leaves at the head of its thread. Where the words are what they were,
 * something else changed, a link's preview or our own card, and there is nothing to tell.
 */
export function parseChanged(
  event: unknown,
  told: Told,
): Parsed<MessageEdited | MessageDeleted> | undefined {
  const changed = ChangedEvent.safeParse(event).data;
  if (changed === undefined || DIRECT.includes(changed.channel_type)) return undefined;
  const { channel, message, previous_message: previous } = changed;
  if (message.subtype === 'tombstone') return gone(changed, message.ts, previous, told);
  if (!isWritten(message, told) || !isReworded(message, previous, told)) return undefined;
  const edit = message.edited?.ts ?? changed.ts;
  return {
    author: authorOf(message),
    incoming: {
      ...common(told, 'edited', channel, [channel, message.ts, edit]),
      at: timeOf(edit),
      kind: 'edited',
      message: message.ts,
      ...threadOf(message),
      text: wordsOf(message, told),
    },
  };
}

/** `message_deleted`. Who deleted it is not told: it counts as done by who wrote it. */
export function parseDeleted(event: unknown, told: Told): Parsed<MessageDeleted> | undefined {
  const deleted = DeletedEvent.safeParse(event).data;
  if (deleted === undefined || DIRECT.includes(deleted.channel_type)) return undefined;
  return gone(deleted, deleted.deleted_ts, deleted.previous_message, told);
}

function gone(
  { channel, ts: at }: { channel: string; ts: string },
  ts: string,
  previous: Message | null | undefined,
  told: Told,
): Parsed<MessageDeleted> | undefined {
  if (previous && !isWritten(previous, told)) return undefined;
  return {
    author: previous ? authorOf(previous) : SLACK,
    incoming: {
      ...common(told, 'deleted', channel, [channel, ts, 'deleted']),
      at: timeOf(at),
      kind: 'deleted',
      message: ts,
      ...(previous ? threadOf({ ...previous, ts }) : {}),
    },
  };
}

/** Somebody's own words, and not Heed's. */
function isWritten(message: Message, { botUser, botId, app }: Told): boolean {
  if (message.user === botUser) return false;
  if (message.bot_id && message.bot_id === botId) return false;
  if (message.app_id && message.app_id === app) return false;
  return WRITTEN.includes(message.subtype);
}

function isReworded(now: Message, before: Message | null | undefined, told: Told): boolean {
  if (!before) return typeof now.edited?.ts === 'string';
  return wordsOf(now, told) !== wordsOf(before, told);
}

/** The text is read and rich text is not: Slack always sends both, and they say the same. */
function wordsOf(message: Message, told: Told): string {
  const { text } = readText(message.text ?? '', told);
  if (text !== '') return text;
  const files = (message.files ?? []).slice(0, MOST_FILES);
  if (files.length > 0) return files.map(({ name }) => `(a file: ${name || 'no name'})`).join(' ');
  const [attached] = message.attachments ?? [];
  return readText(attached?.text || attached?.fallback || '', told).text;
}

/** Whatever an app posted is a bot's, also where it posts in somebody's name. */
function authorOf(message: Message): AuthorHint {
  if (message.bot_id) return { bot: message.bot_id };
  if (!message.user) return SLACK;
  const profile = message.user_profile;
  return person(message.user, profile?.display_name, profile?.real_name);
}
