import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shelfOf } from '../src/engine/embedded/case-files.ts';
import { fileNameOf } from '../src/engine/embedded/file-name.ts';
import { caseAt } from './scale-case.ts';
import type { Size } from './scale-world.ts';

/**
 * Writes the documents of a whole desk into a folder, as the embedded engine keeps them. They are synced all at once at the end, so
 * that the disk is not still busy with them when it is measured. No index is written: the first start makes it.
 */
export function writeDesk(folder: string, size: Size, now: number): void {
  for (const shelf of ['open', 'closed']) mkdirSync(join(folder, shelf), { recursive: true });
  for (let index = 0; index < size.cases; index += 1) {
    const one = caseAt(index, size, now);
    writeFileSync(join(folder, shelfOf(one), fileNameOf(one.id)), `${JSON.stringify(one)}\n`);
  }
  if (process.platform !== 'win32') execFileSync('sync');
}
