import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * An empty folder for the test that runs, or for the one that a `beforeEach` prepares. It is removed when that test has finished, after
 * everything that was begun on it has been stopped by an `onTestFinished` of its own.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heed-test-'));
  // A process that was just killed may still be writing into it.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
