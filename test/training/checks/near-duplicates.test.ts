import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../training/checks/near-duplicates.ts';

const TEXT = 'my parcel has been out for delivery since Monday and nobody answers the phone';

function text(id: string, said: string, group = id) {
  return { id, group, text: said };
}

describe('texts too much alike', () => {
  it('are found whatever their capitals and punctuation', () => {
    const pairs = nearDuplicates([
      text('one', TEXT),
      text('two', 'when does the shop in Leith open on Sundays, please'),
      text('three', `${TEXT.toUpperCase()}!!`),
    ]);

    expect(pairs).toEqual([{ ids: ['one', 'three'], likeness: 1 }]);
  });

  it('may belong to one issue or one conversation', () => {
    expect(nearDuplicates([text('a', TEXT, 'issue'), text('b', TEXT, 'issue')])).toEqual([]);
  });

  it('share more than half of their runs of five words', () => {
    const pairs = nearDuplicates([
      text('one', TEXT),
      text('two', 'my parcel has been out for a walk with the driver for a week'),
    ]);

    expect(pairs).toEqual([]);
  });

  it('are not what everybody says in a word or two', () => {
    expect(nearDuplicates([text('one', 'ok, thanks'), text('two', 'ok, thanks')])).toEqual([]);
  });
});
