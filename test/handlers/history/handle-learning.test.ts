import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/domain/case-summary.ts';
import type { LearningRecord } from '../../../src/domain/learning/record.ts';
import { NOTHING_LEARNED, undone, withStep } from '../../../src/domain/learning/record.ts';
import { answerAtOnce, concernsNoCase } from '../../../src/handlers/answer-at-once.ts';
import { fittedStep } from '../../domain/learning/steps.ts';
import { caseOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createFrontDesk } from '../../fakes/front-desk.ts';
import { ANA, commands, ROBIN, SHOP, shopSettings } from '../../fakes/shop.ts';

const FITTED = withStep(NOTHING_LEARNED, fittedStep(-0.5));

async function asks(text: string, record?: LearningRecord, by = ANA) {
  const one = caseOf({ id: 'case-1', channel: SHOP });
  const front = createFrontDesk({ cases: [one], summaries: [summarise(one)] });
  const asked: string[] = [];
  const learned = async (workspace: string) => {
    asked.push(workspace);
    return record ?? NOTHING_LEARNED;
  };
  const desk = record === undefined ? front : { ...front, learned };
  const answers = await answerAtOnce(commands(by, text), desk);
  return {
    asked,
    text: answers.flatMap((one) => (one.kind === 'notice' ? [one.text] : [])).join(),
  };
}

describe('/triage log learning', () => {
  it('tells when it was fitted, from what, what changed in plain words, and how to take it back', async () => {
    const { text, asked } = await asks('log learning', FITTED);

    expect(asked).toEqual(['terminal:local']);
    expect(text.split('\n')).toEqual([
      'What terminal:local has taught. Times are UTC.',
      'Jan 14 09:00 Fitted at night, from 3 corrected messages, 40 left as they were, 12 answered calls and 1 missed, from 3 colleagues; 2 edited drafts kept. urgency left alone: 0 of the 10 corrections it takes; style left alone: 0 of the 10 corrections it takes; mood left alone: 0 of the 10 corrections it takes; risk moved. risk: leads are called later.',
      'In force now: risk: leads are called later.',
      'To take the latest back: `npm run recalibrate -- --undo --workspace terminal:local`.',
    ]);
  });

  it('says that the latest was taken back, and that nights leave it so', async () => {
    const { text } = await asks('log learning', undone(FITTED, MORNING));

    expect(text).toContain('The latest fit was taken back.');
    expect(text).toContain('In force now: Everything is judged as shipped.');
    expect(text).toContain('Nights leave it so');
  });

  it('says what there is to do where nothing was learned yet', async () => {
    expect((await asks('log learning', NOTHING_LEARNED)).text).toContain(
      'nothing has been learned here yet',
    );
    expect((await asks('log learning')).text).toContain('here nothing is learned');
  });

  it('fits into a message, however often it was fitted', async () => {
    const often = Array.from({ length: 60 }).reduce<LearningRecord>(
      (record, _, index) => withStep(record, fittedStep(index / 60)),
      NOTHING_LEARNED,
    );

    const { text } = await asks('log learning', often);

    expect(text.length).toBeLessThan(3_000);
    expect(text).toMatch(/… \d+ earlier/);
  });

  it('is no case’s business, and tells customers nothing', async () => {
    expect(concernsNoCase(commands(ANA, 'log learning'), shopSettings)).toBe(true);
    expect((await asks('log learning', FITTED, ROBIN)).text).toBe('');
  });
});

describe('/triage log', () => {
  it('says below a case’s own history that its workspace has taught something', async () => {
    expect((await asks('log case-1', FITTED)).text).toMatch(
      /The judgement was fitted to what the desk has taught on Jan 14 09:00: `\/triage log learning` tells more\.$/,
    );
    expect((await asks('log case-1', NOTHING_LEARNED)).text).not.toContain('learning');
  });
});
