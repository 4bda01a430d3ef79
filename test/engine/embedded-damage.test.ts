import { copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { collect, known } from '../contracts/engine/bench.ts';
import { messageWritten } from '../fakes/events.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { createLog } from '../fakes/log.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const SECRET = 'my account number is 4711';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('The embedded engine on a damaged document', () => {
  const damages: [string, (file: string) => Promise<void>][] = [
    ['cut off in the middle', (file) => truncate(file, 100)],
    ['empty', (file) => truncate(file, 0)],
    ['binary garbage', (file) => writeFile(file, Buffer.from([0, 255, 254, 128, 7, 0, 193]))],
    ['text that is not JSON', (file) => writeFile(file, SECRET)],
    ['JSON of another shape', (file) => writeFile(file, JSON.stringify({ id: SECRET }))],
    ['the word null', (file) => writeFile(file, 'null')],
  ];

  it.each(damages)(
    'sets an open one aside that is %s, names it, and goes on',
    async (_, damage) => {
      const [broken, whole] = await folderWithTwoCases('open');
      await damage(fileOf('open', broken));
      const content = await readFile(fileOf('open', broken));

      const { lines } = await withEngine(async (engine) => {
        expect(await engine.read(broken)).toBeUndefined();
        expect(await engine.read(whole)).toMatchObject({ id: whole });
        expect(await idsOf(engine)).toEqual([whole]);
      });

      const [kept = ''] = await readdir(join(folder, 'damaged'));
      expect(await readFile(join(folder, 'damaged', kept))).toEqual(content);
      expect(lines.join()).toContain(fileOf('open', broken));
      expect(lines.join()).toContain(kept);
      expect(lines.join()).not.toContain(SECRET);
    },
  );

  it.each(damages)('sets a closed one aside that is %s when it is asked for', async (_, damage) => {
    const [broken, whole] = await folderWithTwoCases('closed');
    await damage(fileOf('closed', broken));

    const { lines } = await withEngine(async (engine) => {
      expect(await engine.read(broken)).toBeUndefined();
      expect(await engine.read(whole)).toMatchObject({ id: whole });
      expect(await idsOf(engine)).toEqual([whole]);
    });

    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
    expect(lines.join()).toContain(fileOf('closed', broken));
    expect(lines.join()).not.toContain(SECRET);
  });

  it('keeps every damaged file, of the same name too', async () => {
    const [broken] = await folderWithTwoCases('open');
    for (const content of ['first', 'second']) {
      await writeFile(fileOf('open', broken), content);
      await withEngine(async () => {});
    }

    const kept = await readdir(join(folder, 'damaged'));

    const contents = kept.map((name) => readFile(join(folder, 'damaged', name), 'utf8'));
    expect((await Promise.all(contents)).toSorted()).toEqual(['first', 'second']);
  });

  it('sets a copy aside that lies under another name', async () => {
    const [one] = await folderWithTwoCases('open');
    await copyFile(fileOf('open', one), join(folder, 'open', 'copy-of-a-case.json'));

    const { lines } = await withEngine(async (engine) => {
      expect(await idsOf(engine)).toHaveLength(2);
    });

    expect(lines.join()).toContain('copy-of-a-case.json');
    expect(await readdir(join(folder, 'open'))).toHaveLength(2);
  });

  it('finds another home for a message whose closed case turns out to be damaged', async () => {
    const first = messageWritten();
    let broken = '';
    await withEngine(async (engine) => {
      broken = known(await engine.accept(first));
      await engine.change(broken, (one) => ({ ...one, inbox: [], state: 'closed' }));
    });
    await writeFile(fileOf('closed', broken), 'garbage');

    await withEngine(async (engine) => {
      const reply = messageWritten({ thread: first.message });
      const id = known(await engine.accept(reply));

      expect(id).not.toBe(broken);
      expect((await engine.read(id))?.inbox).toEqual([reply]);
    });
  });
});

describe('The embedded engine after a crash in the middle', () => {
  it('clears away what was half-written', async () => {
    const [one] = await folderWithTwoCases('open');
    await writeFile(`${fileOf('open', one)}.1234.unfinished`, '{"id":');

    await withEngine(async (engine) => {
      expect(await idsOf(engine)).toHaveLength(2);
    });

    expect(await readdir(join(folder, 'open'))).toHaveLength(2);
    expect(await readdir(join(folder, 'damaged'))).toEqual([]);
  });

  it.each(['open', 'closed'] as const)(
    'takes the later revision of a case that lies in both folders, in this case %s',
    async (later) => {
      const id = await caseInBothFolders(later);

      await withEngine(async (engine) => {
        expect(await engine.read(id)).toMatchObject({ id, state: later, notes: ['the later one'] });
        expect(await idsOf(engine)).toEqual([id]);
      });

      expect(await readdir(join(folder, later))).toHaveLength(1);
      expect(await readdir(join(folder, later === 'open' ? 'closed' : 'open'))).toEqual([]);
    },
  );

  it('reads a closed case again that was changed behind the back of the index', async () => {
    const [id] = await folderWithTwoCases('closed');
    const found = JSON.parse(await readFile(fileOf('closed', id), 'utf8'));
    const seen = [...found.seen, { key: 'unindexed', at: createFakeTime().now() }];
    await writeFile(fileOf('closed', id), JSON.stringify({ ...found, takenBy: 'ada', seen }));
    await rm(join(folder, 'index-closed.json'));

    await withEngine(async (engine) => {
      const summaries = await collect(engine.cases({ order: 'recent', limit: 10 }));
      expect(summaries.find((one) => one.id === id)?.takenBy).toBe('ada');
      expect(await engine.accept(messageWritten({ key: 'unindexed' }))).toBeUndefined();
    });
  });
});

describe('The summary index', () => {
  const losses: [string, () => Promise<void>][] = [
    ['deleted', () => rm(indexFile())],
    ['garbage', () => writeFile(indexFile(), 'garbage '.repeat(5_000))],
    ['cut off', async () => truncate(indexFile(), 8_192)],
    ['of another version', async () => alterIndex('PRAGMA user_version = 99')],
    ['empty', () => truncate(indexFile(), 0)],
    ['without its rows', async () => alterIndex('DELETE FROM cases; DELETE FROM keys')],
  ];

  it.each(losses)('is built anew from the documents when it was %s', async (_, lose) => {
    const events = [messageWritten(), messageWritten()];
    await withEngine(async (engine) => {
      const [, closed] = await Promise.all(events.map((event) => engine.accept(event)));
      await engine.change(known(closed), (one) => ({ ...one, inbox: [], state: 'closed' }));
    });
    const before = await withEngine((engine) => collect(engine.cases({ order: 'risk', limit: 9 })));
    await lose();

    await withEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'risk', limit: 9 }))).toEqual(before.result);
      for (const event of events) expect(await engine.accept(event)).toBeUndefined();
    });
  });

  it('forgets a case whose document somebody took away', async () => {
    const [gone, there] = await folderWithTwoCases('closed');
    await rename(fileOf('closed', gone), join(folder, 'elsewhere.json'));

    await withEngine(async (engine) => {
      expect(await idsOf(engine)).toEqual([there]);
    });
  });
});

