import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDurably } from '../../src/engine/durable-writer.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('The thread that writes', () => {
  it('writes whatever is asked for at once, and of one file the latest stands', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `file-${index % 20}`);

    await Promise.all(names.map((name, index) => writeDurably(join(folder, name), `${index}`)));

    expect(readFileSync(join(folder, 'file-3'), 'utf8')).toBe('23');
    expect(readFileSync(join(folder, 'file-15'), 'utf8')).toBe('15');
  });

  it('writes what is urgent before what waits already', async () => {
    const done: string[] = [];
    const write = (name: string, isUrgent: boolean) =>
      writeDurably(join(folder, name), name, isUrgent).then(() => done.push(name));

    const slow = Array.from({ length: 40 }, (_, index) => write(`slow-${index}`, false));
    await Promise.all([...slow, write('first', true), write('second', true)]);

    expect(done.indexOf('first')).toBeLessThan(done.indexOf('slow-20'));
    expect(done.indexOf('first')).toBeLessThan(done.indexOf('second'));
    expect(done).toHaveLength(42);
  });

  it('tells the one whose file cannot be written, and nobody else', async () => {
    const missing = join(folder, 'missing', 'file');

    const results = await Promise.allSettled([
      writeDurably(missing, ''),
      writeDurably(join(folder, 'file'), 'fine'),
    ]);

    expect(results).toMatchObject([
      { status: 'rejected', reason: { code: 'ENOENT' } },
      { status: 'fulfilled' },
    ]);
  });
});
