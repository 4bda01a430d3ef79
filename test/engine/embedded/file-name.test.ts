import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/engine/embedded/file-name.ts';

describe('The file name of a case', () => {
  it('is safe on every file system, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
        expect(fileNameOf(id)).toMatch(/^[0-9a-z-]{8,71}\.json$/);
      }),
    );
  });

  it('differs for different ids, also for those that differ in case only or look like a name', () => {
    const ids = [
      'case-1234',
      'CASE-1234',
      'Case-1234',
      'case-1234.json',
      'case_1234',
      'con',
      'CON',
      '',
    ];
    const lookalikes = ids.map((id) => fileNameOf(id).replace('.json', ''));

    const names = new Set(
      [...ids, ...lookalikes.filter((id) => !ids.includes(id))].map(fileNameOf),
    );

    expect(names.size).toBe(ids.length + lookalikes.filter((id) => !ids.includes(id)).length);
  });

  it('is the id itself where that is plain, so that a person finds the file', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

    expect(fileNameOf(id)).toBe(`${id}.json`);
  });
});
