import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedRuns, sharedRuns } from '../../../training/checks/shared-runs.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function outside(...texts: readonly string[]): void {
  const rows = texts.map((text, index) =>
    JSON.stringify({ id: `row-${index}`, source: 'somewhere', turns: [{ who: 'customer', text }] }),
  );
  writeFileSync(join(folder, 'some-set.jsonl'), rows.join('\n'));
}

describe('runs of words that a public set has too', () => {
  it('are found as long as they go, whatever handles, capitals and entities stand in them', () => {
    outside('Hey @12345 the lift &amp; the stairs are both shut AGAIN today, well done');

    const runs = sharedRuns(
      [{ id: 'ours', text: 'so the lift & the stairs are both shut again today' }],
      folder,
    );

    expect(runs).toEqual([
      {
        id: 'ours',
        outside: 'some-set row-0',
        words: 'the lift the stairs are both shut again today',
        length: 9,
      },
    ]);
  });

  it('are told once where another row has a part of them', () => {
    const text = 'the lift and the stairs are both shut again';
    outside(text, 'they say the lift and the stairs are both fine');

    expect(sharedRuns([{ id: 'ours', text }], folder)).toHaveLength(1);
  });

  it('are copied from eight words on, and not where they are a stock phrase', () => {
    outside(
      'the lift and the stairs are both shut',
      'Is there anything else I can help you with today?',
      'where on earth is my order number',
    );

    const runs = sharedRuns(
      [
        { id: 'copied', text: 'the lift and the stairs are both shut' },
        { id: 'stock', text: 'Is there anything else I can help you with today?' },
        { id: 'short', text: 'where on earth is my order number' },
      ],
      folder,
    );

    expect(runs).toHaveLength(3);
    expect(copiedRuns(runs).map(({ id }) => id)).toEqual(['copied']);
  });
});
