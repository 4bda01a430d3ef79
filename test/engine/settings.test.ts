import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Channel } from '../../src/domain/channel.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { DurableWriteError } from '../../src/engine/file-errors.ts';
import { openSettings, SettingsError } from '../../src/engine/settings.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { createLog } from '../fakes/log.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const ADA = { id: 'slack:T1/U1', name: 'Ada', role: 'lead' } as const;
const BOB = { id: 'slack:T1/U2', name: 'Bob', role: 'agent' } as const;

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'settings.json');
});

function open(defaults = {}) {
  const time = createFakeTime();
  const { logger, lines } = createLog();
  const settings = openSettings({ file, time, defaults, logger });
  /** Lets the second pass after which the file is looked at again. */
  function later(): void {
    time.advance(1_000);
  }
  return { settings, later, time, lines };
}

function write(content: unknown): Promise<void> {
  return writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

describe('Settings', () => {
  it('are the defaults where there is no file, and write none by themselves', async () => {
    const { settings } = open({ roster: [ADA] });

    expect(settings.current().roster).toEqual([ADA]);
    expect(settings.current().policy).toEqual(defaultPolicy);
    expect(settings.problem()).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('are read from the file, with what it leaves out filled in', async () => {
    await write(`\uFEFF${JSON.stringify({ roster: [ADA] })}`);

    const { settings } = open();

    expect(settings.current()).toMatchObject({ roster: [ADA], channels: [] });
  });

  it('are read again when the file was changed, within a second and not more often', async () => {
    await write({ roster: [ADA] });
    const { settings, time } = open();
    await write({ roster: [BOB] });

    time.advance(999);
    const before = settings.current().roster;
    time.advance(1);
    const after = settings.current().roster;

    expect([before, after]).toEqual([[ADA], [BOB]]);
  });

  it('cannot be changed by those who read them', async () => {
    const { settings } = open();

    expect(() => settings.current().roster.push(ADA)).toThrow(TypeError);
    expect(settings.current().roster).toEqual([]);
  });
});

describe('A bad edit of the settings', () => {
  const edits: [string, string, string][] = [
    ['a comma is missing', '{\n  "roster": []\n  "channels": []\n}', ':3:3: a comma is expected'],
    ['a comma is too many', '{\n  "roster": [],\n}', ':3:1: a name in double quotes is expected'],
    ['the end is missing', '{\n  "roster": [', ':2:14: a closing bracket "]" is missing'],
    ['there is a comment', '{ // ours\n}', ':1:3: JSON has no comments'],
    ['it is no JSON', 'roster: []', ':1:1: this is not a value that JSON knows'],
    ['it is empty', '', ':1:1: a value is expected'],
    ['it is a list', '[]', ':1:1: Invalid input: expected object'],
    [
      'a role does not exist',
      '{\n  "roster": [\n    { "id": "a", "name": "Ada",\n      "role": "boss" }\n  ]\n}',
      ':4:15: roster[0].role: Invalid option',
    ],
    [
      'a value is missing',
      '{\n  "roster": [\n    { "id": "a", "name": "Ada" }\n  ]\n}',
      ':3:5: roster[0].role: Invalid option',
    ],
    [
      'a lead is not on the roster',
      '{\n  "channels": [\n    { "id": "c", "kind": "staff",\n      "leads": ["nobody"] }\n  ]\n}',
      ':4:16: channels[0].leads: "nobody" is not on the roster',
    ],
  ];

  it.each(edits)('is refused with line and reason when %s', async (_, content, told) => {
    await write({ roster: [ADA] });
    const { settings, later, lines } = open();
    await write(content);
    later();

    const current = settings.current();

    expect(current.roster).toEqual([ADA]);
    expect(settings.problem()).toContain(`${file}${told}`);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, problem: settings.problem() });
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it.each(edits)('keeps Heed from starting when %s', async (_, content, told) => {
    await write(content);

    expect(() => open()).toThrow(SettingsError);
    expect(() => open()).toThrow(`${file}${told}`);
  });

  it('is told once in the log, and over as soon as the file is good again', async () => {
    const { settings, later, lines } = open();
    await write('{');
    for (let looks = 0; looks < 3; looks += 1) {
      later();
      settings.current();
    }
    const during = settings.problem();
    await write({ roster: [BOB] });
    later();

    expect(settings.current().roster).toEqual([BOB]);
    expect([during === undefined, settings.problem()]).toEqual([false, undefined]);
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([40, 30]);
  });

  it('tells of several problems at once', async () => {
    await write({
      roster: [{ id: '', name: '', role: 'boss' }],
      policy: { escalate: { risk: 2 } },
    });

    expect(() => open()).toThrow(/roster\[0\]\.id.*\n.*roster\[0\]\.name.*\n.*\n.*escalate\.risk/);
  });

  it('is also the loss of the file, or a file that cannot be read', async () => {
    await write({ roster: [ADA] });
    const { settings, later } = open();
    await rm(file);
    later();
    const gone = settings.problem();
    await mkdir(file);
    later();
    const unreadable = settings.problem();
    await rm(file, { recursive: true });
    await write({ roster: [ADA] });
    later();

    expect(gone).toContain('the file is gone');
    expect(unreadable).toContain('cannot be read (EISDIR)');
    expect(settings.problem()).toBeUndefined();
    expect(settings.current().roster).toEqual([ADA]);
  });
});

describe('An update of the settings', () => {
  it('is in force at once and durable', async () => {
    const { settings } = open();

    const updated = await settings.update((current) => ({ ...current, roster: [ADA] }));

    expect(settings.current()).toEqual(updated);
    expect(open().settings.current()).toEqual(updated);
    expect(updated.roster).toEqual([ADA]);
  });

  it('makes the folder where there is none', async () => {
    file = join(folder, 'deeper', 'still', 'settings.json');

    await open().settings.update((current) => ({ ...current, roster: [ADA] }));

    expect(open().settings.current().roster).toEqual([ADA]);
  });

  it('builds on an edit by hand that nobody has asked for yet', async () => {
    await write({ roster: [ADA] });
    const { settings } = open();
    await write({ roster: [ADA, BOB] });

    const updated = await settings.update((current) => ({
      ...current,
      channels: [Channel.parse({ id: 'c', kind: 'staff', leads: [ADA.id] })],
    }));

    expect(updated.roster).toEqual([ADA, BOB]);
  });

  it('keeps all of many made at once', async () => {
    const { settings } = open();
    const ids = Array.from({ length: 20 }, (_, index) => `slack:T1/U${index}`);

    await Promise.all(
      ids.map((id) =>
        settings.update((current) => ({ ...current, roster: [...current.roster, { ...ADA, id }] })),
      ),
    );

    expect(
      open()
        .settings.current()
        .roster.map((person) => person.id),
    ).toEqual(ids);
  });

  it('that is not valid changes nothing', async () => {
    const { settings } = open();

    const update = settings.update((current) => ({
      ...current,
      channels: [Channel.parse({ id: 'c', kind: 'staff', leads: ['nobody'] })],
    }));

    await expect(update).rejects.toThrow('channels[0].leads: "nobody" is not on the roster');
    expect(settings.current().channels).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not wipe out an edit by hand that has a mistake', async () => {
    await write({ roster: [ADA] });
    const { settings } = open();
    await write('{ "roster": [ ');

    const update = settings.update((current) => ({ ...current, roster: [BOB] }));

    await expect(update).rejects.toThrow(/Nothing was saved\.\n.*:1:15/);
    expect(await readFile(file, 'utf8')).toBe('{ "roster": [ ');
    expect(settings.current().roster).toEqual([ADA]);
  });

  it('that fails on disk changes nothing', async () => {
    // Its own name just fits, that of the unfinished copy does not.
    file = join(folder, `${'x'.repeat(240)}.json`);
    const { settings } = open();

    const update = settings.update((current) => ({ ...current, roster: [ADA] }));

    await expect(update).rejects.toThrow(DurableWriteError);
    expect(settings.current().roster).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});
