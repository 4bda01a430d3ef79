import { randomUUID } from 'node:crypto';
import type {
  ConversationRecord,
  DialogRecord,
  JsonRecord,
  MessageRecord,
  PersonRecord,
  TeamRecord,
} from './records.ts';

/** The app's registration, and the bot as Teams addresses it. */
export const APP_ID = '0b5c9f4e-7f0a-4d3c-9a51-3d1f6f0c7e11';
export const BOT = `28:${APP_ID}`;
export const BOT_NAME = 'Heed';

/** What became of a message. `before` is absent for a new one. */
export interface Change {
  readonly conversation: ConversationRecord;
  readonly before?: MessageRecord;
  readonly after: MessageRecord;
}

/** Everything that exists in the loopback Teams. What happens in it is done through these functions; nothing here knows HTTP. */
export interface World {
  /** By their `29:` ids. */
  readonly people: ReadonlyMap<string, PersonRecord>;
  /** By their base ids. */
  readonly conversations: ReadonlyMap<string, ConversationRecord>;
  /** The dialog that each person has open. */
  readonly dialogs: ReadonlyMap<string, DialogRecord>;
  /** Milliseconds since 1970. */
  now(): number;
  addPerson(given: PersonRecord): PersonRecord;
  addConversation(
    given: Pick<ConversationRecord, 'id' | 'kind' | 'tenant' | 'name'> & {
      team?: TeamRecord;
      members?: readonly string[];
      hasApp?: boolean;
    },
  ): ConversationRecord;
  /** The chat between the app and one person, opened where it was not. */
  personalChat(user: string): ConversationRecord;
  /** Somebody comes into a conversation, and can read what stands there. */
  join(conversation: string, user: string): void;
  /** Appends a message. Its id is new, and later than every other. */
  post(
    conversation: string,
    message: Pick<MessageRecord, 'from' | 'content'> & { root?: string; onlyFor?: string },
  ): MessageRecord;
  /** Changes what a message says. What somebody saw in its place is gone. */
  edit(message: MessageRecord, content: JsonRecord): MessageRecord;
  delete(message: MessageRecord): MessageRecord;
  /** A message that stands; undefined for one that was deleted or never was. */
  message(conversation: string, id: string): MessageRecord | undefined;
  /** Shows one person another card in the place of a message's, until the message is edited. */
  showInstead(user: string, message: MessageRecord, card: JsonRecord): void;
  /** What one person sees in the place of a message's card. */
  shownInstead(user: string, message: MessageRecord): JsonRecord | undefined;
  /** Opens a dialog before somebody, in the place of the one that stood there; undefined closes it. */
  showDialog(user: string, dialog: DialogRecord | undefined): void;
  /** A line by the client, for one person alone. */
  tell(user: string, line: string): void;
  /** Everything that one person could ever read of what the app made, as it was sent, oldest first. */
  everShown(user: string): readonly string[];
  /** Lines that the client showed one person alone. */
  linesFor(user: string): readonly string[];
  /** Calls `listener` with every message that is posted, changed or deleted from now on. */
  listen(listener: (change: Change) => void): void;
  /** A new name as Teams gives one to what happens, later than every other. */
  newId(): string;
}

export function createWorld(now: () => number): World {
  const people = new Map<string, PersonRecord>();
  const conversations = new Map<string, ConversationRecord>();
  const dialogs = new Map<string, DialogRecord>();
  const instead = new Map<string, JsonRecord>();
  const shown = new Map<string, string[]>();
  const lines = new Map<string, string[]>();
  const listeners: ((change: Change) => void)[] = [];
  let last = 0;

  function newId(): string {
    last = Math.max(now(), last + 1);
    return String(last);
  }

  function conversationOf(id: string): ConversationRecord {
    const found = conversations.get(id);
    if (found === undefined) throw new Error(`There is no ${id} in the loopback Teams.`);
    return found;
  }

  function show(user: string, what: unknown): void {
    shown.set(user, [...(shown.get(user) ?? []), JSON.stringify(what)]);
  }

  function showMessage({ content, from, onlyFor }: MessageRecord, to: Iterable<string>): void {
    if (from !== BOT) return;
    for (const user of to) if (onlyFor === undefined || onlyFor === user) show(user, content);
  }

  function change(before: MessageRecord, changes: Partial<MessageRecord>): MessageRecord {
    const conversation = conversationOf(before.conversation);
    const index = conversation.messages.findIndex(({ id }) => id === before.id);
    const after = { ...before, ...changes, editedAt: Number(newId()) };
    conversation.messages[index] = after;
    for (const user of people.keys()) instead.delete(placeOf(user, after));
    if (after.isDeleted !== true) showMessage(after, conversation.members);
    announce({ conversation, before, after });
    return after;
  }

  function announce(told: Change): void {
    for (const listener of listeners) listener(told);
  }

  const world: World = {
    people,
    conversations,
    dialogs,
    now,
    newId,
    addPerson(given) {
      people.set(given.user, given);
      return given;
    },
    addConversation({ members = [], hasApp = true, ...given }) {
      const added = { ...given, hasApp, members: new Set(members), messages: [] };
      conversations.set(given.id, added);
      return added;
    },
    personalChat(user) {
      const found = [...conversations.values()].find(
        ({ kind, members }) => kind === 'personal' && members.has(user),
      );
      const tenant = people.get(user)?.tenant ?? '';
      const id = `a:${randomUUID().replaceAll('-', '')}`;
      const given = { id, kind: 'personal', tenant, name: '', members: [user] } as const;
      return found ?? world.addConversation(given);
    },
    join(id, user) {
      const { members, messages } = conversationOf(id);
      members.add(user);
      for (const message of messages) if (message.isDeleted !== true) showMessage(message, [user]);
    },
    post(id, given) {
      const conversation = conversationOf(id);
      const name = newId();
      const message: MessageRecord = {
        ...{ id: name, conversation: id, at: Number(name), ...given },
        ...(conversation.kind === 'channel' ? { root: given.root ?? name } : {}),
      };
      conversation.messages.push(message);
      showMessage(message, conversation.members);
      announce({ conversation, after: message });
      return message;
    },
    edit: (message, content) => change(message, { content }),
    delete: (message) => change(message, { isDeleted: true }),
    message: (conversation, id) =>
      conversations
        .get(conversation)
        ?.messages.find((one) => one.id === id && one.isDeleted !== true),
    showInstead(user, message, card) {
      show(user, card);
      instead.set(placeOf(user, message), card);
    },
    shownInstead: (user, message) => instead.get(placeOf(user, message)),
    showDialog(user, dialog) {
      if (dialog === undefined) dialogs.delete(user);
      else dialogs.set(user, dialog);
      if (dialog !== undefined) show(user, dialog.card ?? dialog.line);
    },
    tell(user, line) {
      show(user, line);
      lines.set(user, [...(lines.get(user) ?? []), line]);
    },
    everShown: (user) => shown.get(user) ?? [],
    linesFor: (user) => lines.get(user) ?? [],
    listen(listener) {
      listeners.push(listener);
    },
  };
  return world;
}

function placeOf(user: string, { conversation, id }: MessageRecord): string {
  return `${user} ${conversation} ${id}`;
}
