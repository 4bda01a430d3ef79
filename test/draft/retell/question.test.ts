import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indirectly } from '../../../src/draft/retell/question.ts';

describe('indirectly', () => {
  it.each([
    ['Where is my order?', 'where my order is'],
    ['Where is my invoice for March?', 'where my invoice for March is'],
    ['When will my refund arrive?', 'when my refund will arrive'],
    ['When will the service be back up?', 'when the service will be back up'],
    ['How long does shipping normally take?', 'how long shipping normally takes'],
    ['How many days do I have to return it?', 'how many days I have to return it'],
    ['What does the next bigger package cost?', 'what the next bigger package costs'],
    ['What format does the file need to have?', 'what format the file needs to have'],
    ['Which columns must the import file have?', 'which columns the import file must have'],
    ['Why have you taken more than the total?', 'why you have taken more than the total'],
    ['Why did you charge me twice?', 'why you charged me twice'],
    ["Why can't I log in?", "why I can't log in"],
    ["Why hasn't my refund been paid?", "why my refund hasn't been paid"],
    ['Has my order been shipped yet?', 'whether my order has been shipped yet'],
    ['Was my payment received?', 'whether my payment was received'],
    ['Is Tallyboard down?', 'whether Tallyboard is down'],
    ['Is a pick-up point possible?', 'whether a pick-up point is possible'],
    ['Is there a bulk endpoint?', 'whether there is a bulk endpoint'],
    ['Is it a sync, or an error?', 'whether it is a sync, or an error'],
    [
      'Will the person who gets it see the price?',
      'whether the person who gets it will see the price',
    ],
    ['Does the quota count per key?', 'whether the quota counts per key'],
    ['Can I return it without the box?', 'whether I can return it without the box'],
    ['Can someone else cancel my ticket?', 'whether someone else can cancel my ticket'],
    ['Is the man in your ads the same one?', 'whether the man in your ads is the same one'],
    ["What's wrong with my account?", 'what is wrong with my account'],
    ['Why does the page say try again?', 'why the page says try again'],
    ['What happens if I cancel?', 'what happens if I cancel'],
    ['Which of my two numbers is the right one?', 'which of my two numbers is the right one'],
    ['How much is left on my card?', 'how much is left on my card'],
    ['How do I reset my password?', 'how to reset my password'],
    ['Where do we find the label?', 'where to find the label'],
    ['What do I have to do?', 'what I have to do'],
    ['Any news on my order?', 'whether there is any news on my order'],
    ['Is it broken or is it me?', 'whether it is broken'],
    ['whether it will come', 'whether it will come'],
  ])('makes of %j: %j', (question, indirect) => {
    expect(indirectly(question)).toBe(indirect);
  });

  it.each([
    'Norwich, Easter Monday?',
    'The other one?',
    'Why?',
    'Will my saves survive if I get the new one?',
    '',
  ])('guesses nothing about %j', (question) => {
    expect(indirectly(question)).toBeUndefined();
  });

  it('loses no word of what it turns but the auxiliary it folds in', () => {
    const nouns = fc.constantFrom('my order', 'the parcel', 'our workspace', 'it', 'Tallyboard');
    const states = fc.constantFrom('still late', 'delivered yet', 'down', 'included');

    fc.assert(
      fc.property(nouns, states, (noun, state) => {
        expect(indirectly(`Is ${noun} ${state}?`)).toBe(`whether ${noun} is ${state}`);
      }),
    );
  });
});
