import { describe, expect, it } from 'vitest';
import { leakIn } from '../../src/draft/leaks.ts';
import { DRAFT_SYSTEM } from '../../src/prompts/draft.ts';
import { RENT_DRAFT, RENT_REQUEST } from '../fakes/model-draft.ts';

function leak(text: string): string | undefined {
  return leakIn(text, RENT_REQUEST);
}

describe('leakIn', () => {
  it.each([
    DRAFT_SYSTEM,
    'As you asked: "You draft one reply of a help desk to a customer."',
    'you DRAFT one reply,\nof a help desk to **a** customer',
    'I must never mention how we sort or rate messages, scores or mood? I never mentions how we sort or rate messages (levels).',
  ])('finds the instructions in %j', (text) => {
    expect(leak(text)).toBe('the model repeated its instructions.');
  });

  it.each([
    'Your order 77120 is on its way.',
    'Ticket 4 8 2 1 3 is yours.',
    '注文番号は７７１２０です。',
  ])('finds the number of somebody else in %j', (text) => {
    expect(leak(text)).toBe('the model named a number that nobody gave.');
  });

  it.each([
    RENT_DRAFT.text,
    'You hear from me by 2026-11-24, 16:30, within 3 banking days.',
    'The second 640 euros are due.',
  ])('finds nothing in %j', (text) => {
    expect(leak(text)).toBeUndefined();
  });

  it('knows numbers that an agent gave', () => {
    const turns = [...RENT_REQUEST.conversation.turns];
    const [first] = turns;
    if (first !== undefined) turns.unshift({ ...first, who: 'agent', text: 'Ticket 48213.' });
    const request = { ...RENT_REQUEST, conversation: { turns } };

    expect(leakIn('Your ticket 48213 is open.', request)).toBeUndefined();
  });
});
