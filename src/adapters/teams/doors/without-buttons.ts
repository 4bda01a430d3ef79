import type { AdaptiveCard, CardElement } from '../render/card-elements.ts';

/** The card to be read only: what leads elsewhere stays. What is left empty by it goes with it. */
export function withoutButtons(card: AdaptiveCard): AdaptiveCard {
  return { ...card, body: card.body.flatMap(readable) };
}

function readable(element: CardElement): CardElement[] {
  switch (element.type) {
    case 'ActionSet': {
      const actions = element.actions.filter(({ type }) => type === 'Action.OpenUrl');
      return actions.length === 0 ? [] : [{ ...element, actions }];
    }
    case 'Container': {
      const items = element.items.flatMap(readable);
      return items.length === 0 ? [] : [{ ...element, items }];
    }
    case 'ColumnSet': {
      const columns = element.columns.map((one) => ({
        ...one,
        items: one.items.flatMap(readable),
      }));
      return [{ ...element, columns }];
    }
    default:
      return [element];
  }
}
