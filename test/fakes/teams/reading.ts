import type { FakeTeams } from './fake-teams.ts';
import type { ConversationRecord, DialogRecord, MessageRecord } from './records.ts';
import { actionsOf, cardFor, cardIn, verbOf } from './screen.ts';
import { textOf } from './text.ts';
import { BOT } from './world.ts';

/** What Heed posted in a conversation for everybody there and what stands there now, oldest first. */
export function saidIn({ world }: FakeTeams, conversation: string): MessageRecord[] {
  const { messages = [] } = world.conversations.get(conversation) ?? {};
  return messages.filter(
    ({ from, onlyFor, isDeleted }) => from === BOT && onlyFor === undefined && isDeleted !== true,
  );
}

/** What Heed said in a conversation to one person alone and what stands there now, oldest first. */
export function whisperedTo({ world }: FakeTeams, user: string): MessageRecord[] {
  return [...world.conversations.values()].flatMap(({ messages }) =>
    messages.filter((one) => one.onlyFor === user && one.isDeleted !== true),
  );
}

/** Everything that one person can read now of what Heed says: conversations, lines for them alone, a dialog. */
export function readBy(teams: FakeTeams, user: string): string {
  const { conversations, dialogs } = teams.world;
  const dialog = dialogs.get(user);
  return [
    ...[...conversations.values()].flatMap((one) => readIn(teams, one, user)),
    ...(dialog === undefined ? [] : [dialogText(dialog)]),
    ...teams.world.linesFor(user),
  ].join('\n');
}

/** All of it that was ever there to be read, in the client or with a tool that shows what the client was sent. */
export function everReadBy({ world }: FakeTeams, user: string): string {
  return world.everShown(user).join('\n');
}

function readIn(teams: FakeTeams, place: ConversationRecord, user: string): string[] {
  if (!place.members.has(user)) return [];
  const own = place.messages.filter((one) => one.onlyFor === user && one.isDeleted !== true);
  return [...saidIn(teams, place.id), ...own].map((message) => {
    const { attachments: _, ...words } = message.content;
    return [textOf(words), textOf(cardFor(teams.world, user, message))].join('\n').trim();
  });
}

function dialogText({ card, line }: DialogRecord): string {
  return line ?? textOf(card);
}

/** What a message says, its card included, to everybody. */
export function wordsOf({ content }: MessageRecord): string {
  return textOf(content);
}

/** The messages in a conversation that carry such a button: cards, by "take". */
export function withButton(teams: FakeTeams, conversation: string, verb: string): MessageRecord[] {
  return saidIn(teams, conversation).filter(({ content }) =>
    actionsOf(cardIn(content) ?? {}).some((one) => verbOf(one) === verb),
  );
}
