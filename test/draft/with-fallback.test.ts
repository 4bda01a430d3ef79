import { describe, expect, it } from 'vitest';
import { DraftError, type Drafter } from '../../src/draft/drafter.ts';
import { createLocalDrafter } from '../../src/draft/local.ts';
import { createDrafterWithFallback } from '../../src/draft/with-fallback.ts';
import { RENT_DRAFT, RENT_REQUEST } from '../fakes/model-draft.ts';

const local = createLocalDrafter();
const { text, ...reply } = RENT_DRAFT;

function failing(error: Error): Drafter {
  return {
    name: 'openai:small',
    async draft() {
      throw error;
    },
  };
}

describe('createDrafterWithFallback', () => {
  it("returns the model's draft when there is one", async () => {
    const model: Drafter = { name: 'openai:small', draft: async () => ({ reply, text }) };

    const drafted = await createDrafterWithFallback(model, local).draft(RENT_REQUEST);

    expect(drafted).toEqual({ reply, text });
  });

  it('lets the local draft stand when the model fails, and says why', async () => {
    const reasons: string[] = [];
    const model = failing(new DraftError('No draft: the model refused.'));
    const drafter = createDrafterWithFallback(model, local, (why) => reasons.push(why));

    const drafted = await drafter.draft(RENT_REQUEST);

    expect(drafted.text).toBe((await local.draft(RENT_REQUEST)).text);
    expect(drafted.fellBack).toBe('No draft: the model refused.');
    expect(reasons).toEqual(['No draft: the model refused.']);
  });

  it('tells nobody the inner words of an unexpected failure', async () => {
    const model = failing(new TypeError('sk-secret'));

    const drafted = await createDrafterWithFallback(model, local).draft(RENT_REQUEST);

    expect(drafted.fellBack).toBe('No draft: the model could not be asked.');
  });

  it('fails when neither can draft', async () => {
    const model = failing(new DraftError('No draft: the model refused.'));
    const german = { ...RENT_REQUEST.assessment, language: 'de' };

    const drafting = createDrafterWithFallback(model, local).draft({
      ...RENT_REQUEST,
      assessment: german,
    });

    await expect(drafting).rejects.toThrow(DraftError);
  });
});
