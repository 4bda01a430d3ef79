import { describe, expect, it } from 'vitest';
import { adjusted, adjustedRisk } from '../../../src/assess/local/adjust.ts';
import { createLocalAssessor } from '../../../src/assess/local/local.ts';
import { temperOf } from '../../../src/assess/local/temperament.ts';
import { type Adjustment, UNADJUSTED } from '../../../src/domain/learning/adjustment.ts';
import { turnOf } from '../../domain/samples.ts';
import { readingOf } from './readings.ts';

const assessor = createLocalAssessor({ encoder: undefined });
/** As far as corrections can ever bring it: nothing is urgent, nobody is angry, no call comes. */
const DEAF: Adjustment = {
  urgency: [-0.75, -0.75, 0.75, 0.75],
  style: UNADJUSTED.style,
  mood: [1.5, 1.5, -1.5, -1.5, -1.5, -1.5],
  risk: -1.5,
};

async function assess(text: string, adjustment?: Adjustment) {
  const turns = [turnOf('customer', text)];
  return (await assessor.assess({ turns }, undefined, adjustment)).assessment;
}

describe('a judgement as a workspace has taught it', () => {
  it('is the shipped one where nothing was taught', async () => {
    const text = 'My card was charged twice. Could you look into it?';

    expect(await assess(text, UNADJUSTED)).toEqual(await assess(text));
    expect(await assess(text, structuredClone(UNADJUSTED))).toEqual(await assess(text));
  });

  it('says more often what the workspace says', () => {
    const reading = readingOf({ moods: [0.3, 0.05, 0.05, 0.1, 0.35, 0.15] });
    const mood = [0.5, 0, 0, 0, -0.5, 0];

    const [before, after] = [UNADJUSTED, { ...UNADJUSTED, mood }].map((adjustment) =>
      adjusted([reading], adjustment).map((one) => temperOf(one).mood),
    );

    expect([before, after]).toEqual([['frustrated'], ['calm']]);
  });

  it('calls no sooner and no later for what it was taught of moods and urgency', async () => {
    const text = 'Where is my parcel? It is a week late and I am tired of waiting.';
    const shipped = await assess(text);

    const { risk } = await assess(text, { ...DEAF, risk: 0 });

    expect(risk).toBe(shipped.risk);
  });

  it.each([
    'The new oven smells of gas and I feel dizzy.',
    'Somebody has hacked my account and changed the password.',
  ])('is as urgent as shipped where there is danger or fraud: %s', async (text) => {
    expect((await assess(text, DEAF)).urgency).toBe((await assess(text)).urgency);
  });

  it('leaves the urgency of a text alone that speaks outright of danger, and of no other', () => {
    const found = [{ kind: 'safety', strength: 'high', quote: 'gas', why: 'danger' }] as const;
    const [danger, other] = [readingOf({ found }), readingOf()];

    const read = adjusted([danger, other], DEAF);

    expect(read[0]?.urgencies).toEqual(danger.urgencies);
    expect(read[1]?.urgencies).not.toEqual(other.urgencies);
  });

  it('finds the same signals, whatever was taught', async () => {
    const text = 'I am leaving you for good. My lawyer will write to you.';

    expect((await assess(text, DEAF)).signals).toEqual((await assess(text)).signals);
  });
});

describe('an adjusted risk', () => {
  it('moves by the shift and by nothing where there is none', () => {
    expect(adjustedRisk(0.4, UNADJUSTED)).toBe(0.4);
    expect(adjustedRisk(0.5, { ...UNADJUSTED, risk: 1 })).toBe(0.731);
  });

  it('still calls at the shipped threshold where the customer is as good as lost', () => {
    expect(adjustedRisk(0.68, DEAF)).toBeGreaterThan(0.31);
  });
});
