import { keepLatest } from '../../keep-latest.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';

/**
 * What Heed's own cards showed last, by the name of their message. In memory: a press may be answered with the card as it stands, and
 * after a restart it is answered in words.
 */
export interface ShownCards {
  /** The message shows this card from now on; undefined where it shows none any more. */
  show(message: string, card: AdaptiveCard | undefined): void;
  /** Undefined where it is not known. */
  of(message: string): AdaptiveCard | undefined;
}

/** How many are remembered. Ours: at some 80 kB at most each, forty megabytes, and mostly a twentieth of it. */
const MOST = 500;

/** Whose card was drawn longest ago is forgotten first. */
export function createShownCards(): ShownCards {
  const cards = new Map<string, AdaptiveCard>();

  return {
    show(message, card) {
      if (card === undefined) cards.delete(message);
      else keepLatest(cards, message, card, MOST);
    },
    of: (message) => cards.get(message),
  };
}
