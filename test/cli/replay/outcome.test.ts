import { describe, expect, it } from 'vitest';
import type { InputTurn } from '../../../src/cli/input.ts';
import { leadRemark, silenceRemark, spanWords } from '../../../src/cli/replay/outcome.ts';

const TURNS: InputTurn[] = (
  ['customer', 'agent', 'customer', 'agent', 'other', 'customer'] as const
).map((who) => ({ who, text: '' }));
const TIMED = TURNS.map((turn, index) => ({ ...turn, t_offset_s: index * 90 }));

describe('the remark on a ping', () => {
  it.each([
    [0, '3 customer messages before the blow-up at turn 5.'],
    [2, '2 customer messages before the blow-up at turn 5.'],
    [4, '1 customer message before the blow-up at turn 5.'],
    [5, 'Only at the blow-up itself, turn 5.'],
  ])('counts what came between turn %i and the blow-up', (turn, remark) => {
    const outcome = { escalated: true, at_turn: 5 };

    expect(leadRemark({ turn, cause: 'risk' }, TURNS, outcome)).toBe(remark);
  });

  it('says how long it was, where turns have times', () => {
    const outcome = { escalated: true, at_turn: 5 };

    expect(leadRemark({ turn: 2, cause: 'risk' }, TIMED, outcome)).toBe(
      '2 customer messages and 5 minutes before the blow-up at turn 5.',
    );
  });

  it('admits a late call and a false alarm', () => {
    const late = leadRemark({ turn: 2, cause: 'risk' }, TURNS, { escalated: true, at_turn: 0 });
    const calm = leadRemark({ turn: 2, cause: 'risk' }, TURNS, { escalated: false, at_turn: null });

    expect(late).toBe('Too late: it blew up at turn 0.');
    expect(calm).toBe('By its label this conversation stayed calm: a false alarm.');
  });

  it('calls a wait that was too long no false alarm', () => {
    const remark = leadRemark({ turn: 2, cause: 'clock' }, TURNS, { escalated: false });

    expect(remark).toBe(
      'By its label this conversation stayed calm; the wait was too long all the same.',
    );
  });

  it('is left out where nobody knows what became of it', () => {
    expect(leadRemark({ turn: 2, cause: 'risk' }, TURNS, undefined)).toBeUndefined();
    expect(silenceRemark(undefined)).toBeUndefined();
  });
});

describe('the remark where nobody was called', () => {
  it('says whether that was right', () => {
    expect(silenceRemark({ escalated: true, at_turn: 5 })).toBe(
      'Nobody was called, and it blew up at turn 5.',
    );
    expect(silenceRemark({ escalated: false })).toBe(
      'Nobody was called, and by its label it stayed calm.',
    );
  });
});

describe('a span in words', () => {
  it.each([
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [5400, '2 hours'],
    [90_000, '1 day'],
  ])('of %i seconds is %s', (seconds, words) => {
    expect(spanWords(seconds)).toBe(words);
  });
});
