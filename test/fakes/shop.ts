import type {
  ActionName,
  ActionTaken,
  CommandGiven,
  MessageDeleted,
  MessageEdited,
  MessagePointedAt,
  MessageWritten,
  SetUpAsked,
  Written,
} from '../../src/domain/message.ts';
import type { Author } from '../../src/domain/person.ts';
import { Settings } from '../../src/domain/settings.ts';
import { buttonPressed, commandGiven, messageWritten } from './events.ts';
import { MORNING } from './fake-time.ts';

/** A shop whose customers write in several channels, each set up in its own way. */

/** Customers, a paired staff channel, a lead, a card for every case. */
export const SHOP = 'terminal:local/shop';
/** Where the staff of all channels is among itself. */
export const DESK = 'terminal:local/desk';
/** As `SHOP`, with cards only when needed. */
export const QUIET = 'terminal:local/quiet';
/** As `SHOP`, muted. */
export const MUTED = 'terminal:local/muted';
/** Customers and a lead, no staff channel. */
export const LONELY = 'terminal:local/lonely';
/** Customers and a staff channel, no lead. */
export const LEADERLESS = 'terminal:local/leaderless';
/** Colleagues who ask for help. */
export const HELP = 'terminal:local/help-desk';
/** The settings do not know it. */
export const UNKNOWN = 'terminal:local/unknown';

/** Where customers read. */
export const CUSTOMER_PLACES = [SHOP, QUIET, MUTED, LONELY, LEADERLESS, HELP, UNKNOWN];

export const ROBIN: Author = { id: 'terminal:local/robin', name: 'Robin', side: 'customer' };
export const ANA: Author = { id: 'terminal:local/ana', name: 'Ana', side: 'staff' };
export const BO: Author = { id: 'terminal:local/bo', name: 'Bo', side: 'staff' };
export const LEE: Author = { id: 'terminal:local/lee', name: 'Lee', side: 'staff' };
/** Works somewhere, but is on no roster. */
export const STRANGER: Author = { id: 'terminal:local/sam', name: 'Sam', side: 'staff' };
export const BOT: Author = { id: 'terminal:local/bot', name: 'Ticket bot', side: 'bot' };

const open = { kind: 'customers', staffChannel: DESK, leads: [LEE.id], watched: true } as const;

export const shopSettings: Settings = Settings.parse({
  channels: [
    { ...open, id: SHOP, cards: 'always' },
    { id: DESK, kind: 'staff', leads: [LEE.id] },
    { ...open, id: QUIET },
    { ...open, id: MUTED, cards: 'always', muted: true },
    { id: LONELY, kind: 'customers', leads: [LEE.id], watched: true, cards: 'always' },
    { ...open, id: LEADERLESS, leads: [], cards: 'always' },
    { ...open, id: HELP, kind: 'help', cards: 'always' },
  ],
  roster: [
    { id: ANA.id, name: ANA.name, role: 'agent' },
    { id: BO.id, name: BO.name, role: 'agent' },
    { id: LEE.id, name: LEE.name, role: 'lead' },
  ],
  policy: { grants: [{ role: 'agent', what: 'express shipping at our cost' }] },
});

/** All of a test's messages are of this thread unless it says otherwise. */
export const THREAD = 'thread-1';

export function robinWrites(text: string, given: Partial<MessageWritten> = {}): MessageWritten {
  return messageWritten({ channel: SHOP, thread: THREAD, by: ROBIN, text, ...given });
}

export function anaWrites(text: string, given: Partial<MessageWritten> = {}): MessageWritten {
  return robinWrites(text, { by: ANA, ...given });
}

export function robinEdits(
  { message, channel, thread = THREAD }: MessageWritten,
  text: string,
): MessageEdited {
  const key = `edit of ${message} to ${text}`;
  return { ...common(key, channel), kind: 'edited', message, thread, text };
}

export function robinDeletes({
  message,
  channel,
  thread = THREAD,
}: MessageWritten): MessageDeleted {
  return { ...common(`end of ${message}`, channel), kind: 'deleted', message, thread };
}

function common(key: string, channel: string) {
  const platform = 'terminal' as const;
  return { key, platform, workspace: 'local', channel, at: MORNING, by: ROBIN };
}

export function presses(
  by: Author,
  action: ActionName,
  given: Partial<ActionTaken> & { case: string },
): ActionTaken {
  const door = `answer:${by.name}`;
  return buttonPressed(given.case, { channel: DESK, by, action, door, ...given });
}

/** Somebody points at a message of the thread, which the platform tells whole. */
export function pointsAt(
  by: Author,
  message: string,
  given: Partial<MessagePointedAt> = {},
): MessagePointedAt {
  const key = `${by.name} points at ${message}`;
  return {
    ...common(key, SHOP),
    ...{ by, kind: 'pointed-at', message, thread: THREAD },
    ...{ wish: 'triage', door: `answer:${by.name}` },
    ...given,
  };
}

/** Somebody opens the form for a channel, or sends it with values. */
export function asksToSetUp(by: Author, given: Partial<SetUpAsked> = {}): SetUpAsked {
  return {
    ...common(`${by.name} sets up`, SHOP),
    ...{ by, kind: 'set-up', values: {}, door: `answer:${by.name}` },
    ...given,
  };
}

/** A message as the platform tells it later, of the minute `at` of the morning. */
export function written(by: Author, message: string, text: string, at = 0): Written {
  return { message, text, at: MORNING + at * 60_000, by };
}

export function commands(
  by: Author,
  text: string,
  given: Partial<CommandGiven> = {},
): CommandGiven {
  return commandGiven({ channel: SHOP, by, text, door: `answer:${by.name}`, ...given });
}
