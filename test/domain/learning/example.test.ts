import { describe, expect, it } from 'vitest';
import { type Example, withExample, withoutTurn } from '../../../src/domain/learning/example.ts';

const HEEDS = { urgency: 'P3', style: 'warm', mood: 'calm' } as const;
const ANAS = { ...HEEDS, urgency: 'P2' } as const;
const BOS = { ...HEEDS, urgency: 'P1' } as const;
const tags: Example = { kind: 'tags', turn: 0, at: 1, given: HEEDS, right: ANAS, by: 'ana' };
const agreed: Example = { kind: 'agreed', turn: 0, at: 2, tags: HEEDS, by: 'bo' };
const draft: Example = {
  ...{ kind: 'draft', turn: 2, at: 3, style: 'warm' },
  ...{ ours: 'We look.', sent: 'I look.', by: 'ana' },
};

describe('an example more', () => {
  it('takes the place of an earlier correction of the same turn, and remembers what Heed had said', () => {
    const later: Example = { ...tags, at: 5, given: ANAS, right: BOS, by: 'bo' };

    expect(withExample([tags], later)).toEqual([{ ...later, given: HEEDS }]);
  });

  it('stands beside those of other turns and kinds', () => {
    const other: Example = { ...tags, turn: 2 };

    expect(withExample([tags, draft], other)).toEqual([tags, draft, other]);
  });

  it('puts right what was left as it was, and is not undone by leaving it so', () => {
    expect(withExample([agreed], tags)).toEqual([tags]);
    expect(withExample([tags], agreed)).toEqual([tags]);
  });
});

describe('words that do not stand any more', () => {
  it('teach nothing, and neither do drafts that may repeat them', () => {
    const later: Example = { ...tags, turn: 4 };

    expect(withoutTurn([tags, draft, later], 0)).toEqual([later]);
    expect(withoutTurn([tags, draft, later], 4)).toEqual([tags, draft]);
  });
});
