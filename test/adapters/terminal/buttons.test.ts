import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Button,
  type ButtonPurpose,
  createButtons,
} from '../../../src/adapters/terminal/buttons.ts';

function card(draft: string): ButtonPurpose[] {
  return (['send', 'take', 'close'] as const).map((action) => ({
    action,
    board: 'card',
    case: 'case-1',
    draft,
  }));
}

const ping: ButtonPurpose[] = (['have-it', 'not-needed'] as const).map((action) => ({
  action,
  board: 'ping',
  case: 'case-1',
  draft: undefined,
}));

function numbers(buttons: readonly Button[]): number[] {
  return buttons.map((button) => button.number);
}

describe('createButtons', () => {
  it('goes on counting from the card to the ping', () => {
    const buttons = createButtons();

    expect(numbers(buttons.show('card', card('a')))).toEqual([1, 2, 3]);
    expect(numbers(buttons.show('ping', ping))).toEqual([4, 5]);
  });

  it('finds what a number presses, on the card as well as on the ping', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));
    buttons.show('ping', ping);

    expect(buttons.find(2)).toMatchObject({ action: 'take', board: 'card' });
    expect(buttons.find(5)).toMatchObject({ action: 'not-needed', board: 'ping' });
  });

  it('keeps the numbers of buttons that mean what they meant', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));

    expect(numbers(buttons.show('card', card('a')))).toEqual([1, 2, 3]);
  });

  it('says of the number of an older draft that the card has moved on', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));

    expect(numbers(buttons.show('card', card('b')))).toEqual([4, 5, 6]);
    expect(buttons.find(1)).toBe('moved-on');
    expect(buttons.find(4)).toMatchObject({ draft: 'b' });
  });

  it('knows no number that was never shown', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));

    expect(buttons.find(48213)).toBeUndefined();
    expect(buttons.find(0)).toBeUndefined();
  });

  it('takes the buttons off a board that has none any more', () => {
    const buttons = createButtons();
    buttons.show('ping', ping);
    buttons.show('ping', []);

    expect(buttons.find(1)).toBe('moved-on');
  });

  it('begins at 1 again when asked to, clear of the ping that is still there', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));
    buttons.show('ping', ping);

    buttons.restart();

    expect(numbers(buttons.show('card', card('b')))).toEqual([1, 2, 3]);
    expect(buttons.find(4)).toMatchObject({ action: 'have-it' });
  });

  it('goes on from the numbers that were kept after that', () => {
    const buttons = createButtons();
    buttons.show('card', card('a'));
    buttons.restart();
    buttons.show('card', card('a'));

    expect(numbers(buttons.show('card', card('b')))).toEqual([4, 5, 6]);
  });

  it('never has two buttons of one number, and never gives a number of more than two digits', () => {
    const shows = fc.array(fc.tuple(fc.constantFrom('card', 'ping'), fc.nat(3)), { maxLength: 60 });
    fc.assert(
      fc.property(shows, (steps) => {
        const buttons = createButtons();
        const live: Record<string, number[]> = {};

        for (const [board, draft] of steps) {
          live[board] = numbers(buttons.show(board, board === 'card' ? card(`${draft}`) : ping));
          const all = Object.values(live).flat();

          expect(new Set(all).size).toBe(all.length);
          expect(Math.max(...all)).toBeLessThan(100);
        }
      }),
    );
  });
});
