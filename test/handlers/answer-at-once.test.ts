import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/domain/case-intake.ts';
import { type CaseSummary, summarise } from '../../src/domain/case-summary.ts';
import { answerAtOnce, apologise, concernsNoCase } from '../../src/handlers/answer-at-once.ts';
import { createFrontDesk } from '../fakes/front-desk.ts';
import {
  ANA,
  anaWrites,
  commands,
  DESK,
  LONELY,
  pointsAt,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  shopSettings,
  UNKNOWN,
} from '../fakes/shop.ts';

const SUMMARY: CaseSummary = {
  ...summarise(openCase(robinWrites('Where is it?'), 'case-1')),
  urgency: 'P2',
  risk: 0.4,
  trend: 'rising',
  ask: 'Where is it?',
};

async function queueIn(channel: string, ...summaries: CaseSummary[]) {
  const answers = await answerAtOnce(
    commands(ANA, '', { channel }),
    createFrontDesk({ summaries }),
  );
  const [notice] = answers;
  if (notice?.kind !== 'notice' || answers.length > 1) throw new Error('One notice was expected.');
  return notice;
}

describe('the queue', () => {
  it('lists the open cases of the channel', async () => {
    const queue = await queueIn(SHOP, SUMMARY, { ...SUMMARY, channel: LONELY });

    expect(queue.text).toBe('1 open case:');
    expect(queue.cases).toEqual([
      {
        case: 'case-1',
        customer: 'Robin',
        ask: 'Where is it?',
        urgency: 'P2',
        risk: 0.4,
        trend: 'rising',
        takenBy: null,
        channel: SHOP,
        thread: 'thread-1',
      },
    ]);
  });

  it('lists in a staff channel those of all channels whose staff channel it is, most at risk first', async () => {
    const queue = await queueIn(
      DESK,
      SUMMARY,
      { ...SUMMARY, id: 'case-2', channel: DESK, risk: 0.9, takenBy: 'Ana' },
      { ...SUMMARY, channel: LONELY, ask: 'Not paired' },
    );

    expect(queue.text).toBe('2 open cases, most at risk first:');
    expect(queue.cases?.map((one) => one.case)).toEqual(['case-2', 'case-1']);
  });

  it('says so when there is nothing open', async () => {
    expect(await queueIn(SHOP)).toMatchObject({ text: 'No open cases here.', cases: [] });
  });
});

describe('answerAtOnce', () => {
  it('answers help in the door of whoever asked, under an id that a repeat shares', async () => {
    const event = commands(ANA, ' help ');

    const answers = [
      await answerAtOnce(event, createFrontDesk()),
      await answerAtOnce(event, createFrontDesk()),
    ];

    expect(answers[0]).toMatchObject([
      {
        kind: 'notice',
        audience: 'staff',
        id: `notice/${event.key}`,
        to: 'answer:Ana',
        text: expect.stringContaining('/triage here is staff'),
      },
    ]);
    expect(answers[1]).toEqual(answers[0]);
  });

  it.each(['', 'help', 'watch', 'here is staff', 'My lawyer asks.'])(
    'tells customers nothing, and does nothing for them, when they type "%s"',
    async (text) => {
      const event = commands(ROBIN, text);

      expect(concernsNoCase(event, shopSettings)).toBe(true);
      expect(await answerAtOnce(event, createFrontDesk())).toEqual([]);
    },
  );

  it.each(['', 'help', 'watch', 'here is staff', 'My lawyer asks.'])(
    'tells a full member who is not on the desk whom to ask, and nothing else, when they type "%s"',
    async (text) => {
      const desk = createFrontDesk({ summaries: [SUMMARY] });

      const answers = await answerAtOnce(commands(STRANGER, text), desk);

      expect(answers).toMatchObject([
        {
          to: 'answer:Sam',
          text: 'Heed works for the support team: ask Lee to put you on it.',
        },
      ]);
      expect(answers[0]).not.toHaveProperty('cases');
      expect(desk.settings()).toBe(shopSettings);
    },
  );

  it('treats who points at a message as who gives a command', async () => {
    const curious = pointsAt(ROBIN, 'm-1');
    const member = pointsAt(STRANGER, 'm-1');

    expect(await answerAtOnce(curious, createFrontDesk())).toEqual([]);
    expect(await answerAtOnce(member, createFrontDesk())).toMatchObject([{ to: 'answer:Sam' }]);
    expect(concernsNoCase(pointsAt(ANA, 'm-1'), shopSettings)).toBe(false);
  });

  it('says so when a button’s case is gone, to a colleague only', async () => {
    const gone = await answerAtOnce(presses(ANA, 'take', { case: 'gone' }), createFrontDesk());
    const curious = await answerAtOnce(presses(ROBIN, 'take', { case: 'gone' }), createFrontDesk());

    expect(gone).toMatchObject([{ text: 'That case is no longer there.' }]);
    expect(curious).toEqual([]);
  });

  it('leaves messages, buttons and texts to triage to their cases', () => {
    const events = [
      robinWrites('help', { mentioned: true }),
      anaWrites('help', { channel: DESK }),
      commands(ANA, 'Where is it?'),
      presses(ANA, 'take', { case: 'case-1' }),
    ];

    expect(events.map((event) => concernsNoCase(event, shopSettings))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('asks whoever asked for pardon when it could not be done', () => {
    expect(apologise(commands(ANA, 'watch'), shopSettings)).toMatchObject([{ to: 'answer:Ana' }]);
    expect(apologise(commands(ROBIN, 'watch'), shopSettings)).toEqual([]);
    expect(apologise(robinWrites('Hello'), shopSettings)).toEqual([]);
  });
});

describe('a command that is spoken', () => {
  const { thread: _, ...topLevel } = anaWrites('watch', { mentioned: true, channel: UNKNOWN });

  it('is obeyed where no customer is known to write, and answered to the speaker alone', async () => {
    const desk = createFrontDesk();

    const answers = await answerAtOnce(topLevel, desk);

    expect(concernsNoCase(topLevel, shopSettings)).toBe(true);
    expect(answers).toMatchObject([{ kind: 'notice', to: ANA.id }]);
    expect(desk.settings().channels.at(-1)).toMatchObject({ id: UNKNOWN, watched: true });
  });

  it.each([
    ['in a channel of customers', { ...topLevel, channel: SHOP }],
    ['in a thread', { ...topLevel, thread: 'thread-1' }],
    ['by a customer', { ...topLevel, by: ROBIN }],
    ['by a member who is not on the desk', { ...topLevel, by: STRANGER }],
    ['in more than these words', { ...topLevel, text: 'watch out' }],
  ])('is none %s', (_where, event) => {
    expect(concernsNoCase(event, shopSettings)).toBe(false);
  });
});
