import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/eval/labels.ts';
import { POOL, readDraws, readLineMessages, TUNED } from '../../training/public-sets.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const SECOND = 'drawn-2.reader-1';
const THIRD = 'drawn-3.reader-1';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  const message = (id: string) => ({
    id,
    lang: 'en',
    text: `said in ${id}`,
    labels: {},
    mapped: {},
  });
  save(POOL, [message('of no draw'), message(idIn(SECOND)), message(idIn(TUNED))]);
  save('tweetsumm_dev.jsonl', [
    {
      id: idIn(THIRD),
      turns: [
        { who: 'agent', text: 'Good morning' },
        { who: 'customer', text: `said in ${idIn(THIRD)}` },
      ],
      outcome: { escalated: false, at_turn: null },
    },
  ]);
  save('churn.swisscom.dev.jsonl', [message('leaving')]);
});

function save(file: string, rows: readonly object[]): void {
  writeFileSync(join(folder, file), rows.map((row) => JSON.stringify(row)).join('\n'));
}

/** A message that the draw holds. */
function idIn(draw: string): string {
  const [label] = labelsOf(draw);
  if (label === undefined) throw new Error(`Nobody has labelled ${draw}.`);
  return label.id;
}

describe('draws of real messages', () => {
  it('hold what is in the folder of each, under its own label, first messages of conversations too', () => {
    const names = [THIRD, TUNED];

    const draws = readDraws(folder, names);

    expect(draws).toEqual(
      names.map((name) => [{ text: `said in ${idIn(name)}`, label: labelsOf(name)[0] }]),
    );
  });
});

describe('what the lines are drawn on', () => {
  it('is the first draw and no other, and who says that they leave', () => {
    const { drawn, churn } = readLineMessages(folder);

    expect(drawn.map(({ label }) => label.id)).toEqual([idIn('drawn-1.reader-1')]);
    expect(churn.map(({ id }) => id)).toEqual(['leaving']);
  });
});
