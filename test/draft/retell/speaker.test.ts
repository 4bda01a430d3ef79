import { describe, expect, it } from 'vitest';
import { turnSpeaker } from '../../../src/draft/retell/speaker.ts';

describe('turnSpeaker', () => {
  it.each([
    ["my parcel hasn't come", "your parcel hasn't come"],
    ["I'm locked out and I was never told", 'you are locked out and you were never told'],
    [
      "I've tried, I'll wait, I'd rather not",
      'you have tried, you will wait, you would rather not',
    ],
    ["I'd ordered it before", 'you had ordered it before'],
    ["you'd sent it twice", 'we had sent it twice'],
    ['we cannot reach our account', 'you cannot reach your account'],
    ['you never called me back', 'we never called you back'],
    ['I told you and you never answered', 'you told us and we never answered'],
    ['you said you would send it to me', 'we said we would send it to you'],
    ['I got it from you yesterday', 'you got it from us yesterday'],
    ['it says you charged us', 'it says we charged you'],
    ['the package you say was dropped off', 'the package we say was dropped off'],
    ['I hope you can see it', 'you hope we can see it'],
    ['he baked you a cake', 'he baked us a cake'],
    ['staff with you were polite', 'staff with us were polite'],
    ['your site and yours alone', 'our site and ours alone'],
    ['is it me or you', 'is it you or us'],
    ['it still is not here', 'it still is not with you'],
    ['nobody here can work', 'nobody at your end can work'],
    ['it takes so long to get here', 'it takes so long to get to you'],
    ['the button under My orders is grey', 'the button under My orders is grey'],
    ['it says “you have no access” to me', 'it says “you have no access” to you'],
    ['the minimum is mine', 'the minimum is yours'],
  ])('makes of %j: %j', (theirs, ours) => {
    expect(turnSpeaker(theirs)).toBe(ours);
  });

  it.each([
    'it hangs when you click on export',
    'it is odd how you cannot go back',
    'if you turn it on it hums',
  ])('does not turn %j, where "you" is anybody', (clause) => {
    expect(turnSpeaker(clause)).toBeUndefined();
  });
});
