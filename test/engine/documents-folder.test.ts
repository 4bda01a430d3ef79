import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocumentsFolder } from '../../src/engine/documents-folder.ts';
import { DamagedFileError, DurableWriteError } from '../../src/engine/file-errors.ts';
import { describeDocuments, HOSTILE_NAMES } from '../contracts/documents-contract.ts';
import { createLog } from '../fakes/log.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

describeDocuments('The folder of documents', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heed-documents-'));
  return {
    open: () => createDocumentsFolder({ folder }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('A folder of documents', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  it('gives every document a plain file inside the folder, whatever its name and kind', async () => {
    const documents = createDocumentsFolder({ folder: join(folder, 'documents') });

    for (const name of HOSTILE_NAMES) await documents.write(name, name, name);

    const kinds = await readdir(join(folder, 'documents'));
    expect(await readdir(folder)).toEqual(['documents']);
    expect(kinds).toHaveLength(HOSTILE_NAMES.length);
    for (const kind of kinds) {
      expect(kind).toMatch(/^[0-9a-z-]{8,71}$/);
      const [file, ...others] = await readdir(join(folder, 'documents', kind));
      expect(file).toMatch(/^[0-9a-z-]{8,71}\.json$/);
      expect(others).toEqual([]);
    }
  });

  it('leaves what reading finds half-written alone, and clears it away before the first write', async () => {
    const kind = join(folder, 'a-kind-of-notes');
    await mkdir(kind);
    await writeFile(join(kind, 'new-note.json.1234.unfinished'), '{"name":"new-n');
    const documents = createDocumentsFolder({ folder });

    const names = await documents.names('a-kind-of-notes');
    const afterReading = await readdir(kind);
    await documents.write('a-kind-of-notes', 'a-new-note', 1);

    expect(names).toEqual([]);
    expect(afterReading).toEqual(['new-note.json.1234.unfinished']);
    expect(await readdir(kind)).toEqual(['a-new-note.json']);
  });

  it('leaves a damaged file out of the names, says so, and touches nothing', async () => {
    const { logger, lines } = createLog();
    const documents = createDocumentsFolder({ folder, logger });
    await documents.write('a-kind-of-notes', 'whole-note', 1);
    const damaged = join(folder, 'a-kind-of-notes', 'torn-note.json');
    await writeFile(damaged, '{"name":"torn-note","value":"secret wo');

    const names = await documents.names('a-kind-of-notes');

    expect(names).toEqual(['whole-note']);
    expect(lines.join()).toContain('A document is damaged and is left out');
    expect(lines.join()).not.toContain('secret');
    await expect(documents.read('a-kind-of-notes', 'torn-note', z.unknown())).rejects.toThrow(
      new DamagedFileError(damaged, 'it is not JSON, or only the beginning of it'),
    );
  });

  it('takes a file that was copied over another for what it is', async () => {
    const documents = createDocumentsFolder({ folder });
    await documents.write('a-kind-of-notes', 'one-note', 1);
    const kind = join(folder, 'a-kind-of-notes');
    await copyFile(join(kind, 'one-note.json'), join(kind, 'another-note.json'));

    const reading = documents.read('a-kind-of-notes', 'another-note', z.unknown());

    await expect(reading).rejects.toThrow('it holds the document of another file');
  });

  it('says in a sentence that something cannot be saved', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const documents = createDocumentsFolder({ folder: join(folder, 'a-file') });

    const error = await documents.write('notes', 'first', 1).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(DurableWriteError);
    expect(String(error)).toContain('What was saved before is intact.');
  });
});
