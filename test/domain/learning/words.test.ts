import { describe, expect, it } from 'vitest';
import { UNADJUSTED } from '../../../src/domain/learning/adjustment.ts';
import {
  adjustmentInWords,
  countsInWords,
  outcomeInWords,
} from '../../../src/domain/learning/words.ts';

describe('what was learned, in words', () => {
  it('names what is said more and less often, and whether leads are called sooner', () => {
    const adjustment = {
      ...UNADJUSTED,
      urgency: [0, -0.2, 0.5, 0.05],
      mood: [0, 0, 0, 0, 0, -1],
      risk: -0.5,
    };

    expect(adjustmentInWords(adjustment)).toBe(
      'urgency: P2 a little less often, P3 more often; mood: angry much less often; risk: leads are called later.',
    );
  });

  it('says so where nothing has moved', () => {
    expect(adjustmentInWords(UNADJUSTED)).toBe('Everything is judged as shipped.');
  });

  it('counts what it was learned from', () => {
    const counts = { tags: 1, agreed: 40, calls: 2, missed: 1, drafts: 0, teachers: 1 };

    expect(countsInWords(counts)).toBe(
      '1 corrected message, 40 left as they were, 2 answered calls and 1 missed, from 1 colleague; 0 edited drafts kept',
    );
  });

  it.each(['adopted', 'too-few', 'unchecked', 'worse', 'same'] as const)(
    'says what became of a part: %s',
    (outcome) => {
      expect(outcomeInWords({ outcome, said: 4 })).toMatch(/^(moved|left alone: .+)$/);
    },
  );
});
