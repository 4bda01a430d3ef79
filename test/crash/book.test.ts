import { describe, expect, it } from 'vitest';
import { caseOf } from '../domain/samples.ts';
import { createBook } from './book.ts';
import type { Told } from './stage.ts';

const message: Told = {
  kind: 'message',
  key: 'slack:T:message:C:1',
  message: '1',
  acknowledged: true,
};
const turn = { id: '1', who: 'customer', author: 'Robin', text: 'Hello?', at: 0 } as const;
const seen = [{ key: message.key, at: 0 }];

describe('the book of what is in which case', () => {
  it('finds an event whose key and turn are in a case', () => {
    const book = createBook([caseOf({ seen, turns: [turn] })]);

    expect([book.has(message), book.isTwice(message)]).toEqual([true, false]);
  });

  it('misses one that has a key and no turn, and one that nobody has worked off', () => {
    const withoutTurn = createBook([caseOf({ seen })]);
    const neverSeen = createBook([caseOf({ turns: [turn] })]);

    expect([withoutTurn.has(message), neverSeen.has(message)]).toEqual([false, false]);
  });

  it('tells an event that is in two cases', () => {
    const book = createBook([caseOf({ id: 'a', seen }), caseOf({ id: 'b', seen })]);

    expect(book.isTwice(message)).toBe(true);
    expect(book.isTwice(message, 2)).toBe(false);
  });

  it('tells no event from the beginning of another’s name', () => {
    const other = { key: 'slack:T:message:C:0', at: 0 };

    const book = createBook([caseOf({ seen: [other, ...seen], turns: [turn] })]);

    expect([book.has(message), book.isTwice(message)]).toEqual([true, false]);
  });
});
