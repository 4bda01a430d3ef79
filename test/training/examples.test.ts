import { describe, expect, it } from 'vitest';
import { DIMENSIONS, inputsOf } from '../../src/assess/local/inputs.ts';
import { NAMED, signalName } from '../../src/assess/local/named.ts';
import { BUCKETS } from '../../src/assess/local/ngrams.ts';
import { rowsOf } from '../../training/examples.ts';
import { itemWith } from './labelled-messages.ts';
import { taskOf } from './task-of.ts';

const TEXT = 'This is ABSOLUTELY RIDICULOUS!!! My parcel is lost, I am cancelling my contract.';
const INPUTS = inputsOf(TEXT, 'en', new Float32Array(DIMENSIONS).fill(0.1));
const ITEM = itemWith({ urgency: 'P2', acceptable: ['P2'] }, { inputs: INPUTS });

/** What half a head reads of the text. */
function readBy(name: Parameters<typeof taskOf>[0], half: 'ngrams' | 'encoder', item = ITEM) {
  const [row] = rowsOf(taskOf(name), [item]);
  return Array.from(row?.[half]?.indexes ?? []);
}

function shapesIn(indexes: Iterable<number>): number[] {
  return [...indexes].filter((index) => index < BUCKETS);
}

describe('what a head learns from of a text', () => {
  it('is word shapes with the heat taken out for urgency, and with it for everything else', () => {
    const [cool, hot] = [INPUTS.cooled, INPUTS.sparse].map(({ indexes }) => shapesIn(indexes));

    expect(cool).not.toEqual(hot);
    expect(shapesIn(readBy('grave', 'ngrams'))).toEqual(cool);
    expect(shapesIn(readBy('mood', 'ngrams'))).toEqual(hot);
  });

  it('holds no named feature that it is blind to, beside word shapes and beside the vector', () => {
    const leaving = NAMED.indexOf(signalName('leaving'));

    expect(readBy('mood', 'ngrams')).toContain(BUCKETS + leaving);
    expect(readBy('mood', 'encoder')).toContain(DIMENSIONS + leaving);
    expect(readBy('grave', 'ngrams')).not.toContain(BUCKETS + leaving);
    expect(readBy('grave', 'encoder')).not.toContain(DIMENSIONS + leaving);
  });

  it('is the vector alone where named features would fit too well', () => {
    const turn = { ...ITEM, source: 'threads-a', label: undefined, risk: 0.8 };

    expect(readBy('heat', 'encoder', turn)).toEqual([...Array(DIMENSIONS).keys()]);
    expect(readBy('heat', 'ngrams', turn)).toEqual([...INPUTS.sparse.indexes]);
  });

  it('is nothing for the encoder’s half where there is no vector', () => {
    const foreign = itemWith({}, { inputs: inputsOf('Mein Paket ist weg.', 'de', undefined) });

    const [row] = rowsOf(taskOf('mood'), [foreign]);

    expect(row?.encoder).toBeUndefined();
    expect(row?.ngrams.indexes.length).toBeGreaterThan(0);
  });

  it('leaves out items without a target, and keeps the places of the others', () => {
    const silent = { ...ITEM, label: undefined };
    const task = taskOf('grave');

    const rows = rowsOf(task, [silent, ITEM]);

    expect(rows.map(({ place }) => place)).toEqual([1]);
    expect(rows[0]?.ngrams).toMatchObject({ targets: [1, 0], weight: task.weight(ITEM) });
    expect(rows[0]?.encoder).toMatchObject({ targets: [1, 0], weight: task.weight(ITEM) });
  });
});
