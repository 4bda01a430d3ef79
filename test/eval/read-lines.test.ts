import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataError, lineFilesIn, readLines } from '../../src/eval/read-lines.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const Row = z.object({ id: z.string() });

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

function saved(content: string | Uint8Array): string {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, content);
  return file;
}

function complaintAbout(content: string | Uint8Array): string {
  try {
    readLines(saved(content), Row);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('rows of a file of JSON lines', () => {
  it('are read in order, whatever ends a line and whether or not the last one is ended', () => {
    const rows = readLines(saved('\uFEFF{"id":"one"}\r\n\n{"id":"two"}'), Row);

    expect(rows).toEqual([{ id: 'one' }, { id: 'two' }]);
  });

  it('are none in an empty file', () => {
    expect(readLines(saved(''), Row)).toEqual([]);
  });

  it.each([
    ['another shape', '{"id":7}', /"id"/],
    ['no JSON', '{"id":"sec', /not JSON/],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), /UTF-8/],
  ])('are refused where one is of %s, with file, line and what to do', (_what, line, why) => {
    const complaint = complaintAbout(
      Buffer.concat([Buffer.from('{"id":"one"}\n\n'), Buffer.from(line)]),
    );

    expect(complaint).toContain(`${join(folder, 'rows.jsonl')}, line 3: `);
    expect(complaint).toMatch(why);
    expect(complaint).toMatch(/fetch it again/);
    expect(complaint).not.toContain('sec');
  });
});

describe('the files of JSON lines in a folder', () => {
  it('are listed by name, without what else is there', () => {
    for (const name of ['b.jsonl', 'a.jsonl', 'notes.md']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'labels'));

    expect(lineFilesIn(folder)).toEqual([join(folder, 'a.jsonl'), join(folder, 'b.jsonl')]);
  });

  it('are in the order of their names, whatever order the system lists them in', () => {
    // By UTF-16 the parcel comes first, by UTF-8, as Linux lists them, the wide letter does.
    const names = ['\u{1F4E6}.jsonl', '\u{FF41}.jsonl'];
    for (const name of names) writeFileSync(join(folder, name), '');

    expect(lineFilesIn(folder)).toEqual(names.map((name) => join(folder, name)));
  });
});
