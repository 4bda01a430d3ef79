import type { Card } from '../../src/domain/shown.ts';

/** A card that says something no customer may read. */
export const sampleCard: Card = {
  customer: 'Robin',
  ask: 'Where is my parcel?',
  assessment: null,
  trend: 'steady',
  risks: [],
  draft: null,
  notes: ['They pay us more than anybody else.'],
  earlier: [],
  promises: [],
  mayGrant: [],
  state: 'open',
  takenBy: null,
  snoozedUntil: null,
  actions: ['take', 'close'],
};
