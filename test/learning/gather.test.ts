import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/domain/learning/example.ts';
import { createGathering } from '../../src/learning/gather.ts';
import { AGREED, CORRECTED, taughtCase } from './taught-cases.ts';

const NONE = { urgency: [], style: [], mood: [], risk: [] };
const MISSED: Example = { kind: 'missed', turn: 2, at: 1, risk: 0.2 };
const ROBIN = { id: 'slack:T1/robin', name: 'Robin' };

function miss(group: string) {
  return { group, by: undefined, isSaid: true, score: -1, needed: true };
}

describe('gathering lessons', () => {
  it('counts a customer who blows up again and again once, the same time whatever the order', () => {
    const cases = ['a', 'b', 'c'].map((id) =>
      taughtCase(id, 'Where?', [MISSED], { customer: ROBIN }),
    );
    const gather = (given: typeof cases) => {
      const gathering = createGathering();
      for (const one of given) gathering.add(one, { ...NONE, risk: [miss(one.id)] });
      return gathering.all();
    };

    expect(gather(cases).risk).toEqual([miss('a')]);
    expect(gather(cases.toReversed()).risk).toEqual([miss('a')]);
    expect(gather(cases).counts.missed).toBe(3);
  });

  it('counts examples of each kind, and who taught by saying something', () => {
    const gathering = createGathering();

    gathering.add(taughtCase('a', 'Where?', [CORRECTED, MISSED]), NONE);
    gathering.add(taughtCase('b', 'Where?', [{ ...AGREED, by: 'slack:T1/bo' }]), NONE);

    expect(gathering.all().counts).toEqual({
      ...{ tags: 1, agreed: 1, calls: 0, missed: 1, drafts: 0, teachers: 1 },
    });
  });
});
