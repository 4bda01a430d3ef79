import { describe, expect, it } from 'vitest';
import { caseOf } from '../domain/samples.ts';
import { wrongClocks } from './waits.ts';

const turns = [{ id: '1', who: 'customer', author: 'Robin', text: 'Hello?', at: 0 } as const];
const clock = (note: string) => ({ at: 0, what: 'clock', note });

describe('the clocks of a customer who waits', () => {
  it.each([
    ['both at once', [clock('offer, escalate')]],
    ['one after the other', [clock('offer'), clock('escalate')]],
    [
      'those before an answer aside',
      [clock('offer'), { at: 0, what: 'answered' }, clock('offer, escalate')],
    ],
    ['a thank-you aside', [{ at: 0, what: 'clock ignored' }]],
  ])('are right where they went off once: %s', (_, timeline) => {
    expect(wrongClocks(caseOf({ turns, timeline }))).toEqual([]);
  });

  it.each([
    ['never', []],
    ['twice', [clock('offer, escalate'), clock('escalate')]],
    ['only before an answer', [clock('offer, escalate'), { at: 0, what: 'sent' }]],
  ])('are wrong where one went off %s', (_, timeline) => {
    expect(wrongClocks(caseOf({ id: 'one', turns, timeline })).join()).toMatch(/^one: /);
  });
});
