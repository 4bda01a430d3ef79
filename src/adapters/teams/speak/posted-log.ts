import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import { keepLatest } from '../../keep-latest.ts';
import { Entry } from './posted-entries.ts';

type Edit = (entries: readonly Entry[]) => readonly Entry[];

/** Where the entries of each conversation lie: on disk, and in memory for those that were looked at last. */
export interface PostedLog {
  /** Oldest first. Waits for changes that are under way. */
  read(conversation: string): Promise<readonly Entry[]>;
  /** For what has not happened yet: durable when it resolves, and undone where it rejects. */
  change(conversation: string, edit: Edit): Promise<void>;
  /** For what has happened already: it stays true in memory where it cannot be written. Never rejects. */
  note(conversation: string, edit: Edit): Promise<void>;
}

export interface PostedLogOptions {
  readonly documents: Documents;
  readonly logger: Logger;
}

/** One document for each conversation. */
const KIND = 'teams-posted';
const Entries = z.array(Entry);

/** How many conversations are held in memory. Ours: at three hundred kilobytes at most each. */
const MOST_HELD = 200;

export function createPostedLog({ documents, logger }: PostedLogOptions): PostedLog {
  const inTurn = createKeyedLock();
  const held = new Map<string, readonly Entry[]>();

  async function entriesIn(conversation: string): Promise<readonly Entry[]> {
    const known = held.get(conversation) ?? (await readDocument(conversation));
    keepLatest(held, conversation, known, MOST_HELD);
    return known;
  }

  /** A damaged log keeps nobody from being answered. */
  async function readDocument(conversation: string): Promise<readonly Entry[]> {
    try {
      return (await documents.read(KIND, conversation, Entries)) ?? [];
    } catch (error) {
      const facts = { conversation, ...errorFacts(error) };
      logger.error(facts, 'What Heed has said in a conversation is not known any more');
      return [];
    }
  }

  return {
    read: (conversation) => inTurn.run(conversation, () => entriesIn(conversation)),
    change: (conversation, edit) =>
      inTurn.run(conversation, async () => {
        const next = edit(await entriesIn(conversation));
        await documents.write(KIND, conversation, next);
        keepLatest(held, conversation, next, MOST_HELD);
      }),
    note: (conversation, edit) =>
      inTurn.run(conversation, async () => {
        const now = await entriesIn(conversation);
        const next = edit(now);
        if (next === now) return;
        keepLatest(held, conversation, next, MOST_HELD);
        await documents.write(KIND, conversation, next).catch((error: unknown) => {
          const facts = { conversation, ...errorFacts(error) };
          logger.error(facts, 'What Heed has said in a conversation was not written down');
        });
      }),
  };
}
