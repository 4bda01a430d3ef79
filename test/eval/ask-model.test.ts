import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Assessed, type Assessor, AssessorError } from '../../src/assess/assessor.ts';
import { createLocalAssessor } from '../../src/assess/local/local.ts';
import { askModel, keyOf } from '../../src/eval/ask-model.ts';
import { estimate } from '../../src/eval/estimate.ts';
import { type KeptAnswers, openKeptAnswers } from '../../src/eval/kept-answers.ts';
import { createMeter } from '../../src/eval/meter.ts';
import { messageTask } from '../../src/eval/tasks.ts';
import { conversationOf } from '../fakes/model.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { assessmentWith } from './marked-assessor.ts';

const PLACE = { set: 'shop', row: 'r1', turn: 0 };
const PARCEL = conversationOf(['customer', 'Where is my parcel?']);
const HACKED = conversationOf(['customer', 'My account was hacked, my bank account is drained.']);
const USAGE = { inputTokens: 10, outputTokens: 2, cost: 0.5 };
const ANSWER: Assessed = {
  assessment: assessmentWith({ ask: 'the parcel', assessor: 'openai:small' }),
  usage: USAGE,
};
const local = createLocalAssessor({ encoder: undefined });

let kept: KeptAnswers;

beforeEach(() => {
  kept = openKeptAnswers(join(temporaryFolder(), 'answers.jsonl'));
});

function asking(answer: () => Assessed) {
  let asked = 0;
  const model: Assessor = {
    name: 'openai:small',
    async assess() {
      asked += 1;
      return answer();
    },
    async stop() {},
  };
  const meter = createMeter({ maxCost: undefined, expected: null });
  return { ask: askModel({ model, local, words: local, kept, meter }), meter, asked: () => asked };
}

describe('askModel', () => {
  it('asks nothing twice', async () => {
    const { ask, meter, asked } = asking(() => ANSWER);

    const first = await ask(PARCEL, PLACE);
    const second = await ask(PARCEL, PLACE);

    expect(first).toEqual(second);
    expect(first.assessment.assessor).toBe('openai:small');
    expect(asked()).toBe(1);
    expect([meter.asked().answers, meter.kept().answers]).toEqual([1, 1]);
  });

  it('asks anew about words that have changed, and of another row', async () => {
    const { ask, asked } = asking(() => ANSWER);

    await ask(PARCEL, PLACE);
    await ask(conversationOf(['customer', 'Where is it?']), PLACE);
    await ask(PARCEL, { ...PLACE, row: 'r2' });

    expect(asked()).toBe(3);
  });

  it('lets the local judgement stand in for a failure, names it, and keeps nothing of it', async () => {
    const { ask, asked } = asking(() => {
      throw new AssessorError('The model refused.');
    });

    const answer = await ask(PARCEL, PLACE);
    await ask(PARCEL, PLACE);

    expect(answer).toMatchObject({
      fellBack: 'The model refused.',
      assessment: { assessor: 'local' },
    });
    expect(asked()).toBe(2);
    expect(kept.count()).toBe(0);
  });

  it('keeps what the model said, and judges with the floor under it', async () => {
    const { ask } = asking(() => ANSWER);

    const { assessment } = await ask(HACKED, PLACE);

    expect(assessment.signals.map((one) => one.kind)).toContain('data');
    expect(kept.find(keyOf(HACKED, PLACE, 'openai:small'))).toEqual(ANSWER);
  });
});

describe('estimate', () => {
  const tasks = ['one', 'two two', 'three'].map((text) => messageTask('shop', { id: text, text }));
  const given = { model: 'openai:small', price: { input: 1, output: 10 } };

  it('counts what is to be asked, and leaves out what is kept', async () => {
    const [first] = tasks;
    if (first !== undefined) kept.keep(keyOf(first.conversation, first.place, given.model), ANSWER);

    const planned = estimate(tasks, kept, given);

    expect(planned).toMatchObject({ rows: 3, messages: 3, kept: 1, outputTokens: 700 });
    expect(planned.inputTokens).toBeGreaterThan(2 * 1_000);
    expect(planned.cost).toBeCloseTo((planned.inputTokens + 7_000) / 1_000_000);
  });

  it('knows no cost without a price', () => {
    expect(estimate(tasks, kept, { ...given, price: undefined })).toMatchObject({
      cost: null,
      dearest: null,
    });
  });
});
