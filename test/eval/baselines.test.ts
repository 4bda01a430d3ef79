import { describe, expect, it } from 'vitest';
import { bagOfWords } from '../../src/eval/bag-of-words.ts';
import { angryWords, keywordUrgency, urgencyLevel } from '../../src/eval/baselines.ts';

describe('angryWords', () => {
  it('counts them whatever their case, as whole words', () => {
    expect(angryWords('This is RIDICULOUS, the worst service.')).toBe(2);
    expect(angryWords('The madam at the ragecage desk was kind.')).toBe(0);
  });
});

describe('keywordUrgency', () => {
  it('goes by the gravest keyword', () => {
    expect(keywordUrgency('URGENT: a small problem')).toBe('P1');
    expect(keywordUrgency('I cannot log in, some error')).toBe('P2');
    expect(keywordUrgency('there is an error')).toBe('P3');
    expect(keywordUrgency('what are your opening hours?')).toBe('P4');
  });
});

describe('urgencyLevel', () => {
  it('grows with urgency', () => {
    expect((['P4', 'P3', 'P2', 'P1'] as const).map(urgencyLevel)).toEqual([0, 1, 2, 3]);
  });
});

describe('bagOfWords', () => {
  const documents = Array.from({ length: 40 }, (_, index) => ({
    text: index % 2 === 0 ? `parcel lost again ${index}` : `thanks all is well ${index}`,
    target: Number(index % 2 === 0),
    fold: index % 5,
  }));

  it('learns what can be learned', () => {
    const probabilities = bagOfWords(documents, ['fine', 'lost']);

    const right = probabilities.filter(
      ([fine = 0, lost = 0], index) => lost > fine === (documents[index]?.target === 1),
    );
    expect(right).toHaveLength(40);
  });

  it('gives the same probabilities every time', () => {
    expect(bagOfWords(documents, ['fine', 'lost'])).toEqual(
      bagOfWords(documents, ['fine', 'lost']),
    );
  });

  it('never learns from the fold that it judges', () => {
    const [first] = documents;
    const turned = documents.map((one) =>
      one.fold === 0 ? { ...one, target: 1 - one.target } : one,
    );

    const before = bagOfWords(documents, ['fine', 'lost']);
    const after = bagOfWords(turned, ['fine', 'lost']);

    expect(first?.fold).toBe(0);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).not.toEqual(before[1]);
  });

  it('learns nothing from a document of no weight', () => {
    const misleading = Array.from({ length: 40 }, (_, index) => ({
      text: 'parcel lost again',
      target: 0,
      fold: index % 5,
      weight: 0,
    }));

    const probabilities = bagOfWords([...documents, ...misleading], ['fine', 'lost']);

    expect(probabilities[0]?.[1]).toBeGreaterThan(0.5);
  });
});
