import { describe, expect, it } from 'vitest';
import {
  inventedQuotes,
  oddTwins,
  repeatedIds,
  strayTurns,
} from '../../../training/checks/broken.ts';

describe('rows that are broken', () => {
  it('are those whose id somebody else has', () => {
    expect(repeatedIds([{ id: 'shop-1' }, { id: 'shop-2' }, { id: 'shop-1' }])).toEqual(['shop-1']);
  });

  it('are those that quote other words than were said', () => {
    const text = 'The card was charged twice.';

    const invented = inventedQuotes([
      { id: 'said', text, signals: [{ kind: 'money', quote: 'charged twice' }] },
      { id: 'unsaid', text, signals: [{ kind: 'money', quote: 'charged two times' }] },
    ]);

    expect(invented).toEqual(['unsaid']);
  });

  it('are twins that are alone, or of which the angry one is taken for more urgent', () => {
    const odd = oddTwins([
      { id: 'shop-001-a', urgency: 'P3' },
      { id: 'shop-001-b', urgency: 'P3' },
      { id: 'shop-002-a', urgency: 'P3' },
      { id: 'shop-002-b', urgency: 'P2' },
      { id: 'natural-a-003', urgency: 'P1' },
      { id: 'shop-004-a', urgency: 'P1' },
    ]);

    expect(odd).toEqual(['shop-002', 'shop-004']);
  });

  it('are messages that say other words than the turn they are', () => {
    const turns = [{ who: 'customer', text: 'Hello?' } as const];

    const stray = strayTurns(
      [
        { id: 'threads-a-c001-0', text: 'Hello?' },
        { id: 'threads-a-c002-0', text: 'Hello?' },
        { id: 'shop-001', text: 'Good morning' },
      ],
      [{ id: 'threads-a-c001', turns }],
    );

    expect(stray).toEqual(['threads-a-c002-0']);
  });
});
