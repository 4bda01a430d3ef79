import { afterAll, describe, expect, it } from 'vitest';
import { startEncoder } from '../../../src/assess/local/encoder.ts';
import { createLikeness } from '../../../src/assess/local/likeness.ts';
import { areSameThing, inCommon } from '../../../src/domain/similarity.ts';
import { type ContactPair, HELD_OUT, LEARNED } from '../../fixtures/contact-pairs.ts';

const encoder = await startEncoder();
afterAll(() => encoder?.stop());

const LAMP = 'The lamp in the hall does not light up.';
const LIGHT = 'Our hall light stays dark.';
const BILL = 'My invoice is too high.';
const GERMAN = 'Die Lampe im Flur leuchtet nicht mehr, seit wir sie eingebaut haben.';

describe.skipIf(encoder === undefined)('meanings compared by the encoder', () => {
  const likeness = createLikeness({ embed: async (texts) => encoder?.embed(texts) });

  async function areSame({ now, before }: ContactPair): Promise<boolean> {
    const [meaning] = (await likeness(now, [before])) ?? [];
    return areSameThing({ words: inCommon(now, before), meaning });
  }

  async function figuresOf(pairs: readonly ContactPair[]) {
    const told = await Promise.all(pairs.map(areSame));
    const found = pairs.filter((_, index) => told[index]);
    const right = found.filter(({ same }) => same).length;
    return {
      precision: right / found.length,
      recall: right / pairs.filter(({ same }) => same).length,
    };
  }

  it('are closer for texts that mean the same', async () => {
    const [close = 0, far = 1] = (await likeness(LAMP, [LIGHT, BILL])) ?? [];

    expect(close).toBeGreaterThan(far);
  });

  it('are not told for other languages', async () => {
    const beside = await likeness(LAMP, [GERMAN, LIGHT]);
    const alone = await likeness(GERMAN, [LAMP]);

    expect(beside).toEqual([undefined, expect.any(Number)]);
    expect(alone).toBeUndefined();
  });

  it('find more second contacts and take none for one on the pairs the thresholds were set on', async () => {
    expect(await figuresOf(LEARNED)).toEqual({ precision: 1, recall: 1 });
  });

  it('do no harm on other pairs', async () => {
    const { precision, recall } = await figuresOf(HELD_OUT);

    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });
});

describe('meanings where the encoder has died', () => {
  it('are not told', async () => {
    const likeness = createLikeness({ embed: async () => undefined });

    expect(await likeness(LAMP, [LIGHT])).toBeUndefined();
  });
});
