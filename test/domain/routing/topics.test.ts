import { describe, expect, it } from 'vitest';
import { topicsIn } from '../../../src/domain/routing/topics.ts';

const AREAS = [
  { name: 'billing', words: ['invoice', 'refund', 'credit card'] },
  { name: 'shipping', words: ['parcel'] },
  { name: 'IT', words: [] },
];

function topics(text: string): string[] {
  return [...topicsIn(text, [], {}, AREAS)];
}

describe('topicsIn', () => {
  it.each([
    ['a word of an area', 'Where is my refund?', ['billing']],
    ['another form of it', 'You refunded one of two invoices', ['billing']],
    ['the name of the area', 'A question on shipping', ['shipping']],
    ['words of two areas', 'The parcel came, the invoice did not', ['billing', 'shipping']],
    ['all the words of a phrase, anywhere', 'My card is blocked: the credit ran out', ['billing']],
    ['some of the words of a phrase', 'Your gift card was lovely', []],
    ['nothing that carries a subject', 'It is in it', []],
    ['nothing', '', []],
  ])('knows %s', (_, text, expected) => {
    expect(topics(text)).toEqual(expected);
  });

  it('adds the areas of the channel and the kinds of the signals, each once', () => {
    const found = topicsIn('my refund', ['legal', 'legal'], { areas: ['billing', 'IT'] }, AREAS);

    expect([...found]).toEqual(['billing', 'IT', 'legal']);
  });
});
