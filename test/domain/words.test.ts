import { describe, expect, it } from 'vitest';
import { contentWords, haveCommonGround, wordsOf } from '../../src/domain/words.ts';

describe('wordsOf', () => {
  it.each([
    ["Don't touch ORDER-7, Zoë’s!", ['dont', 'touch', 'order', '7', 'zoës']],
    ['  ', []],
    ['🎅 !!! ?', []],
    ['où est ma commande', ['où', 'est', 'ma', 'commande']],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('finds the words of a script without spaces', () => {
    expect(wordsOf('我的订单还没到')).toContain('订单');
    expect(wordsOf('注文が届きません').length).toBeGreaterThan(2);
  });
});

describe('contentWords', () => {
  it('leaves out what carries no subject, and repeats', () => {
    expect([...contentWords('Can you help me with my order, my ORDER?')]).toEqual(['order']);
  });
});

describe('haveCommonGround', () => {
  it.each([
    ['You were charged twice.', 'a double charge on my card'],
    ['Es geht um Ihre Bestellung.', 'wo bleibt meine Bestellung?'],
    ['Chodzi o zamówienia.', 'Gdzie jest moje zamówienie?'],
    ['关于您的订单', '我的订单还没到'],
    ['بخصوص طلبك', 'أين طلبي؟'],
  ])('is found between %j and %j', (left, right) => {
    expect(haveCommonGround(left, right)).toBe(true);
  });

  it.each([
    ['Thank you for your message.', 'My order is late.'],
    ['We have this.', 'Where is the parcel?'],
    ['An ordinary day.', 'My order is late.'],
    ['', 'My order is late.'],
  ])('is missing between %j and %j', (left, right) => {
    expect(haveCommonGround(left, right)).toBe(false);
  });
});
