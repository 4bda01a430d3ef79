import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Logger } from 'pino';
import { z } from 'zod';
import { createDurableFile, syncFolder } from '../durable-file.ts';
import { codeOf, DamagedFileError } from '../file-errors.ts';

/** How everything was when the index was last closed in good order. */
export const CloseMark = z.object({
  /** How many cases the index knew, and how many of them lay in `open`. */
  cases: z.int(),
  open: z.int(),
  /** The state of the folder of closed cases; null where it may have changed again without that telling. */
  closed: z.string().nullable(),
});
export type CloseMark = z.infer<typeof CloseMark>;

function markIn(folder: string) {
  const file = join(folder, 'index-closed.json');
  return { file, document: createDurableFile<CloseMark | null>({ file, schema: CloseMark }) };
}

/**
 * What was marked last time; undefined where the index was not closed in good order. The mark is gone, durably, before the first
 * change of this time.
 */
export async function takeCloseMark(folder: string): Promise<CloseMark | undefined> {
  const { file, document } = markIn(folder);
  if (!existsSync(file)) return undefined;
  const mark = await document.read().catch((error: unknown) => {
    if (error instanceof DamagedFileError) return null;
    throw error;
  });
  await rm(file);
  await syncFolder(folder);
  return mark ?? undefined;
}

/** Without the mark the next start only takes longer, so that a disk that cannot take it is no failure. */
export async function writeCloseMark(
  folder: string,
  mark: CloseMark,
  logger: Logger | undefined,
): Promise<void> {
  try {
    await new Low(markIn(folder).document, mark).write();
  } catch (error) {
    logger?.warn({ code: codeOf(error) }, 'The next start will look at every closed case');
  }
}
