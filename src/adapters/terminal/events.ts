import type {
  ActionTaken,
  CommandGiven,
  MessageWritten,
  RosterAsked,
} from '../../domain/message.ts';
import type { Author } from '../../domain/person.ts';
import type { Time } from '../../engine/engine.ts';
import { DESK, SHOP } from './settings.ts';

/** The channels as one would name them in a command. */
const CHANNELS = { '#desk': DESK, '#shop': SHOP };

/** What was pressed, or sent with a form. */
export type Press = Pick<ActionTaken, 'action' | 'case'> & {
  readonly draft: string | undefined;
  readonly values?: Readonly<Record<string, string>>;
};

/** An entry of the roster. */
export interface Entry {
  readonly person: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** Makes events of what was typed. Their keys and ids are unique within the session, and the session among all. */
export interface Events {
  message(by: Author, text: string): MessageWritten;
  command(by: Author, text: string, door: string): CommandGiven;
  action(by: Author, press: Press, door: string): ActionTaken;
  /** Somebody's entry of the roster as it was filled in; a new one where nobody is named. */
  roster(by: Author, entry: Entry, door: string): RosterAsked;
  /** What is written from now on belongs to a conversation of its own. */
  startConversation(): void;
  /** The played conversation is over: what the customer writes next is about something else; staff may still answer it. */
  endStory(): void;
}

/**
 * `session` sets this run of the terminal apart from every other one on the same store: the same session and the same typed lines
 * give the same keys.
 */
export function createEvents(session: string, time: Time): Events {
  let occurrences = 0;
  /** The id of the conversation's first message; undefined until that is written. */
  let thread: string | undefined;
  let isStoryOver = false;

  function common(kind: string, by: Author) {
    occurrences += 1;
    const id = `${session}-${occurrences}`;
    const key = `terminal:local:${kind}:${id}`;
    return {
      id,
      event: { key, platform: 'terminal' as const, workspace: 'local', at: time.now(), by },
    };
  }

  return {
    message(by, text) {
      const { id, event } = common('message', by);
      if (isStoryOver && by.side === 'customer') {
        thread = undefined;
        isStoryOver = false;
      }
      thread ??= id;
      return { ...event, kind: 'message', channel: SHOP, message: id, thread, text };
    },
    command(by, text, door) {
      const { event } = common('command', by);
      return { ...event, kind: 'command', channel: SHOP, text, channels: CHANNELS, door };
    },
    action(by, press, door) {
      const { event } = common('action', by);
      const draft = press.draft === undefined ? {} : { draft: press.draft };
      const values = { ...press.values };
      return {
        ...event,
        kind: 'action',
        channel: DESK,
        action: press.action,
        case: press.case,
        ...draft,
        values,
        door,
      };
    },
    roster(by, { person, values }, door) {
      const { event } = common('roster', by);
      const whose = person === undefined ? {} : { person };
      return { ...event, kind: 'roster', channel: by.id, ...whose, values: { ...values }, door };
    },
    startConversation() {
      thread = undefined;
    },
    endStory() {
      isStoryOver = true;
    },
  };
}
