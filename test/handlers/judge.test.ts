import { describe, expect, it } from 'vitest';
import { unfitness } from '../../src/domain/fitness.ts';
import { adjustmentIn, NOTHING_LEARNED, withStep } from '../../src/domain/learning/record.ts';
import { DraftError, type Drafted, type DraftRequest } from '../../src/draft/drafter.ts';
import type { Desk, Mind } from '../../src/handlers/desk.ts';
import { fitnessContext, judge } from '../../src/handlers/judge.ts';
import { fittedStep } from '../domain/learning/steps.ts';
import { conversationOf } from '../fakes/model.ts';
import { RENT_REQUEST } from '../fakes/model-draft.ts';
import { scriptedDesk, scriptedDraft, scriptedMind } from '../fakes/scripted-mind.ts';

const ASKED = conversationOf(['customer', 'Where is my parcel?']);
const CASE = { id: 'case-1', revision: 7, takenBy: null, channel: 'terminal:local/shop' };
const ENTRY = {
  id: 'late-parcel',
  title: 'Late parcels',
  answer: 'Parcels take three days.',
  steps: ['ask the carrier'],
  questions: [],
  score: 0.9,
};

/** Judges with a drafter that does as it is told, and an entry to draw on. */
function judgeWith(
  draft: (request: DraftRequest) => Promise<Drafted>,
  changes: Partial<Desk> = {},
) {
  const mind: Mind = { ...scriptedMind('local'), drafter: { name: 'local', draft } };
  const desk = scriptedDesk({ knowledge: { find: async () => [ENTRY] }, ...changes });
  return judge(mind, desk, CASE, ASKED);
}

