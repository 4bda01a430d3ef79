import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Logger } from 'pino';
import { z } from 'zod';
import { createDurableFile, syncFolder } from '../durable-file.ts';
import { codeOf } from '../file-errors.ts';

const Mark = z.literal('The index was closed in good order.');
type Mark = z.infer<typeof Mark>;

function fileOf(folder: string): string {
  return join(folder, 'index-closed.json');
}

/** Whether the index was closed in good order last time. The mark is gone, durably, before the first change of this time. */
export async function takeCloseMark(folder: string): Promise<boolean> {
  if (!existsSync(fileOf(folder))) return false;
  await rm(fileOf(folder));
  await syncFolder(folder);
  return true;
}

/** Without the mark the next start only takes longer, so that a disk that cannot take it is no failure. */
export async function writeCloseMark(folder: string, logger: Logger | undefined): Promise<void> {
  const file = createDurableFile<Mark>({ file: fileOf(folder), schema: Mark });
  try {
    await new Low(file, Mark.value).write();
  } catch (error) {
    logger?.warn({ code: codeOf(error) }, 'The next start will look at every closed case');
  }
}
