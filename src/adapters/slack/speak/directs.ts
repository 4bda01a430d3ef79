import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { keepLatest } from '../../keep-latest.ts';
import type { SlackAddress } from '../address.ts';

/** The kind of the documents; each is named `<team>-<person>`. */
const KIND = 'slack-directs';
const Direct = z.object({ channel: z.string() });

/** How many conversations are held in memory. Ours; the others are read again. */
const MOST_HELD = 10_000;

/**
 * In which conversation Heed's direct messages to somebody stand. Slack tells it when one is posted and not again, and without it a
 * message that stands there could be neither found nor changed after a restart: it would be posted anew.
 */
export interface Directs {
  /** Durable when it resolves, where the disk lets it. Never rejects: the message is there. */
  note(person: SlackAddress, channel: string): Promise<void>;
  /** Undefined where nothing was ever posted to them, as far as is known. Never rejects. */
  channelWith(person: SlackAddress): Promise<string | undefined>;
}

/** Keeps them in documents, and the latest in memory. */
export function createDirects(options: { documents: Documents; logger: Logger }): Directs {
  const { documents, logger } = options;
  const held = new Map<string, string>();
  /** What the disk did not take; written with the next message. */
  const unwritten = new Set<string>();

  async function read(name: string): Promise<string | undefined> {
    const channel = (await documents.read(KIND, name, Direct))?.channel;
    if (channel !== undefined) keepLatest(held, name, channel, MOST_HELD);
    return channel;
  }

  async function channelWith(person: SlackAddress): Promise<string | undefined> {
    const name = nameOf(person);
    try {
      return held.get(name) ?? (await read(name));
    } catch (error) {
      logger.warn(errorFacts(error), 'Where somebody’s direct messages stand is not known');
      return undefined;
    }
  }

  return {
    channelWith,
    async note(person, channel) {
      const name = nameOf(person);
      if (held.get(name) === channel && !unwritten.has(name)) return;
      keepLatest(held, name, channel, MOST_HELD);
      unwritten.add(name);
      try {
        await documents.write(KIND, name, { channel });
        unwritten.delete(name);
      } catch (error) {
        logger.warn(
          { channel, ...errorFacts(error) },
          'Whose direct messages these are is not kept',
        );
      }
    },
  };
}

function nameOf({ team, id }: SlackAddress): string {
  return `${team}-${id}`;
}
