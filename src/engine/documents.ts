import type { z } from 'zod';

/**
 * Durable documents that are no cases: installations, how far a channel has been read. Each has a kind and a name, both of its
 * owner's choosing.
 */
export interface Documents {
  /** Undefined where there is none. Throws `DamagedFileError` where what is there does not fit the schema. */
  read<T>(kind: string, name: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** Durable when it resolves. */
  write(kind: string, name: string, value: unknown): Promise<void>;
  /** Removes it durably; nothing happens where there is none. */
  remove(kind: string, name: string): Promise<void>;
  /** The names there are, in any order. */
  names(kind: string): Promise<readonly string[]>;
}
