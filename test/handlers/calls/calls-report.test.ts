import { describe, expect, it } from 'vitest';
import type { HeldCall } from '../../../src/domain/call.ts';
import { type CaseSummary, summarise } from '../../../src/domain/case-summary.ts';
import { answerAtOnce } from '../../../src/handlers/answer-at-once.ts';
import { caseOf, pingOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createFrontDesk } from '../../fakes/front-desk.ts';
import { ANA, commands, ROBIN } from '../../fakes/shop.ts';

const LEE = 'terminal:local/lee';

async function report(...summaries: CaseSummary[]) {
  const event = commands(ANA, 'calls', { at: MORNING + 1 });
  const answers = await answerAtOnce(event, createFrontDesk({ summaries }));
  const [notice] = answers;
  if (notice?.kind !== 'notice' || answers.length > 1) throw new Error('One notice was expected.');
  return notice.text.split('\n');
}

describe('/triage calls', () => {
  it('tells what came of the calls, the misses, how many of the riskiest were needed, and who was called how often', async () => {
    const answers = ['have-it', 'have-it', 'passed-on', 'not-needed', 'unanswered', null] as const;
    const pings = answers.map((answer, index) =>
      pingOf({ answer, lead: LEE, risk: 0.9 - index / 10, at: MORNING - index * 1000 }),
    );
    const held: HeldCall = {
      ...{ cause: 'risk', why: 'risk', exclude: [], step: 0, since: 0 },
      waitsFor: 'budget',
    };

    const lines = await report(
      summarise(caseOf({ id: 'case-1', pings })),
      summarise(caseOf({ id: 'case-2', held, blowUp: { turn: 0, warned: false } })),
      summarise(caseOf({ id: 'case-3', blowUp: { turn: 0, warned: true } })),
    );

    expect(lines).toEqual([
      'The last seven days:',
      '6 calls: 2 taken, 1 passed on, 1 not needed (false alarms), 1 unanswered, 1 not answered yet.',
      '1 waiting: for somebody to work again, or for room in their week.',
      '2 customers blew up, 1 of them with nobody called before (misses).',
      'Needed, of those answered: 3 of the 4 riskiest (75 %).',
      'Calls of each, of 20 a week: Lee 6.',
    ]);
  });

  it('tells the precision at five, at ten and at a week’s budget', async () => {
    const pings = Array.from({ length: 25 }, (_, index) =>
      pingOf({
        ...{ answer: index < 5 ? 'have-it' : 'not-needed', lead: LEE },
        ...{ risk: 0.9 - index / 100, at: MORNING - index },
      }),
    );

    const lines = await report(summarise(caseOf({ pings })));

    expect(lines).toContain(
      'Needed, of those answered: 5 of the 5 riskiest (100 %), 5 of the 10 riskiest (50 %), 5 of the 20 riskiest (25 %).',
    );
  });

  it('counts a case once, and says little where there was nothing', async () => {
    const quiet = await report();
    const [one] = [summarise(caseOf({ pings: [pingOf({ lead: LEE, at: MORNING })] }))];

    expect(quiet).toEqual([
      'The last seven days:',
      '0 calls: 0 taken, 0 passed on, 0 not needed (false alarms), 0 unanswered, 0 not answered yet.',
      '0 customers blew up, 0 of them with nobody called before (misses).',
    ]);
    expect((await report(one))[1]).toMatch(/^1 call: .* 1 not answered yet\.$/);
  });

  it('holds nothing of how fast anybody was', async () => {
    const text = (await report()).join('\n');

    expect(text).not.toMatch(/minute|hour|second|fast|average|time to/i);
  });

  it('is nothing for customers', async () => {
    expect(await answerAtOnce(commands(ROBIN, 'calls'), createFrontDesk())).toEqual([]);
  });
});
