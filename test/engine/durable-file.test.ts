import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDurableFile, makeFolder } from '../../src/engine/durable-file.ts';
import { DamagedFileError, DurableWriteError } from '../../src/engine/file-errors.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const Shape = z.object({ text: z.string(), count: z.number() });
type Shape = z.infer<typeof Shape>;

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'data.json');
});

describe('A durable file under lowdb', () => {
  it('gives back what was written, and leaves nothing else in the folder', async () => {
    const data = { text: 'Grüße \u2028 🚋 "\n', count: 0.1 };
    await new Low<Shape | null>(durable(), data).write();

    const again = new Low<Shape | null>(durable(), null);
    await again.read();

    expect(again.data).toEqual(data);
    expect(await readdir(folder)).toEqual(['data.json']);
  });

  it('gives null where there is no file', async () => {
    expect(await durable().read()).toBeNull();
  });

  it('leaves one whole version when many are written at once', async () => {
    const versions = Array.from({ length: 20 }, (_, count) => ({
      text: 'x'.repeat(count * 997),
      count,
    }));

    await Promise.all(versions.map((version) => durable().write(version)));

    const found = await durable().read();
    expect(versions).toContainEqual(found);
    expect(await readdir(folder)).toEqual(['data.json']);
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['cut off', '{"text":"my number is 47', 'it is not JSON, or only the beginning of it'],
    [
      'of another shape',
      '{"text":"my number is 4711"}',
      'it has the wrong shape at count (invalid_type)',
    ],
    ['not text', Buffer.from([0xc3, 0x28]), 'it is not text'],
  ])(
    'says what is wrong with a file that is %s, and quotes nothing of it',
    async (_, content, reason) => {
      await writeFile(file, content);

      const error = await durable()
        .read()
        .catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(DamagedFileError);
      expect(String(error)).toBe(`DamagedFileError: "${file}" is damaged: ${reason}.`);
    },
  );

  it('leaves the old version and no half-written one when a write fails', async () => {
    await durable().write({ text: 'old', count: 1 });
    const unwritable = createDurableFile({ file, schema: z.unknown() });

    const write = unwritable.write({ text: 'new', count: 2n });

    await expect(write).rejects.toThrow(DurableWriteError);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ text: 'old', count: 1 });
    expect(await readdir(folder)).toEqual(['data.json']);
  });

  it('clears away the new version when it cannot take the place of the old', async () => {
    await mkdir(file);

    const write = durable().write({ text: 'new', count: 2 });

    await expect(write).rejects.toThrow(`"${file}" could not be saved`);
    expect(await readdir(folder)).toEqual(['data.json']);
  });
});

function durable() {
  return createDurableFile<Shape | null>({ file, schema: Shape });
}

describe('A folder that is made', () => {
  it('is there however its name is written', async () => {
    await makeFolder(`${folder}/one/../two/three`);

    expect(await readdir(join(folder, 'two'))).toEqual(['three']);
  });
});
