import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import { errorFacts } from '../../../engine/file-errors.ts';

/** Durable documents of one kind that are read once and kept in memory; a write happens only where something changed. */
export interface Shelf<Value> {
  /** From memory once it was read. Never rejects: a document that cannot be read is logged, and is as good as none. */
  get(name: string): Promise<Value | undefined>;
  /** What is in memory. */
  peek(name: string): Value | undefined;
  /** Everything that is in memory. */
  held(): Iterable<Value>;
  /**
   * Puts what `edit` makes of a document in its place; nothing happens where it makes the same again, or undefined. Durable when it
   * resolves. Never rejects: what could not be saved is logged, stays in memory, and is saved with the next change of it.
   */
  change(name: string, edit: (known: Value | undefined) => Value | undefined): Promise<void>;
  /** Every document, read once; those that are damaged are left out. Rejects where the folder cannot be read. */
  all(): Promise<readonly Value[]>;
}

/** A document's place in memory. */
interface Slot<Value> {
  value: Value | undefined;
  /** What the disk holds, as far as is known. */
  saved: Value | undefined;
  saving: Promise<void> | undefined;
}

export interface ShelfOptions<Value> {
  readonly documents: Documents;
  readonly kind: string;
  readonly schema: z.ZodType<Value>;
  readonly logger: Logger;
}

export function createShelf<Value>(options: ShelfOptions<Value>): Shelf<Value> {
  const { documents, kind, schema, logger } = options;
  const slots = new Map<string, Promise<Slot<Value>>>();
  const values = new Map<string, Value>();
  let loading: Promise<void> | undefined;

  function slotOf(name: string): Promise<Slot<Value>> {
    const known = slots.get(name) ?? readSlot(name);
    slots.set(name, known);
    return known;
  }

  async function readSlot(name: string): Promise<Slot<Value>> {
    const value = await read(name);
    if (value !== undefined) values.set(name, value);
    return { value, saved: value, saving: undefined };
  }

  async function read(name: string): Promise<Value | undefined> {
    try {
      return await documents.read(kind, name, schema);
    } catch (error) {
      logger.error({ kind, ...errorFacts(error) }, 'A document could not be read and is left out');
      return undefined;
    }
  }

  /** What changes while it is written is written with it, so that a burst costs two writes at most. */
  async function save(name: string, slot: Slot<Value>): Promise<void> {
    while (!isDeepStrictEqual(slot.value, slot.saved)) {
      const value = slot.value;
      try {
        await documents.write(kind, name, value);
        slot.saved = value;
      } catch (error) {
        logger.error({ kind, ...errorFacts(error) }, 'A document could not be saved');
        return;
      }
    }
  }

  async function load(): Promise<void> {
    try {
      await Promise.all((await documents.names(kind)).map(slotOf));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  return {
    get: async (name) => (await slotOf(name)).value,
    peek: (name) => values.get(name),
    held: () => values.values(),
    async change(name, edit) {
      const slot = await slotOf(name);
      const next = edit(slot.value);
      if (next === undefined) return;
      slot.value = next;
      values.set(name, next);
      slot.saving ??= save(name, slot).finally(() => {
        slot.saving = undefined;
      });
      await slot.saving;
    },
    async all() {
      loading ??= load();
      await loading;
      return [...values.values()];
    },
  };
}
