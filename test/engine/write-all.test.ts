import fs, { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Disk, writeAll } from '../../src/engine/write-all.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('A batch of files', () => {
  it('stands as it was given, with nothing beside it', () => {
    const problems = writeAll([given('a', 'one'), given('b', 'two'), given('a', 'three')]);

    expect(problems).toEqual([null, null, null]);
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
    expect(read('a')).toBe('three');
    expect(read('b')).toBe('two');
  });

  it('is synced before it takes the place of the old, and the folder once after all of it', () => {
    const { disk, steps } = watched();

    writeAll([given('a', 'one'), given('b', 'two')], disk);

    expect(steps).toEqual([
      ...['write a', 'write b', 'sync a', 'sync b', 'rename a', 'rename b'],
      `sync ${basename(folder)}`,
    ]);
  });

  it('leaves the old version of a file whose copy cannot be written or synced, and writes the others', () => {
    writeAll([given('a', 'old'), given('b', 'old')]);

    for (const call of ['writeFileSync', 'fsyncSync'] as const) {
      const problems = writeAll([given('a', 'new'), given('b', call)], full(call));

      expect(problems).toEqual([{ message: 'the disk is full', code: 'ENOSPC' }, null]);
      expect([read('a'), read('b')]).toEqual(['old', call]);
      expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
    }
  });

  it('clears its copy away where it cannot take the place of what is there', () => {
    mkdirSync(join(folder, 'a'));

    const problems = writeAll([given('a', 'one')]);

    expect(problems).toMatchObject([{ code: 'EISDIR' }]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is not taken for written where its folder could not be synced', () => {
    const disk: Disk = {
      ...fs,
      openSync(path, flags) {
        if (flags === 'r') throw noSpace();
        return fs.openSync(path, flags);
      },
    };

    expect(writeAll([given('a', 'one')], disk)).toMatchObject([{ code: 'ENOSPC' }]);
  });

  it('says what the system said where a folder is missing', () => {
    const file = join(folder, 'missing', 'a');

    expect(writeAll([{ file, text: '' }])).toMatchObject([{ code: 'ENOENT' }]);
  });
});

function given(name: string, text: string) {
  return { file: join(folder, name), text };
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function noSpace(): Error {
  return Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
}

/** A disk that is full at the first such call. */
function full(call: 'writeFileSync' | 'fsyncSync'): Disk {
  let isFirst = true;
  function fail(): void {
    if (!isFirst) return;
    isFirst = false;
    throw noSpace();
  }
  return {
    ...fs,
    writeFileSync(handle, text) {
      if (call === 'writeFileSync') fail();
      fs.writeFileSync(handle, text);
    },
    fsyncSync(handle) {
      if (call === 'fsyncSync') fail();
      fs.fsyncSync(handle);
    },
  };
}

/** The real disk, and what was done on it in order, by the names of the files. */
function watched(): { disk: Disk; steps: string[] } {
  const steps: string[] = [];
  const names = new Map<number, string>();
  const disk: Disk = {
    ...fs,
    openSync(path, flags) {
      const handle = fs.openSync(path, flags);
      names.set(handle, flags === 'r' ? basename(path) : (basename(path).split('.')[0] ?? ''));
      return handle;
    },
    writeFileSync(handle, text) {
      steps.push(`write ${names.get(handle)}`);
      fs.writeFileSync(handle, text);
    },
    fsyncSync(handle) {
      steps.push(`sync ${names.get(handle)}`);
      fs.fsyncSync(handle);
    },
    renameSync(from, to) {
      steps.push(`rename ${basename(to)}`);
      fs.renameSync(from, to);
    },
  };
  return { disk, steps };
}
