import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessor } from '../../../src/assess/assessor.ts';
import { type Encoder, startEncoder } from '../../../src/assess/local/encoder.ts';
import { createLocalAssessor } from '../../../src/assess/local/local.ts';

let encoder: Encoder | undefined;
let assessor: Assessor;
beforeAll(async () => {
  encoder = await startEncoder();
  assessor = createLocalAssessor({ encoder });
});
afterAll(() => encoder?.stop());

function cosine(
  left: Float32Array = new Float32Array(),
  right: Float32Array = new Float32Array(),
): number {
  const dot = left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  return dot / (Math.hypot(...left) * Math.hypot(...right));
}

describe('the sentence encoder', () => {
  it('puts texts of one meaning nearer than others', async () => {
    const [parcel, package_, invoice] =
      (await encoder?.embed([
        'Where is my parcel?',
        'My package has not arrived yet.',
        'Please correct the tax on the invoice.',
      ])) ?? [];

    expect(cosine(parcel, package_)).toBeGreaterThan(cosine(parcel, invoice));
  });

  it('answers many askers at once, each with their own vectors', async () => {
    const texts = Array.from(
      { length: 12 },
      (_, index) => `Message number ${index} about an order.`,
    );

    const together = await Promise.all(texts.map((text) => encoder?.embed([text])));
    const alone = await encoder?.embed(texts);

    expect(together.map((vectors) => vectors?.[0])).toEqual(alone);
  });

  it('gives undefined once it has stopped, and the assessor goes on without it', async () => {
    const second = await startEncoder();
    const leaning = createLocalAssessor({ encoder: second });
    const turns = [
      { id: '1', who: 'customer' as const, author: 'Robin', text: 'My parcel is lost.', at: null },
    ];

    const before = (await leaning.assess({ turns })).assessment.assessor;
    await second?.stop();
    const after = (
      await leaning.assess({
        turns: [
          {
            ...turns[0],
            id: '2',
            who: 'customer',
            author: 'Robin',
            text: 'Another text.',
            at: null,
          },
        ],
      })
    ).assessment.assessor;

    expect(before).toBe('local+use');
    expect(after).toBe('local');
  });

  it('is used for English and left alone for other languages', async () => {
    const judge = async (text: string) =>
      (
        await assessor.assess({
          turns: [{ id: '1', who: 'customer', author: 'Robin', text, at: null }],
        })
      ).assessment.assessor;

    expect(await judge('My parcel has not arrived.')).toBe('local+use');
    expect(await judge('Mein Paket ist immer noch nicht angekommen.')).toBe('local');
  });
});
