import { describe, expect, it } from 'vitest';
import { leadOf } from '../../src/eval/leads.ts';
import { scoredOf } from './early-conversations.ts';

describe('leadOf', () => {
  it('counts turns, customer messages and minutes up to the blow-up', () => {
    const scores = [0.9, null, 0.1, 0.1, null, 1];
    const { conversation } = scoredOf(scores, { kind: 'cold', atTurn: 5, minutes: 10 });

    expect(leadOf([{ conversation, alarm: 0 }])).toEqual({
      turns: 5,
      customerMessages: 3,
      minutes: 50,
    });
  });

  it('leaves minutes blank where turns have no times', () => {
    const { conversation } = scoredOf([0.9, null, 1], { kind: 'cold', atTurn: 2 });

    expect(leadOf([{ conversation, alarm: 0 }]).minutes).toBeNull();
  });

  it('counts no lead for a false alarm or a miss', () => {
    const calm = scoredOf([0.9, 0.1]).conversation;
    const missed = scoredOf([0.1, 1], { kind: 'cold', atTurn: 1 }).conversation;

    const lead = leadOf([
      { conversation: calm, alarm: 0 },
      { conversation: missed, alarm: null },
    ]);

    expect(lead.turns).toBeNull();
  });
});