async function withEngine<T>(use: (engine: Engine) => Promise<T>) {
  const { logger, lines } = createLog();
  const engine = await createEmbeddedEngine({ folder, place, time: createFakeTime(), logger });
  try {
    return { result: await use(engine), lines };
  } finally {
    await engine.stop();
  }
}

async function folderWithTwoCases(state: 'open' | 'closed'): Promise<[string, string]> {
  const { result } = await withEngine(async (engine) => {
    const ids = [await engine.accept(messageWritten()), await engine.accept(messageWritten())];
    for (const id of ids) await engine.change(known(id), (one) => ({ ...one, inbox: [], state }));
    return ids;
  });
  return [known(result[0]), known(result[1])];
}

/** What a crash between the two steps of a move leaves behind. */
async function caseInBothFolders(later: 'open' | 'closed'): Promise<string> {
  const earlier = later === 'open' ? 'closed' : 'open';
  const { result } = await withEngine(async (engine) => {
    const id = known(await engine.accept(messageWritten()));
    await engine.change(id, (one) => ({
      ...one,
      inbox: [],
      state: earlier,
      notes: ['the earlier one'],
    }));
    await copyFile(fileOf(earlier, id), join(folder, 'earlier.json'));
    await engine.change(id, (one) => ({ ...one, state: later, notes: ['the later one'] }));
    return id;
  });
  await rename(join(folder, 'earlier.json'), fileOf(earlier, result));
  await rm(join(folder, 'index-closed.json'));
  return result;
}

async function idsOf(engine: Engine): Promise<string[]> {
  return (await collect(engine.cases({ order: 'recent', limit: 100 }))).map((one) => one.id);
}

function fileOf(shelf: string, id: string): string {
  return join(folder, shelf, `${id}.json`);
}

function indexFile(): string {
  return join(folder, 'index.sqlite');
}

function alterIndex(sql: string): void {
  const database = new DatabaseSync(indexFile());
  database.exec(sql);
  database.close();
}
