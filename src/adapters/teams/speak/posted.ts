import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import { messageNameOf, parseMessageName, splitThread } from '../address.ts';
import {
  type About,
  Entry,
  entryOf,
  type Said,
  withArrival,
  withEntry,
  withMessage,
  without,
  withRefusal,
} from './posted-entries.ts';

/** A conversation, with or without a thread; of a personal chat the chat's own id. */
interface PostedPlace {
  readonly tenant: string;
  readonly conversation: string;
}

/**
 * What Heed has said in each conversation, durably: Teams cannot be asked which messages are Heed's, nor which of them are for staff.
 * The newest thousand of a conversation are known.
 */
export interface Posted {
  /** Something is about to be posted. Durable when it resolves; rejects where it could not be written, and then nothing may be posted. */
  begin(place: PostedPlace, said: Said, attempt: { at: number; wording: string }): Promise<void>;
  /** It is posted; `activity` is undefined where Teams did not name the message. Never rejects: it is there, written down or not. */
  arrived(place: PostedPlace, mark: string, activity: string | undefined): Promise<void>;
  /** It surely is not there. Never rejects. */
  refused(place: PostedPlace, mark: string): Promise<void>;
  /** A message stands there, and is about this from now on. Never rejects. */
  stands(place: PostedPlace, activity: string, said: Said, at: number): Promise<void>;
  /** A message is gone. Never rejects. */
  gone(place: PostedPlace, activity: string): Promise<void>;
  /** What became of the thing with this mark: where it is posted, or else of the latest attempt. */
  entry(place: PostedPlace, mark: string): Promise<Entry | undefined>;
  /** Oldest first. */
  entries(place: PostedPlace): Promise<readonly Entry[]>;
  knows(place: PostedPlace, activity: string): Promise<boolean>;
  /** What a message, named as `Sent.message` names it, is about; undefined where that is not known, and where it is about no case. */
  aboutOf(message: string): Promise<About | undefined>;
}

/** One document for each conversation. */
const KIND = 'teams-posted';
const Entries = z.array(Entry);

type Edit = (entries: readonly Entry[]) => readonly Entry[];

/** How many conversations are held in memory. Ours: at three hundred kilobytes at most each. */
const MOST_HELD = 200;

export function createPosted(options: { documents: Documents; logger: Logger }): Posted {
  const { documents, logger } = options;
  const inTurn = createKeyedLock();
  const held = new Map<string, readonly Entry[]>();

  async function read(name: string): Promise<readonly Entry[]> {
    const known = held.get(name) ?? (await readDocument(name));
    hold(name, known);
    return known;
  }

  /** A damaged log keeps nobody from being answered. */
  async function readDocument(name: string): Promise<readonly Entry[]> {
    try {
      return (await documents.read(KIND, name, Entries)) ?? [];
    } catch (error) {
      logger.error(
        { conversation: name, ...errorFacts(error) },
        'What Heed has said in a conversation is not known any more',
      );
      return [];
    }
  }

  function hold(name: string, entries: readonly Entry[]): void {
    held.delete(name);
    held.set(name, entries);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  }

  function entriesIn(place: PostedPlace): Promise<readonly Entry[]> {
    const name = nameOf(place);
    return inTurn.run(name, () => read(name));
  }

  /** For what has not happened yet. */
  function change(place: PostedPlace, edit: Edit): Promise<void> {
    const name = nameOf(place);
    return inTurn.run(name, async () => {
      const next = edit(await read(name));
      await documents.write(KIND, name, next);
      hold(name, next);
    });
  }

  /** For what has happened already: it stays true in memory where it cannot be written. */
  function note(place: PostedPlace, edit: Edit): Promise<void> {
    const name = nameOf(place);
    return inTurn.run(name, async () => {
      const now = await read(name);
      const next = edit(now);
      if (next === now) return;
      hold(name, next);
      await documents.write(KIND, name, next).catch((error: unknown) => {
        logger.error(
          { conversation: name, ...errorFacts(error) },
          'What Heed has said in a conversation was not written down',
        );
      });
    });
  }

  return {
    begin: (place, said, attempt) =>
      change(place, (entries) => withEntry(entries, { ...said, ...attempt, state: 'begun' })),
    arrived: (place, mark, activity) =>
      note(place, (entries) => withArrival(entries, mark, activity)),
    refused: (place, mark) => note(place, (entries) => withRefusal(entries, mark)),
    stands: (place, activity, said, at) =>
      note(place, (entries) => withMessage(entries, activity, said, at)),
    gone: (place, activity) => note(place, (entries) => without(entries, activity)),
    entry: async (place, mark) => entryOf(await entriesIn(place), mark),
    entries: entriesIn,
    async knows(place, activity) {
      return (await entriesIn(place)).some((entry) => entry.activity === activity);
    },
    async aboutOf(message) {
      const name = parseMessageName(message);
      if (name === undefined) return undefined;
      const entries = await entriesIn(name);
      const entry = entries.findLast(({ activity }) => activity === name.activity);
      if (entry === undefined || entry.case === '') return undefined;
      const { case: about, draft } = entry;
      return draft === undefined ? { case: about } : { case: about, draft };
    },
  };
}

/** How `Sent.message` names a message in a place. */
export function messageIn({ tenant, conversation }: PostedPlace, activity: string): string {
  return messageNameOf({ tenant, conversation: splitThread(conversation).base, activity });
}

function nameOf({ tenant, conversation }: PostedPlace): string {
  return `${tenant}/${splitThread(conversation).base}`;
}
