import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/domain/conversation.ts';
import { pingsIn } from '../../src/eval/pings.ts';
import { assessmentWith } from './marked-assessor.ts';

function turnsOf(...who: Turn['who'][]): Turn[] {
  return who.map((one, index) => ({
    id: String(index),
    who: one,
    author: one,
    text: 'text',
    at: null,
  }));
}

describe('pingsIn', () => {
  const turns = turnsOf('customer', 'agent', 'customer', 'agent', 'customer');

  it('pings where the policy does, and not again for the same thing', () => {
    const calm = assessmentWith({ turn: 0 });
    const grave = assessmentWith({ turn: 2, urgency: 'P1' });
    const stillGrave = assessmentWith({ turn: 4, urgency: 'P1' });

    const pings = pingsIn(turns, [calm, null, grave, null, stillGrave]);

    expect(pings.map(({ turn, cause }) => ({ turn, cause }))).toEqual([
      { turn: 2, cause: 'urgency' },
    ]);
  });

  it('never pings for mood alone', () => {
    const furious = assessmentWith({ mood: 'angry', intensity: 1 });

    expect(pingsIn(turnsOf('customer'), [furious])).toEqual([]);
  });
});
