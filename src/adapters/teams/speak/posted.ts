import { messageNameOf, parseMessageName, splitThread } from '../address.ts';
import {
  type About,
  type Entry,
  entryOf,
  type Said,
  withArrival,
  withEntry,
  withMessage,
  without,
  withRefusal,
} from './posted-entries.ts';
import { createPostedLog, type PostedLogOptions } from './posted-log.ts';

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

export function createPosted(options: PostedLogOptions): Posted {
  const { read, change, note } = createPostedLog(options);

  function entriesIn(place: PostedPlace): Promise<readonly Entry[]> {
    return read(nameOf(place));
  }

  return {
    begin: (place, said, attempt) =>
      change(nameOf(place), (entries) =>
        withEntry(entries, { ...said, ...attempt, state: 'begun' }),
      ),
    arrived: (place, mark, activity) =>
      note(nameOf(place), (entries) => withArrival(entries, mark, activity)),
    refused: (place, mark) => note(nameOf(place), (entries) => withRefusal(entries, mark)),
    stands: (place, activity, said, at) =>
      note(nameOf(place), (entries) => withMessage(entries, activity, said, at)),
    gone: (place, activity) => note(nameOf(place), (entries) => without(entries, activity)),
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
