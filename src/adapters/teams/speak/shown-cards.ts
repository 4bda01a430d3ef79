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
  /** Calls `drawn` each time the message's card is drawn anew; the function returned calls it off. */
  watch(message: string, drawn: (card: AdaptiveCard) => void): () => void;
}

/** How many are remembered. Ours: at some 80 kB at most each, forty megabytes, and mostly a twentieth of it. */
const MOST = 500;

/** Whose card was drawn longest ago is forgotten first. */
export function createShownCards(): ShownCards {
  const cards = new Map<string, AdaptiveCard>();
  const watchers = new Map<string, Set<(card: AdaptiveCard) => void>>();

  function keep(message: string, card: AdaptiveCard): void {
    cards.set(message, card);
    const [oldest] = cards.keys();
    if (cards.size > MOST && oldest !== undefined) cards.delete(oldest);
  }

  return {
    show(message, card) {
      cards.delete(message);
      if (card === undefined) return;
      keep(message, card);
      for (const drawn of watchers.get(message) ?? []) drawn(card);
    },
    of: (message) => cards.get(message),
    watch(message, drawn) {
      const watching = watchers.get(message) ?? new Set();
      watchers.set(message, watching.add(drawn));
      return () => {
        watching.delete(drawn);
        if (watching.size === 0) watchers.delete(message);
      };
    },
  };
}
