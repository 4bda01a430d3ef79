import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordingError, readRecordings, type Wanted } from '../../../src/cli/replay/recordings.ts';
import { collect } from '../../fakes/collect.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

function fileOf(...lines: readonly string[]): string {
  const file = join(temporaryFolder(), 'talks.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function read(file: string, wanted: Wanted) {
  const complaints: string[] = [];
  const recordings = await collect(readRecordings(file, wanted, (said) => complaints.push(said)));
  return { ids: recordings.map(({ id }) => id), recordings, complaints };
}

const A = '{"id":"a","text":"x","outcome":{"escalated":true,"at_turn":0,"grade":2}}';
const B = '{"id":2,"turns":[],"outcome":"unknown"}';

describe('a file of recorded conversations', () => {
  it('gives the first, all, or the one with an id', async () => {
    const file = fileOf(A, B, A);

    expect((await read(file, 'first')).ids).toEqual(['a']);
    expect((await read(file, 'all')).ids).toEqual(['a', 2, 'a']);
    expect((await read(file, { id: '2' })).ids).toEqual([2]);
  });

  it('gives the outcome where it can be read, and the conversation all the same where not', async () => {
    const { recordings } = await read(fileOf(A, B), 'all');

    expect(recordings.map(({ outcome }) => outcome)).toEqual([
      { escalated: true, at_turn: 0 },
      undefined,
    ]);
  });

  it('says file and line of what cannot be used, and goes on', async () => {
    const file = fileOf('{', B);

    const { ids, complaints } = await read(file, 'first');

    expect(ids).toEqual([2]);
    expect(complaints).toEqual([`${file}:1: The line is not JSON, or only the beginning of it.`]);
  });

  it('says so when nothing that was wanted is there', async () => {
    const file = fileOf(A);
    const empty = fileOf('');

    await expect(read(file, { id: 'z' })).rejects.toThrow(
      `${file}: no conversation has the id "z".`,
    );
    await expect(read(empty, 'all')).rejects.toThrow(`${empty}: no conversation is here.`);
  });

  it('says so when the file cannot be read', async () => {
    const missing = fileOf(A).replace('talks', 'walks');

    await expect(read(missing, 'all')).rejects.toThrow(
      new RecordingError(`${missing}: there is no such file.`),
    );
    await expect(read(tmpdir(), 'all')).rejects.toThrow(
      `${tmpdir()}: this is a folder, not a file.`,
    );
  });
});
