import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retell } from '../../../src/draft/retell/retell.ts';

/** Each thing said back, with its kind in front. */
function told(text: string): string[] {
  return retell(text).map(({ kind, clause }) => `${kind}: ${clause}`);
}

describe('retell', () => {
  it.each([
    ['Where is my order?', ['question: where your order is']],
    ['Can you tell me when it comes?', ['question: when it comes']],
    [
      'still waiting for my parcel, any idea when it comes??',
      ['statement: you are still waiting for your parcel', 'question: when it comes'],
    ],
    ["I'd like to know if you ship to Norway.", ['question: whether we ship to Norway']],
    ['Please cancel my order.', ['request: cancel your order']],
    ['Could you send me the invoice again please?', ['request: send you the invoice again']],
    ["I'd be grateful if you could call me back.", ['request: call you back']],
    ['stop the auto renewal please', ['request: stop the auto renewal']],
    ['I want to return the jumper.', ['wish: you want to return the jumper']],
    ['Need a receipt for March', ['wish: you need a receipt for March']],
    ["My new kettle doesn't switch on.", ["statement: your new kettle doesn't switch on"]],
    [
      'The postcode is wrong, please correct it.',
      ['statement: the postcode is wrong', 'request: correct it'],
    ],
    [
      'The slippers are too small, can I swap them?',
      ['statement: the slippers are too small', 'question: whether you can swap them'],
    ],
    [
      'How is our data kept and where is it stored?',
      ['question: how your data is kept', 'question: where it is stored'],
    ],
    ['charged twice', ['statement: you were charged twice']],
    ['Ordered the wrong size', ['statement: you ordered the wrong size']],
    ["can't log in", ["statement: you can't log in"]],
    ['No movement on the tracking', ['statement: there is no movement on the tracking']],
    ['parcel has not come', ['statement: your parcel has not come']],
    ["site won't load", ["statement: the site won't load"]],
    ['Server error on every page, nobody can work', ['statement: nobody can work']],
    ['I think my parcel has gone missing.', ['statement: your parcel has gone missing']],
    ['Hi there, quick question: do you gift-wrap?', ['question: whether we gift-wrap']],
  ])('of %j tells %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'Thank you so much!',
    'This is unacceptable.',
    'You are idiots.',
    'Good morning all',
    'Never mind.',
    'Refund received.',
    'One star.',
    'What a joke?',
    '12:30',
    '!!!',
  ])('of %j tells nothing', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('cuts a long sentence where it may end', () => {
    const [one = ''] = told(
      'My order was meant to come on Monday with the big blue van that always comes to our street around noon, but nobody rang, and when I called the depot they knew nothing at all.',
    );

    expect(one).toBe(
      'statement: your order was meant to come on Monday with the big blue van that always comes to your street around noon, but nobody rang',
    );
  });

  it('keeps the words it retells', () => {
    const [one] = retell('Hello! My order has not come.');

    expect(one?.source).toBe('My order has not come.');
  });

  it('ends in short clauses, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(retell(text).every(({ clause }) => clause !== '' && clause.length <= 200)).toBe(
          true,
        );
      }),
    );
  });

  it.each(['a ', 'my order is ', '(', '“', 'and ', 'you ', '\n', 'can you '])(
    'takes no time to speak of over %j a million times',
    (piece) => {
      expect(retell(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(500);
    },
  );
});
