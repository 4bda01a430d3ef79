import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine, FolderInUseError } from '../../src/engine/embedded.ts';
import { known } from '../contracts/engine/bench.ts';
import { messageWritten } from '../fakes/events.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const CHILD = fileURLToPath(new URL('./kill-trial-child.ts', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('The lock on a data folder', () => {
  it('refuses a second process, which says what to do', async () => {
    const engine = await openEngine();

    const child = spawn(process.execPath, [CHILD, folder, '0'], { stdio: 'pipe' });
    child.stdin.write('go\n');
    const said = await text(child.stderr);

    expect(said).toContain('FolderInUseError');
    expect(said).toContain(`The data folder "${folder}" is in use by another Heed. Stop that one`);
    const id = known(await engine.accept(messageWritten()));
    expect(await engine.read(id)).toBeDefined();
    await engine.stop();
  });

  it('refuses a second engine in the same process, and lets it in after a stop', async () => {
    const first = await openEngine();

    await expect(openEngine()).rejects.toThrow(FolderInUseError);
    await first.stop();
    const second = await openEngine();

    await second.stop();
  });

  it('is let go of when the start fails', async () => {
    await writeFile(join(folder, 'open'), 'a file where a folder belongs');
    await expect(openEngine()).rejects.toThrow('EEXIST');
    await rm(join(folder, 'open'));

    const engine = await openEngine();

    await engine.stop();
  });

  it('says what to do when its own file is damaged', async () => {
    await writeFile(join(folder, 'lock.sqlite'), 'garbage '.repeat(1_000));

    await expect(openEngine()).rejects.toThrow(/lock\.sqlite" is damaged.*delete the file/);
  });
});

function openEngine() {
  return createEmbeddedEngine({ folder, place, time: createFakeTime() });
}
