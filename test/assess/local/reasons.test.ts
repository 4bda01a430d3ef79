import { describe, expect, it } from 'vitest';
import { createLocalAssessor } from '../../../src/assess/local/local.ts';

describe('the reasons of an assessment', () => {
  it('name a sentence once, with all that it says', async () => {
    const assessor = createLocalAssessor({ encoder: undefined });
    const text = 'I broke my arm on your escalator yesterday, whom do I write to?';
    const turn = { id: '0', who: 'customer', author: 'customer', text, at: null } as const;

    const { assessment } = await assessor.assess({ turns: [turn] });

    expect(assessment.reasons.map(({ quote }) => quote)).toEqual([text]);
    expect(assessment.reasons[0]?.why).toMatch(/^somebody may be in danger; P[12]: /);
  });
});
