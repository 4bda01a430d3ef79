import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftIdFor, turnOfDraft } from '../../src/handlers/draft-id.ts';

describe('the id of a draft', () => {
  it('tells the turn that the draft answers, whatever the case is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (id, turn, revision) => {
        expect(turnOfDraft(draftIdFor(id, turn, revision), id)).toBe(turn);
      }),
    );
  });

  it('differs between two drafts for one turn', () => {
    expect(draftIdFor('case-1', 3, 7)).not.toBe(draftIdFor('case-1', 3, 8));
  });

  it.each(['', 'case-1', 'case-1/draft/', 'case-1/draft/3', 'case-2/draft/3/7'])(
    'is told from %o, which is no draft of this case',
    (id) => {
      expect(turnOfDraft(id, 'case-1')).toBeUndefined();
    },
  );
});
