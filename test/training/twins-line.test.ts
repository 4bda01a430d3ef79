import { describe, expect, it } from 'vitest';
import type { Urgency } from '../../src/domain/assessment.ts';
import type { Item } from '../../training/items.ts';
import { twinsLine } from '../../training/twins-line.ts';
import { itemWith } from './labelled-messages.ts';

function telling(id: string, acceptable: Urgency[], language = 'en'): Item {
  return itemWith({ acceptable }, { id, group: id.slice(0, -2), language });
}

describe('the line on twins', () => {
  it('says how often both tellings get the same urgency, and how often each an acceptable one', () => {
    const items = [
      telling('shop-001-a', ['P3']),
      telling('shop-001-b', ['P3']),
      telling('shop-002-a', ['P2', 'P3']),
      telling('shop-002-b', ['P2', 'P3']),
    ];
    const said = (['P3', 'P3', 'P2', 'P1'] as const).map((urgency) => ({ urgency }));

    expect(twinsLine(items, said)).toBe(
      'twins: 2, same urgency 50 %, acceptable when calm 100 %, when angry 50 %',
    );
  });

  it('leaves out who has no twin, and other languages than English', () => {
    const items = [
      telling('shop-001-a', ['P3']),
      telling('natural-a-002', ['P3']),
      telling('tongues-003-a', ['P3'], 'de'),
      telling('tongues-003-b', ['P3'], 'de'),
    ];

    expect(twinsLine(items, [])).toMatch(/^twins: 0,/);
  });
});
