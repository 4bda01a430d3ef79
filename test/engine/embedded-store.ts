import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import type { EngineStore } from '../contracts/engine/bench.ts';

/** A store of the embedded engine in a folder of its own. */
export async function makeEmbeddedStore(): Promise<EngineStore> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-engine-'));
  return {
    open: (options) => createEmbeddedEngine({ folder, place, ...options }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
