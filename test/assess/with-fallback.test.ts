import { describe, expect, it } from 'vitest';
import { type Assessed, type Assessor, AssessorError } from '../../src/assess/assessor.ts';
import { createAssessorWithFallback } from '../../src/assess/with-fallback.ts';
import { UNADJUSTED } from '../../src/domain/learning/adjustment.ts';
import { RENT, RENT_ANSWER } from '../fakes/model.ts';

function assessedBy(assessor: string): Assessed {
  return { assessment: { ...RENT_ANSWER, turn: 2, assessor } };
}

/** An assessor that answers with this, and remembers whether it was stopped. */
function fake(
  name: string,
  answer: () => Assessed,
): Assessor & { readonly stopped: () => boolean } {
  let stopped = false;
  return {
    name,
    assess: async () => answer(),
    stop: async () => {
      stopped = true;
    },
    stopped: () => stopped,
  };
}

const local = fake('local', () => assessedBy('local'));

function failing(error: Error): Assessor {
  return fake('openai:small', () => {
    throw error;
  });
}

describe('createAssessorWithFallback', () => {
  it("returns the model's answer and keeps quiet when there is one", async () => {
    const reasons: string[] = [];
    const model = fake('openai:small', () => assessedBy('openai:small'));
    const assessor = createAssessorWithFallback(model, local, (why) => reasons.push(why));

    const assessed = await assessor.assess(RENT);

    expect(assessed).toEqual(assessedBy('openai:small'));
    expect(reasons).toEqual([]);
  });

  it('lets the local answer stand when the model fails, and says why', async () => {
    const reasons: string[] = [];
    const model = failing(new AssessorError('The model took longer than 15 s.'));
    const assessor = createAssessorWithFallback(model, local, (why) => reasons.push(why));

    const assessed = await assessor.assess(RENT);

    expect(assessed.assessment.assessor).toBe('local');
    expect(assessed.fellBack).toBe('The model took longer than 15 s.');
    expect(reasons).toEqual(['The model took longer than 15 s.']);
  });

  it('judges as the workspace has taught where the model fails', async () => {
    const heard: unknown[] = [];
    const taught = { ...UNADJUSTED, risk: 0.2 };
    const listening: Assessor = {
      ...local,
      async assess(_conversation, _signal, adjustment) {
        heard.push(adjustment);
        return assessedBy('local');
      },
    };
    const model = failing(new AssessorError('The model is down.'));

    await createAssessorWithFallback(model, listening).assess(RENT, undefined, taught);

    expect(heard).toEqual([taught]);
  });

  it('tells nobody the inner words of an unexpected failure', async () => {
    const model = failing(new TypeError('undefined is not a function: sk-secret'));

    const assessed = await createAssessorWithFallback(model, local).assess(RENT);

    expect(assessed.fellBack).toBe('The model could not be asked.');
  });

  it('answers also when the caller has called the model off', async () => {
    const model = failing(new AssessorError('The model was called off.'));
    const assessor = createAssessorWithFallback(model, local);

    const assessed = await assessor.assess(RENT, AbortSignal.abort());

    expect(assessed.assessment.assessor).toBe('local');
  });

  it('stops both', async () => {
    const model = fake('openai:small', () => assessedBy('openai:small'));
    const second = fake('local', () => assessedBy('local'));

    await createAssessorWithFallback(model, second).stop();

    expect([model.stopped(), second.stopped()]).toEqual([true, true]);
  });
});
