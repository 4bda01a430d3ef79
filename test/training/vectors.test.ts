import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Encoder } from '../../src/assess/local/encoder.ts';
import { DIMENSIONS } from '../../src/assess/local/inputs.ts';
import { keepVectors } from '../../training/vectors.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'below', 'kept.bin');
});

/** Answers with a vector of its own for each text, and notes what it was asked. */
function noting(): { encoder: Encoder; asked: string[] } {
  const asked: string[] = [];
  const encoder: Encoder = {
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => new Float32Array(DIMENSIONS).fill(text.length / 7));
    },
    async stop() {},
  };
  return { encoder, asked };
}

async function firstOf(encoder: Encoder, texts: readonly string[]): Promise<number[]> {
  return ((await encoder.embed(texts)) ?? []).map((vector) => vector[0] ?? Number.NaN);
}

describe('vectors that are kept', () => {
  it('are asked for once, also by the next run', async () => {
    const { encoder, asked } = noting();
    const before = await firstOf(keepVectors(encoder, file), ['late', 'broken', 'late']);

    const after = await firstOf(keepVectors(encoder, file), ['broken', 'late']);

    expect(asked).toEqual(['late', 'broken']);
    expect(before).toEqual([4 / 7, 6 / 7, 4 / 7].map(Math.fround));
    expect(after).toEqual([6 / 7, 4 / 7].map(Math.fround));
  });

  it('survive a run that was cut off while it wrote', async () => {
    const { encoder, asked } = noting();
    await keepVectors(encoder, file).embed(['late', 'broken']);
    truncateSync(file, readFileSync(file).length - 5);

    await keepVectors(encoder, file).embed(['late', 'broken', 'lost']);
    const again = await firstOf(keepVectors(encoder, file), ['late', 'broken', 'lost']);

    expect(asked).toEqual(['late', 'broken', 'broken', 'lost']);
    expect(again).toEqual([4 / 7, 6 / 7, 4 / 7].map(Math.fround));
  });

  it('are not believed where the file holds something else', async () => {
    const { encoder, asked } = noting();
    await keepVectors(encoder, file).embed(['late']);
    appendFileSync(file, Buffer.alloc(5000, 1));

    await keepVectors(encoder, file).embed(['late', 'broken']);
    const again = await firstOf(keepVectors(encoder, file), ['broken']);

    expect(asked).toEqual(['late', 'broken']);
    expect(again).toEqual([Math.fround(6 / 7)]);
  });

  it('leave no text in the file', async () => {
    const { encoder } = noting();

    await keepVectors(encoder, file).embed(['my card was stolen']);

    expect(readFileSync(file).includes('stolen')).toBe(false);
  });

  it('are one for texts that the model is given alike', async () => {
    const { encoder, asked } = noting();

    await keepVectors(encoder, file).embed(['it’s late', "it's late", '']);

    expect(asked).toEqual(["it's late"]);
  });

  it('are none when the encoder has died, and none is made up for the next run', async () => {
    const dead: Encoder = { embed: async () => undefined, async stop() {} };
    const { encoder, asked } = noting();

    const said = await keepVectors(dead, file).embed(['late']);
    await keepVectors(encoder, file).embed(['late']);

    expect(said).toBeUndefined();
    expect(asked).toEqual(['late']);
  });
});
