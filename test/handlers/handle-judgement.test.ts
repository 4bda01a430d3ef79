import { describe, expect, it } from 'vitest';
import { DraftError } from '../../src/draft/drafter.ts';
import type { Mind } from '../../src/handlers/desk.ts';
import {
  applyFailure,
  applyJudgement,
  prepareJudgement,
} from '../../src/handlers/handle-judgement.ts';
import type { Judgement } from '../../src/handlers/judge.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { scriptedDesk, scriptedDraft, scriptedMind } from '../fakes/scripted-mind.ts';
import { ANA, anaWrites, presses, robinDeletes, robinEdits, robinWrites } from '../fakes/shop.ts';

const model = scriptedMind('openai:small');
const USAGE = { inputTokens: 100, outputTokens: 10, cost: 0.01 };

function withDrafter(draft: Mind['drafter']['draft']): Mind {
  return { ...model, drafter: { name: model.drafter.name, draft } };
}

async function playWithQuestion(): Promise<Play> {
  const play = createPlay(scriptedDesk({ model }));
  await play.take(robinWrites('Where is it?'));
  return play;
}

function ask(play: Play, mind: Mind = model): Promise<Judgement> {
  return prepareJudgement(play.current, mind, play.desk);
}

function answer(play: Play, judgement: Judgement): void {
  play.change((one) => applyJudgement(one, judgement, play.moment()));
}

describe('a model that has judged', () => {
  it('takes the place of the local answer, on the card too', async () => {
    const play = await playWithQuestion();

    answer(play, await ask(play));

    expect(play.current).toMatchObject({
      judge: null,
      assessment: { assessor: 'openai:small' },
      draft: { drafter: 'openai:small' },
    });
    expect(play.waiting('card')).toMatchObject([
      { card: { notes: [], assessment: { assessor: 'openai:small' } } },
    ]);
  });

  it('calls a lead for what only it has seen', async () => {
    const play = await playWithQuestion();
    const seen = await ask(play);
    const signals = [{ kind: 'legal', quote: 'Where', turn: 0 } as const];

    answer(play, { ...seen, assessment: { ...seen.assessment, signals } });

    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('has its use added up', async () => {
    const play = await playWithQuestion();
    const judgement = { ...(await ask(play)), usages: [USAGE, USAGE] };

    answer(play, judgement);

    expect(play.current.spend).toEqual({
      calls: 2,
      inputTokens: 200,
      outputTokens: 20,
      cost: 0.02,
    });
  });

  const overtakings = {
    'a newer message': robinWrites('Hello?'),
    'an answer in the thread': anaWrites('It comes today.'),
    'a corrected tag': presses(ANA, 'wrong-tag', { case: 'case-1', values: { mood: 'angry' } }),
    'a closed case': presses(ANA, 'close', { case: 'case-1' }),
  };
  it.each(Object.entries(overtakings))(
    'is overtaken by %s: only its cost stays',
    async (_, event) => {
      const play = await playWithQuestion();
      const judgement = { ...(await ask(play)), usages: [USAGE] };
      const before = await play.take(event);

      answer(play, judgement);

      expect(play.current).toEqual({
        ...before,
        revision: before.revision + 1,
        spend: expect.objectContaining({ calls: 1 }),
      });
    },
  );

  it('is overtaken by an edit of the very message it judged', async () => {
    const told = robinWrites('My lawyer has my card 4111');
    const play = createPlay(scriptedDesk({ model }));
    await play.take(told);
    const judgement = await ask(play);

    await play.take(robinEdits(told, 'Where is it?'));
    answer(play, judgement);

    expect(JSON.stringify(play.current)).not.toContain('4111');
    expect(play.current.judge).toMatchObject({ turn: 0 });
  });

  it('is overtaken by the deletion of a message', async () => {
    const told = robinWrites('My card is 4111');
    const play = createPlay(scriptedDesk({ model }));
    await play.take(told, robinWrites('Where is it?'));
    const judgement = await ask(play);

    await play.take(robinDeletes(told));
    answer(play, judgement);

    expect(JSON.stringify(play.current)).not.toContain('4111');
  });

  it('leaves what somebody did meanwhile as it is', async () => {
    const play = await playWithQuestion();
    const judgement = await ask(play);

    await play.take(presses(ANA, 'take', { case: 'case-1' }));
    answer(play, judgement);

    expect(play.current).toMatchObject({
      takenBy: 'Ana',
      assessment: { assessor: 'openai:small' },
    });
  });
});

describe('a model that has judged and not drafted', () => {
  it('leaves the local draft, and the card says why', async () => {
    const play = await playWithQuestion();
    const refusing = withDrafter(async () => {
      throw new DraftError('No draft: the model refused.');
    });

    answer(play, await ask(play, refusing));

    expect(play.waiting('card')).toMatchObject([
      {
        card: {
          assessment: { assessor: 'openai:small' },
          draft: { text: expect.stringContaining('(local)') },
          notes: ['The local draft stands: the model refused.'],
        },
      },
    ]);
    expect(play.current.timeline).toContainEqual(expect.objectContaining({ what: 'model failed' }));
  });

  it('leaves the local draft where its own is unfit, and the card says why', async () => {
    const play = await playWithQuestion();
    const unfit = withDrafter(async (request) => ({
      ...scriptedDraft(request, 'openai:small'),
      text: '',
    }));

    answer(play, await ask(play, unfit));

    expect(play.current.draft?.drafter).toBe('local');
    expect(play.current.notes).toEqual([
      "The local draft stands: the model's own is not fit to offer. It is empty.",
    ]);
  });

  it('leaves no draft where there was none, and the card says why', async () => {
    const play = await playWithQuestion();
    play.change((one) => ({ ...one, draft: null }));
    const refusing = withDrafter(async () => {
      throw new DraftError('No draft: the model refused.');
    });

    answer(play, await ask(play, refusing));

    expect(play.current).toMatchObject({ draft: null, notes: ['No draft: the model refused.'] });
  });
});

describe('a model that has failed', () => {
  it('leaves the local answer, and the card says why', async () => {
    const play = await playWithQuestion();
    const { assessment, draft } = play.current;

    play.change((one) => applyFailure(one, 0, 'The model was too slow.', play.moment()));

    expect(play.current).toMatchObject({ assessment, draft, judge: null });
    expect(play.waiting('card')).toMatchObject([
      { card: { notes: ['The model was too slow. The local answer stands.'] } },
    ]);
  });

  it('says nothing of a turn that is no longer asked about', async () => {
    const play = await playWithQuestion();
    const before = await play.take(robinWrites('Hello?'));

    play.change((one) => applyFailure(one, 0, 'The model was too slow.', play.moment()));

    expect(play.current).toBe(before);
  });
});

describe('a mind that falls back by itself', () => {
  it('is named for what it is: the local one', async () => {
    const play = await playWithQuestion();
    const local = scriptedMind('local');
    const falling: Mind = {
      assessor: {
        ...model.assessor,
        assess: async (conversation) => ({
          ...(await local.assessor.assess(conversation)),
          fellBack: 'The model is down.',
        }),
      },
      drafter: {
        name: 'openai:small',
        draft: async (request) => ({
          ...scriptedDraft(request, 'local'),
          fellBack: 'No draft: the model is down.',
        }),
      },
    };

    answer(play, await ask(play, falling));

    expect(play.current).toMatchObject({
      assessment: { assessor: 'local' },
      draft: { drafter: 'local' },
      notes: [
        'The model is down. The local answer stands.',
        'The local draft stands: the model is down.',
      ],
    });
  });
});
