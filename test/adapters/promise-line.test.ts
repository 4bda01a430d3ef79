import { describe, expect, it } from 'vitest';
import { plainPromise, promisesShown, standingOf } from '../../src/adapters/promise-line.ts';
import type { Commitment } from '../../src/domain/promises/commitment.ts';
import { PROMISE } from '../domain/samples.ts';

const NOW = Date.UTC(2026, 10, 20, 17, 4);
const MINUTE = 60_000;

function promise(changes: Partial<Commitment> = {}): Commitment {
  const words = { what: 'ring back', by: 'Ana', when: 'by noon' };
  return { ...PROMISE, ...words, due: NOW + MINUTE, ...changes };
}

const looking = { kind: 'open', what: 'looking into it', when: '' } as const;

describe('a promise on a line', () => {
  it.each<[string, Partial<Commitment>]>([
    ['Ana promised: ring back, by noon (due 2026-11-20 17:05 UTC)', {}],
    ['Ana promised: ring back, by noon', { due: null }],
    ['Ana promised: ring back', { due: null, when: '' }],
    ['Ana promised: ring back, by noon', { due: Number.NaN }],
    ['⚠️ Ana promised: ring back, overdue since 2026-11-20 17:03 UTC', { due: NOW - MINUTE }],
    [
      '⚠️ Ana promised: ring back, overdue since 2026-11-20 17:03 UTC',
      { due: NOW - MINUTE, state: 'broken' },
    ],
    ['⚠️ Ana promised: ring back, overdue', { due: null, state: 'broken' }],
    ['✔️ Ana promised: ring back, kept', { state: 'kept', due: NOW - MINUTE }],
    ['✔️ Ana promised: ring back, kept', { state: 'kept', due: NOW, keptAt: NOW }],
    ['✔️ Ana promised: ring back, kept, late', { state: 'kept', due: NOW - MINUTE, keptAt: NOW }],
    ['Ana said: “looking into it” (an update is due 2026-11-20 17:05 UTC)', looking],
    [
      '⚠️ Ana said: “looking into it”, an update is overdue since 2026-11-20 17:03 UTC',
      { ...looking, due: NOW - MINUTE },
    ],
    ['✔️ Ana said: “looking into it”, they have heard', { ...looking, state: 'kept' }],
  ])('reads %j', (line, changes) => {
    expect(plainPromise(promise(changes), NOW)).toBe(line);
  });

  it('is overdue from the moment after it was due', () => {
    expect(standingOf(promise({ due: NOW }), NOW)).toBe('standing');
    expect(standingOf(promise({ due: NOW }), NOW + 1)).toBe('overdue');
  });
});

describe('of many promises', () => {
  const states = ['kept', 'standing', 'kept', 'broken', 'standing', 'kept'] as const;
  const all = states.map((state, index) => promise({ state, what: `${index}` }));
  const shown = (most: number) => promisesShown(all, most).map(({ what }) => what);

  it('what is still owed is shown before what was kept, all in their order', () => {
    expect(shown(5)).toEqual(['1', '2', '3', '4', '5']);
    expect(shown(4)).toEqual(['1', '3', '4', '5']);
    expect(shown(3)).toEqual(['1', '3', '4']);
    expect(shown(2)).toEqual(['3', '4']);
    expect(shown(9)).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});