describe('judge', () => {
  it('judges as the workspace of the case has taught, and as shipped where nothing is learned', async () => {
    const heard: unknown[] = [];
    const assessor: Mind['assessor'] = {
      ...scriptedMind('local').assessor,
      assess(conversation, _signal, adjustment) {
        heard.push(adjustment);
        return scriptedMind('local').assessor.assess(conversation);
      },
    };
    const mind = { ...scriptedMind('local'), assessor };
    const taught = withStep(NOTHING_LEARNED, fittedStep(0.2));
    const learned = async (workspace: string) =>
      workspace === 'terminal:local' ? taught : NOTHING_LEARNED;

    await judge(mind, scriptedDesk({ learned }), CASE, ASKED);
    await judge(mind, scriptedDesk(), CASE, ASKED);

    expect(heard).toEqual([adjustmentIn(taught), undefined]);
  });

  it('names what it judged, and the draft by the turn and the revision it was made for', async () => {
    const judgement = await judgeWith(async (request) => scriptedDraft(request, 'local'));

    expect(judgement.turns).toEqual(ASKED.turns);
    expect(judgement.draft?.id).toBe('case-1/draft/0/7');
  });

  it('looks for knowledge with what is asked, in the words of the ask and of the message', async () => {
    const questions: string[] = [];
    const knowledge = {
      async find(text: string) {
        questions.push(text);
        return [];
      },
    };

    await judgeWith(async (request) => scriptedDraft(request, 'local'), { knowledge });

    expect(questions).toEqual(['Where is my parcel?\nWhere is my parcel?']);
  });

  it('cites entries and lines of the policy by name, and flags the claims that rest on neither', async () => {
    const claims = [
      { text: 'Parcels take three days.', source: 'late-parcel' },
      { text: 'We ship it again by express.', source: 'policy:grant-1' },
      { text: 'It is in Paris.', source: '' },
      { text: 'It is on a boat.', source: 'made-up' },
    ];

    const { draft } = await judgeWith(async (request) => {
      const drafted = scriptedDraft(request, 'local');
      return { ...drafted, reply: { ...drafted.reply, claims } };
    });

    expect(draft?.citations).toEqual([
      { id: 'late-parcel', title: 'Late parcels' },
      { id: 'policy:grant-1', title: 'express shipping at our cost' },
    ]);
    expect(draft?.unsupported).toEqual(['It is in Paris.', 'It is on a boat.']);
  });

  it('cites an entry for a step that it takes from there', async () => {
    const { draft } = await judgeWith(async (request) => {
      const drafted = scriptedDraft(request, 'local');
      const steps = drafted.reply.steps.map((step) => ({ ...step, what: 'ask the carrier' }));
      return { ...drafted, reply: { ...drafted.reply, steps } };
    });

    expect(draft?.citations).toEqual([{ id: 'late-parcel', title: 'Late parcels' }]);
  });

  it('says why a draft is unfit to offer', async () => {
    const judgement = await judgeWith(async (request) => ({
      ...scriptedDraft(request, 'local'),
      text: '',
    }));

    expect(judgement.draft?.unfit).toEqual(['It is empty.']);
    expect(judgement.noDraft).toBe('No draft: It is empty.');
  });

  it('keeps the tags when the draft fails, in words fit for a card', async () => {
    const refused = await judgeWith(async () => {
      throw new DraftError('No draft: the model refused.');
    });
    const broken = await judgeWith(async () => {
      throw new TypeError('sk-secret');
    });

    expect([refused.noDraft, broken.noDraft]).toEqual([
      'No draft: the model refused.',
      'No draft: something went wrong while it was written.',
    ]);
    expect([refused.assessment.ask, broken.assessment.ask]).toEqual([
      'Where is my parcel?',
      'Where is my parcel?',
    ]);
  });

  it('keeps the tags when the knowledge base cannot be asked', async () => {
    const knowledge = {
      async find(): Promise<never> {
        throw new Error('no index');
      },
    };

    const judgement = await judgeWith(async (request) => scriptedDraft(request, 'local'), {
      knowledge,
    });

    expect(judgement).toMatchObject({ draft: null, assessment: { ask: 'Where is my parcel?' } });
  });

  it('lets the failure to assess be known', async () => {
    const mind = scriptedMind('local');
    const assess = async () => {
      throw new TypeError('broken');
    };
    const broken: Mind = { ...mind, assessor: { ...mind.assessor, assess } };

    await expect(judge(broken, scriptedDesk(), CASE, ASKED)).rejects.toThrow('broken');
  });

  it('passes on that the asking was called off', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const mind = scriptedMind('local');
    const watched: Mind = {
      assessor: {
        ...mind.assessor,
        assess(conversation, signal) {
          signals.push(signal);
          return mind.assessor.assess(conversation);
        },
      },
      drafter: {
        name: 'local',
        async draft(request, signal) {
          signals.push(signal);
          return scriptedDraft(request, 'local');
        },
      },
    };
    const { signal } = new AbortController();

    await judge(watched, scriptedDesk(), CASE, ASKED, signal);

    expect(signals).toEqual([signal, signal]);
  });
});

describe('fitnessContext', () => {
  it('lets a reply rest on the policy as well as on the knowledge base', () => {
    const { sources, asked } = fitnessContext(RENT_REQUEST);

    expect([...sources.keys()]).toEqual(['policy:next-word', 'policy:grant-1', 'double-charge']);
    expect(asked).toContain('It is Thursday');
  });

  it('knows what the customer wrote and nothing of what we did', () => {
    const { heard } = fitnessContext(RENT_REQUEST);

    expect(heard).toContain('640 euros was taken twice');
    expect(heard).not.toContain('by Tuesday');
  });

  it('lets nobody promise word sooner than the policy does at this urgency', () => {
    const { reply, text } = scriptedDraft(RENT_REQUEST, 'local');
    const soon = { ...reply, nextUpdate: 'within 30 minutes' };

    const problems = unfitness(soon, `${text} within 30 minutes`, fitnessContext(RENT_REQUEST));

    expect(problems).toContain('It promises more than the policy does ("within 30 minutes").');
  });
});
