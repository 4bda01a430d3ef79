import { describe, expect, it } from 'vitest';
import { quotableOf, sentenceFor } from '../../../src/assess/local/sentence-for.ts';
import { loadTrained } from '../../../src/assess/local/weights.ts';

const { mood, grave } = loadTrained().weights;

describe('what may be quoted of a text', () => {
  it('is each sentence that says something', () => {
    const { sentences, shapes } = quotableOf(
      'Hello! My card was charged twice. The parcel never arrived.',
    );

    expect(sentences).toEqual(['My card was charged twice.', 'The parcel never arrived.']);
    expect(shapes).toHaveLength(2);
  });

  it('is each sentence where none says something', () => {
    expect(quotableOf('Hello! You there?').sentences).toEqual(['Hello!', 'You there?']);
  });

  it('is at most 160 characters of a sentence', () => {
    expect(quotableOf(`${'word '.repeat(80)}end`).sentences[0]).toHaveLength(159);
  });
});

describe('the sentence that speaks most for a class', () => {
  const text = 'Thank you for the lovely blue lamp. Your driver is a rude and useless idiot!';

  it('is another for another class', () => {
    const quotable = quotableOf(text);

    expect(sentenceFor(quotable, mood.ngrams, 'pleased')).toBe(quotable.sentences[0]);
    expect(sentenceFor(quotable, mood.ngrams, 'angry')).toBe(quotable.sentences[1]);
  });

  it('is the only one there is, and none where there is none', () => {
    expect(sentenceFor(quotableOf('Where is it?'), grave.ngrams, 'yes')).toBe('Where is it?');
    expect(sentenceFor(quotableOf('…'), grave.ngrams, 'yes')).toBeUndefined();
  });
});
