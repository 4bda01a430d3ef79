import { describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/domain/case.ts';
import { type CaseSummary, summarise } from '../../src/domain/case-summary.ts';
import type { CaseQuery } from '../../src/engine/engine.ts';
import { answerAtOnce } from '../../src/handlers/answer-at-once.ts';
import {
  ANA,
  commands,
  DESK,
  LONELY,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  shopSettings,
} from '../fakes/shop.ts';

const SUMMARY: CaseSummary = {
  ...summarise(openCase(robinWrites('Where is it?'), 'case-1')),
  urgency: 'P2',
  risk: 0.4,
  trend: 'rising',
  ask: 'Where is it?',
};

/** As much of an engine as is asked: these cases, by their channels. */
function engineWith(...summaries: CaseSummary[]) {
  const found: Case = openCase(robinWrites('Where is it?'), 'case-1');
  return {
    async *cases({ channel, limit }: CaseQuery) {
      yield* summaries.filter((one) => one.channel === channel).slice(0, limit);
    },
    read: async (id: string) => (id === found.id ? found : undefined),
  };
}

async function textFor(text: string, channel: string, ...summaries: CaseSummary[]) {
  const event = commands(ANA, text, { channel });
  const answer = await answerAtOnce(event, engineWith(...summaries), shopSettings);
  return answer?.outgoing?.kind === 'notice' ? answer.outgoing.text : undefined;
}

describe('answerAtOnce', () => {
  it('answers help in the door of whoever asked, under an id that a repeat shares', async () => {
    const event = commands(ANA, ' help ');

    const answers = [
      await answerAtOnce(event, engineWith(), shopSettings),
      await answerAtOnce(event, engineWith(), shopSettings),
    ];

    expect(answers[0]?.outgoing).toMatchObject({
      kind: 'notice',
      audience: 'staff',
      id: `notice/${event.key}`,
      to: 'answer:Ana',
    });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('lists the open cases of the channel', async () => {
    const text = await textFor('', SHOP, SUMMARY, { ...SUMMARY, channel: LONELY });

    expect(text).toBe('1 open, most at risk first:\nP2 · risk 0.40 rising · `Robin: Where is it?`');
  });

  it('lists in a staff channel those of all channels whose staff channel it is, most at risk first', async () => {
    const text = await textFor(
      '',
      DESK,
      SUMMARY,
      { ...SUMMARY, channel: DESK, ask: 'Worse', risk: 0.9, takenBy: 'Ana' },
      { ...SUMMARY, channel: LONELY, ask: 'Not paired' },
    );

    expect(text?.split('\n')).toEqual([
      '2 open, most at risk first:',
      'P2 · risk 0.90 rising · Ana has it · `Robin: Worse`',
      'P2 · risk 0.40 rising · `Robin: Where is it?`',
    ]);
  });

  it('shows a customer’s words as nothing but words', async () => {
    const ask = '`code` [free](https://evil.example)\n<!channel>';

    const text = await textFor('', SHOP, { ...SUMMARY, ask });

    expect(text?.split('\n')).toEqual([
      '1 open, most at risk first:',
      'P2 · risk 0.40 rising · `Robin: ’code’ [free](https://evil.example) <!channel>`',
    ]);
  });

  it('says so when there is nothing open', async () => {
    expect(await textFor('', SHOP)).toBe('No open cases here.');
  });

  it.each(['', 'help', 'My lawyer asks.'])(
    'tells strangers nothing, nor opens a case for them, when they type "%s"',
    async (text) => {
      for (const by of [ROBIN, STRANGER]) {
        const answer = await answerAtOnce(commands(by, text), engineWith(SUMMARY), shopSettings);

        expect(answer).toEqual({ outgoing: undefined });
      }
    },
  );

  it('says so when a button’s case is gone, to a colleague only', async () => {
    const engine = engineWith();

    const known = await answerAtOnce(
      presses(ANA, 'take', { case: 'case-1' }),
      engine,
      shopSettings,
    );
    const gone = await answerAtOnce(presses(ANA, 'take', { case: 'gone' }), engine, shopSettings);
    const curious = await answerAtOnce(
      presses(ROBIN, 'take', { case: 'gone' }),
      engine,
      shopSettings,
    );

    expect(known).toBeUndefined();
    expect(gone?.outgoing).toMatchObject({ text: 'That case is no longer there.' });
    expect(curious).toEqual({ outgoing: undefined });
  });

  it('leaves messages and texts to triage to their cases', async () => {
    const answers = [
      await answerAtOnce(robinWrites('help'), engineWith(), shopSettings),
      await answerAtOnce(commands(ANA, 'Where is it?'), engineWith(), shopSettings),
    ];

    expect(answers).toEqual([undefined, undefined]);
  });
});
