import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPosted } from '../../../../src/adapters/teams/speak/posted.ts';
import { MOST_ENTRIES, type Said } from '../../../../src/adapters/teams/speak/posted-entries.ts';
import type { Documents } from '../../../../src/engine/documents.ts';
import { createDocumentsFolder } from '../../../../src/engine/documents-folder.ts';
import { createLog } from '../../../fakes/log.ts';
import { DESK, inShop, SHOP, TENANT } from '../../../fakes/teams/shop.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

const desk = { tenant: TENANT, conversation: DESK };
const attempt = { at: 1_000, wording: 'digest' };

function said(mark: string, changes: Partial<Said> = {}): Said {
  return { mark, kind: 'card', audience: 'staff', case: 'case-1', ...changes };
}

async function startPosted(spoil: Partial<Documents> = {}) {
  const folder = temporaryFolder();
  const documents = { ...createDocumentsFolder({ folder }), ...spoil };
  const { logger, lines } = createLog();
  const open = () => createPosted({ documents, logger });
  return { folder, documents, lines, open, posted: open() };
}

describe('what was said in a conversation', () => {
  it('is known after a restart, with what it is about', async () => {
    const { posted, open } = await startPosted();
    await posted.begin(desk, said('one', { draft: 'draft-1' }), attempt);
    await posted.arrived(desk, 'one', '1700');

    const again = open();

    expect(await again.entry(desk, 'one')).toMatchObject({ state: 'posted', activity: '1700' });
    expect(await again.knows(desk, '1700')).toBe(true);
    const about = await again.aboutOf(`${inShop(DESK)}/1700`);
    expect(about).toEqual({ case: 'case-1', draft: 'draft-1' });
  });

  it('is one conversation’s, whichever of its threads it was said in', async () => {
    const { posted } = await startPosted();
    const thread = { ...desk, conversation: `${DESK};messageid=1600` };

    await posted.begin(thread, said('one'), attempt);
    await posted.arrived(thread, 'one', '1700');

    expect(await posted.knows(desk, '1700')).toBe(true);
    expect(await posted.knows({ ...desk, conversation: SHOP }, '1700')).toBe(false);
  });

  it('is begun before it is known to have arrived, also after a restart', async () => {
    const { posted, open } = await startPosted();

    await posted.begin(desk, said('one'), attempt);

    expect(await open().entry(desk, 'one')).toMatchObject({ state: 'begun', ...attempt });
  });

  it('is refused where Teams said so, and can be begun again', async () => {
    const { posted } = await startPosted();
    await posted.begin(desk, said('one'), attempt);
    await posted.refused(desk, 'one');
    const before = await posted.entry(desk, 'one');

    await posted.begin(desk, said('one'), { ...attempt, at: 2_000 });

    expect(before?.state).toBe('refused');
    expect(await posted.entries(desk)).toMatchObject([{ state: 'begun', at: 2_000 }]);
  });

  it('that may be there twice stays known twice', async () => {
    const { posted } = await startPosted();
    await posted.begin(desk, said('one'), attempt);
    await posted.begin(desk, said('one'), { ...attempt, at: 2_000 });

    await posted.arrived(desk, 'one', '1700');

    expect(await posted.entries(desk)).toMatchObject([
      { state: 'begun', at: 1_000 },
      { state: 'posted', at: 2_000, activity: '1700' },
    ]);
    expect(await posted.entry(desk, 'one')).toMatchObject({ activity: '1700' });
  });

  it('is posted although somebody looked for it in vain while it was on its way', async () => {
    const { posted } = await startPosted();
    await posted.begin(desk, said('one'), attempt);
    await posted.refused(desk, 'one');

    await posted.arrived(desk, 'one', '1700');

    expect(await posted.entry(desk, 'one')).toMatchObject({ state: 'posted', activity: '1700' });
  });

  it('is about what it was changed to', async () => {
    const { posted } = await startPosted();
    await posted.stands(desk, '1700', said('one', { draft: 'draft-1' }), 1);
    const name = `${inShop(DESK)}/1700`;

    await posted.stands(desk, '1700', said('two', { draft: 'draft-2' }), 2);
    const changed = await posted.aboutOf(name);
    await posted.stands(desk, '1700', said('three'), 3);

    expect(changed).toEqual({ case: 'case-1', draft: 'draft-2' });
    expect(await posted.aboutOf(name)).toEqual({ case: 'case-1' });
    expect(await posted.entries(desk)).toHaveLength(1);
  });

  it('is not written again where nothing changed', async () => {
    const writes: string[] = [];
    const { posted } = await startPosted({ write: async (kind) => void writes.push(kind) });
    await posted.stands(desk, '1700', said('one'), 1);

    await posted.stands(desk, '1700', said('two'), 2);
    await posted.gone(desk, '1800');
    await posted.arrived(desk, 'never', '1900');

    expect(writes).toEqual(['teams-posted']);
  });

  it('is forgotten once it is gone', async () => {
    const { posted, open } = await startPosted();
    await posted.stands(desk, '1700', said('one'), 1);

    await posted.gone(desk, '1700');

    expect(await open().entries(desk)).toEqual([]);
  });

  it('is the newest thousand things', async () => {
    const { posted } = await startPosted({ write: async () => {} });
    const all = Array.from({ length: MOST_ENTRIES + 5 }, (_, index) => String(index));

    for (const id of all) await posted.stands(desk, id, said(id), Number(id));

    const kept = (await posted.entries(desk)).map(({ activity }) => activity);
    expect(kept).toEqual(all.slice(5));
  });

  it('is about no case where it is a greeting, or nothing of ours', async () => {
    const { posted } = await startPosted();
    await posted.stands(desk, '1700', said('one', { kind: 'greeting', case: '' }), 1);

    const told = [`${inShop(DESK)}/1700`, `${inShop(DESK)}/1800`, 'slack:T1/C1/1.2'];

    expect(await Promise.all(told.map(posted.aboutOf))).toEqual([undefined, undefined, undefined]);
  });
});

