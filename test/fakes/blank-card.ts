import type { Card } from '../../src/domain/shown.ts';

/** A card on which nothing stands yet but whose it is, and what is given. */
export function blankCard(changes: Partial<Card> = {}): Card {
  return {
    customer: 'Robin',
    ask: '',
    assessment: null,
    trend: 'steady',
    risks: [],
    draft: null,
    notes: [],
    earlier: [],
    promises: [],
    mayGrant: [],
    state: 'open',
    takenBy: null,
    snoozedUntil: null,
    actions: [],
    ...changes,
  };
}
