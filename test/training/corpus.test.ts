import { describe, expect, it } from 'vitest';
import { loadConversations, loadMessages } from '../../training/corpus.ts';

const messages = loadMessages();
const conversations = loadConversations();

describe('the training corpus', () => {
  it('has ids that occur once', () => {
    const ids = [...messages, ...conversations].map((one) => one.id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('quotes its signals verbatim', () => {
    const invented = messages.filter((one) =>
      one.signals.some((signal) => !one.text.includes(signal.quote)),
    );

    expect(invented.map((one) => one.id)).toEqual([]);
  });

  it('holds every level among those that can be defended', () => {
    const odd = messages.filter((one) => !one.acceptable.includes(one.urgency));

    expect(odd.map((one) => one.id)).toEqual([]);
  });

  it('has a risk at every turn but the agents’', () => {
    const odd = conversations.filter(
      (one) =>
        one.risk.length !== one.turns.length ||
        one.turns.some((turn, index) => (turn.who === 'agent') !== (one.risk[index] === null)),
    );

    expect(odd.map((one) => one.id)).toEqual([]);
  });

  it('keeps mood apart from urgency: calm emergencies and furious trifles both occur in numbers', () => {
    const calmAndGrave = messages.filter((one) => one.urgency === 'P1' && one.mood === 'calm');
    const angryAndTrifling = messages.filter((one) => one.urgency === 'P4' && one.mood === 'angry');

    expect(calmAndGrave.length).toBeGreaterThan(20);
    expect(angryAndTrifling.length).toBeGreaterThan(20);
  });
});
