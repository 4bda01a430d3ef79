import { z } from 'zod';
import type { Written } from '../../../domain/message.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { plainTextOf } from '../parse/plain-text.ts';
import { Id, Words } from '../parse/schema.ts';

const Identity = z.object({ id: Id.nullish(), displayName: Words.nullish() });

/** A card, a file, or something quoted. */
const Attachment = z.object({
  contentType: z.string().nullish(),
  content: z.unknown().optional(),
  name: Words.nullish(),
});

/** A message as Graph tells it: https://learn.microsoft.com/graph/api/resources/chatmessage. */
export const GraphMessage = z.object({
  id: Id.min(1),
  /** The first message of its thread; null for that itself, and in chats. */
  replyToId: Id.nullish(),
  /** `message`; what Teams itself says of the conversation is something else. */
  messageType: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
  /** The headline of a channel's post. */
  subject: Words.nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  /** Whoever makes no sense is nobody that Graph names. */
  from: z
    .object({ user: Identity.nullish(), application: Identity.nullish() })
    .nullish()
    .catch(undefined),
  attachments: z.array(Attachment).nullish().catch(undefined),
  /** Of a message that one person alone sees: who. */
  recipient: z.unknown().optional(),
});
export type GraphMessage = z.infer<typeof GraphMessage>;

const FILE = 'reference';
const CARD = /^application\/vnd\.microsoft\.card\./;

/** So many of a message's files are named. */
const MOST_FILES = 10;

/** The messages among a list's entries that somebody wrote for everybody, and that stand. */
export function messagesIn(entries: readonly unknown[]): GraphMessage[] {
  return entries.flatMap((entry) => {
    const message = GraphMessage.safeParse(entry).data;
    return message !== undefined && isStanding(message) ? [message] : [];
  });
}

/** What Teams itself says, what was deleted and what one person alone sees is no part of a conversation. */
function isStanding({ messageType, deletedDateTime, recipient }: GraphMessage): boolean {
  return (messageType ?? 'message') === 'message' && !deletedDateTime && !recipient;
}

/** When it was written, in milliseconds since 1970. Messages are named by it, should the time itself be missing. */
export function timeOf({ createdDateTime, id }: GraphMessage): number {
  const told = Date.parse(createdDateTime ?? '');
  if (told > 0) return told;
  return /^1\d{12}$/.test(id) ? Number(id) : 0;
}

/** Who wrote it; undefined where Graph names nobody. */
export function writerOf({ from }: GraphMessage): AuthorHint | undefined {
  const { user, application } = from ?? {};
  if (user?.id) return personOf(user.id, user.displayName);
  return application ? { bot: `28:${application.id ?? ''}` } : undefined;
}

/** Graph knows people by their ids in the directory alone. */
function personOf(id: string, displayName: string | null | undefined): AuthorHint {
  const name = displayName?.trim();
  return { user: id, aadObjectId: id.toLowerCase(), ...(name ? { name } : {}) };
}

/** Oldest first. */
export function inOrder(messages: readonly GraphMessage[]): GraphMessage[] {
  return messages.toSorted((left, right) => timeOf(left) - timeOf(right));
}

/** What somebody wrote: the headline and the text, or which files, where there are no words. */
export function textOf(message: GraphMessage): Written['text'] {
  const { subject, body, attachments } = message;
  const content = body?.content ?? '';
  const text = body?.contentType === 'text' ? content : plainTextOf(content);
  const words = [subject, text].map((part) => part?.trim()).filter((part) => part);
  const files = (attachments ?? []).filter(({ contentType }) => contentType === FILE);
  const named = files.slice(0, MOST_FILES).map(({ name }) => `(a file: ${name || 'no name'})`);
  return Words.parse(words.length > 0 ? words.join('\n') : named.join(' '));
}

/** The content of a message's cards, as JSON text or read. */
export function cardsOf({ attachments }: GraphMessage): unknown[] {
  const all = attachments ?? [];
  return all
    .filter(({ contentType }) => CARD.test(contentType ?? ''))
    .map(({ content }) => content);
}
