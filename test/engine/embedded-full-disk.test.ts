import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import { known } from '../contracts/engine/bench.ts';
import { messageWritten } from '../fakes/events.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const CHILD = fileURLToPath(new URL('./full-disk-child.ts', import.meta.url));

const Told = z.object({
  id: z.string(),
  acknowledged: z.number(),
  refusal: z.string(),
  revision: z.number(),
});

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe.skipIf(!canMount())('The embedded engine on a full disk (needs root on Linux)', () => {
  beforeEach(() => mount(folder));
  afterEach(() => void spawnSync('/bin/umount', ['-l', folder]));

  it('refuses with a clear error, keeps all it acknowledged, and goes on once there is space', async () => {
    const engine = await openEngine();
    const first = messageWritten();
    const id = known(await engine.accept(first));
    const before = await engine.read(id);
    fill(join(folder, 'filler'));

    const change = engine.change(id, (one) => ({ ...one, notes: ['x'.repeat(9_000)] }));
    await expect(change).rejects.toThrow(/the disk is full; free some space \(ENOSPC\)/);
    const accept = engine.accept(messageWritten({ text: 'y'.repeat(9_000) }));
    await expect(accept).rejects.toThrow(/the disk is full/);
    const meanwhile = await engine.read(id);
    const strays = (await readdir(join(folder, 'open'))).filter((name) => !name.endsWith('.json'));
    rmSync(join(folder, 'filler'));
    await engine.change(id, (one) => ({ ...one, notes: ['there is space again'] }));
    await engine.stop();

    expect(meanwhile).toEqual(before);
    expect(strays).toEqual([]);
    const again = await openEngine();
    expect(await again.read(id)).toMatchObject({ inbox: [first], notes: ['there is space again'] });
    await again.stop();
  });

  it('takes a refused event when it is delivered again', async () => {
    const engine = await openEngine();
    const event = messageWritten({ text: 'y'.repeat(9_000) });
    fill(join(folder, 'filler'));
    await expect(engine.accept(event)).rejects.toThrow(/the disk is full/);
    rmSync(join(folder, 'filler'));

    const id = known(await engine.accept(event));

    expect((await engine.read(id))?.inbox).toEqual([event]);
    await engine.stop();
  });
});

describe.skipIf(process.platform === 'win32')(
  'The embedded engine that may write no larger files (needs a POSIX shell)',
  () => {
    it.each([
      ['a document', { limitKB: 256, noteSize: 50_000, refusal: 'the file would be larger' }],
      ['the index', { limitKB: 128, noteSize: 1, refusal: 'The summary index (index.sqlite)' }],
    ])('refuses with a clear error when %s cannot grow, and loses nothing', async (_, given) => {
      const told = await runLimited(given.limitKB, given.noteSize);

      expect(told.refusal).toContain(given.refusal);
      expect(told.acknowledged).toBeGreaterThan(0);
      expect(told.revision).toBe(1 + told.acknowledged);
      const engine = await openEngine();
      expect((await engine.read(told.id))?.revision).toBe(told.revision);
      expect(await engine.accept(messageWritten({ key: 'only' }))).toBeUndefined();
      const note = 'x'.repeat(500_000);
      const changed = await engine.change(told.id, (one) => ({ ...one, notes: [note] }));
      expect(changed.revision).toBe(told.revision + 1);
      await engine.stop();
      expect(await readdir(join(folder, 'damaged'))).toEqual([]);
    });
  },
);

function openEngine() {
  return createEmbeddedEngine({ folder, place, time: createFakeTime() });
}

async function runLimited(limitKB: number, noteSize: number): Promise<z.infer<typeof Told>> {
  const command = `ulimit -f ${limitKB}; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', command, process.execPath, CHILD, folder, String(noteSize)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Told.parse(JSON.parse(await text(child.stdout)));
}

function mount(at: string): boolean {
  return spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', at]).status === 0;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = mkdtempSync(join(tmpdir(), 'heed-mount-'));
  const possible = mount(at);
  if (possible) spawnSync('/bin/umount', [at]);
  rmSync(at, { recursive: true });
  return possible;
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  for (const size of [65_536, 4_096, 1]) {
    try {
      while (true) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if (!String(error).includes('ENOSPC')) throw error;
    }
  }
}
