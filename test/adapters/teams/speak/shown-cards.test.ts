import { describe, expect, it } from 'vitest';
import {
  type AdaptiveCard,
  card,
  line,
} from '../../../../src/adapters/teams/render/card-elements.ts';
import { createShownCards } from '../../../../src/adapters/teams/speak/shown-cards.ts';

function cardSaying(text: string): AdaptiveCard {
  return card(line([{ type: 'TextRun', text }]));
}

describe('what a card showed last', () => {
  it('is known until the message shows none any more', () => {
    const shown = createShownCards();
    const newest = cardSaying('new');
    shown.show('a', cardSaying('old'));

    shown.show('a', newest);
    const known = shown.of('a');
    shown.show('a', undefined);

    expect(known).toBe(newest);
    expect(shown.of('a')).toBeUndefined();
  });

  it('is known of the five hundred that were drawn last', () => {
    const shown = createShownCards();
    const hello = cardSaying('hello');
    for (let index = 0; index < 500; index += 1) shown.show(String(index), hello);

    shown.show('0', hello);
    shown.show('500', hello);

    expect([shown.of('0'), shown.of('1'), shown.of('500')]).toEqual([hello, undefined, hello]);
  });
});