describe('a disk in trouble', () => {
  it('keeps something from being posted, and leaves no trace of it', async () => {
    const { posted } = await startPosted({ write: () => Promise.reject(new Error('full')) });

    await expect(posted.begin(desk, said('one'), attempt)).rejects.toThrow('full');

    expect(await posted.entry(desk, 'one')).toBeUndefined();
  });

  it('does not make what has arrived unknown to this process', async () => {
    const { posted, documents, lines } = await startPosted();
    await posted.begin(desk, said('one'), attempt);
    documents.write = () => Promise.reject(new Error('full'));

    await posted.arrived(desk, 'one', '1700');

    expect(await posted.knows(desk, '1700')).toBe(true);
    expect(lines).toHaveLength(1);
  });

  it('that damaged the log keeps nobody from being answered', async () => {
    const { posted, folder, open, lines } = await startPosted();
    await posted.stands(desk, '1700', said('one'), 1);
    const kind = join(folder, 'teams-posted');
    const [file = ''] = await readdir(kind);
    await writeFile(join(kind, file), '{"half');

    const again = open();
    await again.begin(desk, said('two'), attempt);

    expect(await again.entries(desk)).toMatchObject([{ mark: 'two' }]);
    expect(lines.filter((line) => JSON.parse(line).level === 50)).toHaveLength(1);
    expect(lines.join()).not.toContain('half');
  });
});

describe('what happens at once', () => {
  it('is all written down', async () => {
    const { posted, open } = await startPosted();
    const marks = Array.from({ length: 20 }, (_, index) => `mark-${index}`);

    await Promise.all(
      marks.map(async (mark, index) => {
        await posted.begin(desk, said(mark), attempt);
        await posted.arrived(desk, mark, String(index));
      }),
    );

    const entries = await open().entries(desk);
    expect(entries.map(({ state }) => state)).toEqual(marks.map(() => 'posted'));
    expect(new Set(entries.map(({ activity }) => activity)).size).toBe(20);
  });
});
