import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { openCase } from '../../../src/domain/case-intake.ts';
import { summarise } from '../../../src/domain/case-summary.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { answerAtOnce, concernsNoCase } from '../../../src/handlers/answer-at-once.ts';
import { record } from '../../../src/handlers/desk.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createFrontDesk } from '../../fakes/front-desk.ts';
import { createPlay } from '../../fakes/play.ts';
import {
  ANA,
  anaWrites,
  commands,
  DESK,
  LEE,
  LONELY,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  shopSettings,
} from '../../fakes/shop.ts';

const MINUTE = 60_000;
const press = { case: 'case-1' };

function caseOf(id: string, given: Partial<Case> = {}): Case {
  const event = robinWrites('Where is it?', { at: MORNING });
  const opened = { ...openCase(event, id), customer: { id: ROBIN.id, name: 'Robin' }, ...given };
  return record(opened, MORNING + MINUTE, 'taken', ANA.id);
}

function deskOf(cases: readonly Case[], settings: Settings = shopSettings) {
  return createFrontDesk({ cases, summaries: cases.map(summarise), settings });
}

async function asks(
  text: string,
  cases: readonly Case[],
  given: Parameters<typeof commands>[2] = {},
) {
  const answers = await answerAtOnce(commands(ANA, text, given), deskOf(cases));
  const [notice] = answers;
  if (notice?.kind !== 'notice' || answers.length > 1) throw new Error('One notice was expected.');
  return notice.text;
}

describe('the log on a card', () => {
  it('tells all that happened, oldest first, to whoever asked', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'take', press));
    play.deliver();

    await play.take(presses(LEE, 'log', press));

    const [notice, ...others] = play.waiting('notice');
    expect(others).toEqual([]);
    expect(notice?.to).toBe('answer:Lee');
    expect(notice?.text.split('\n')).toEqual([
      'Robin: case case-1, open. Times are UTC.',
      'Jan 14 09:00 The case was opened.',
      'Jan 14 09:00 What was written was judged (local: P3, risk 0.10).',
      'Jan 14 09:00 Ana took the case.',
    ]);
  });

  it('is there after the case was closed, and changes nothing in it', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'close', press));
    play.deliver();
    const { timeline } = play.current;

    await play.take(presses(LEE, 'log', press));

    expect(play.waiting('notice')).toMatchObject([
      { text: expect.stringContaining('Ana closed the case.') },
    ]);
    expect(play.current.timeline).toEqual(timeline);
  });

  it('is on every open card', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    expect(play.waiting('card').at(-1)?.card.actions).toContain('log');
  });

  it('tells a customer nothing', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ROBIN, 'log', press));

    expect(play.waiting('notice')).toEqual([]);
  });

  it('keeps the latest of a long history, and counts the rest', async () => {
    const long = Array.from({ length: 60 }).reduce<Case>(
      (one, _, index) => record(one, MORNING + index * MINUTE, 'taken', ANA.id),
      caseOf('case-1'),
    );

    const lines = (await asks('log case-1', [long])).split('\n');

    expect(lines).toHaveLength(42);
    expect(lines[1]).toBe('… 22 earlier');
    expect(lines.at(-1)).toBe('Jan 14 09:59 Ana took the case.');
  });

  it('fits into a message, however much was noted', async () => {
    const wordy = Array.from({ length: 60 }).reduce<Case>(
      (one) => record(one, MORNING, 'ping not needed', ANA.id, 'words '.repeat(500)),
      caseOf('case-1'),
    );

    expect((await asks('log case-1', [wordy])).length).toBeLessThan(3_000);
  });

  it('has its times in the zone of the desk’s hours', async () => {
    const settings = Settings.parse({ ...shopSettings, hours: { timeZone: 'Europe/Berlin' } });
    const desk = deskOf([caseOf('case-1')], settings);

    const [notice] = await answerAtOnce(commands(ANA, 'log case-1'), desk);

    expect(notice).toMatchObject({
      text: expect.stringMatching(/Times are Europe\/Berlin\.\nJan 14 10:00 The case/),
    });
  });
});

describe('/triage log', () => {
  const early = caseOf('case-1');
  const late = caseOf('case-2', {
    channel: LONELY,
    openedAt: MORNING + 5 * MINUTE,
    customer: { id: 'terminal:local/zoe', name: 'Zoë  Robins' },
  });
  const cases = [early, late];

  it.each([
    ['here', 'log', { channel: SHOP }, 'case-1'],
    ['of the channels whose staff channel this is', 'log', { channel: DESK }, 'case-1'],
    ['elsewhere', 'log', { channel: LONELY }, 'case-2'],
    ['by its id', 'log CASE-2', {}, 'case-2'],
    ['by a name', 'log Robin', {}, 'case-1'],
    ['by a part of a name, without its accents', 'log Zoe', {}, 'case-2'],
    ['by a name in small letters', 'log "zoe robins"', {}, 'case-2'],
  ])('finds the case %s', async (_, text, given, id) => {
    expect(await asks(text, cases, given)).toContain(`case ${id}, open`);
  });

  it('finds the one in which something happened last', async () => {
    const called = caseOf('case-3', { openedAt: MORNING - MINUTE });
    const ping = { ...summarise(called), lastHeardAt: MORNING + 9 * MINUTE };
    const desk = createFrontDesk({
      cases: [early, called],
      summaries: [summarise(early), ping],
    });

    const answers = await answerAtOnce(commands(ANA, 'log'), desk);

    expect(answers).toMatchObject([{ text: expect.stringContaining('case case-3') }]);
  });

  it('lists the cases that could be meant, by their ids', async () => {
    const text = await asks('log Robi', [early, caseOf('case-4', { state: 'closed' }), late]);

    expect(text.split('\n')).toEqual([
      'Several cases could be meant:',
      '`/triage log case-1` Robin: not judged yet (open)',
      '`/triage log case-4` Robin: not judged yet (closed)',
      '`/triage log case-2` Zoë Robins: not judged yet (open)',
    ]);
  });

  it('leaves out what went on in another case', async () => {
    const merged = caseOf('case-5', { state: 'closed', mergedInto: 'case-1' });

    expect(await asks('log Robin', [merged, early])).toContain('case case-1');
    expect(await asks('log', [merged, early])).toContain('case case-1');
  });

  it.each([
    ['log', { channel: DESK }, 'There is no case here yet.'],
    ['log case-9', {}, 'knows no case by that name'],
    ['log Nobody', {}, 'knows no case by that name'],
  ])('says so where there is none: %s', async (text, given, words) => {
    expect(await asks(text, [late], given)).toContain(words);
  });

  it('shows whoever is on no roster nothing of another workspace', async () => {
    const foreign = { ...STRANGER, id: 'slack:T2/U1' };
    const desk = deskOf(cases);

    const event = commands(foreign, 'log case-1', { channel: 'slack:T2/C1' });
    const answers = await answerAtOnce(event, desk);

    expect(answers).toMatchObject([{ text: expect.stringContaining('knows no case') }]);
  });

  it('tells customers nothing', async () => {
    expect(await answerAtOnce(commands(ROBIN, 'log Robin'), deskOf(cases))).toEqual([]);
  });
});

describe('“@Heed log”', () => {
  it('in a thread tells of the thread’s case, to the speaker alone', async () => {
    const [mine, other] = [
      caseOf('case-1', { thread: 't-1' }),
      caseOf('case-2', { thread: 't-2' }),
    ];
    const event = anaWrites('log', { mentioned: true, thread: 't-1' });

    const answers = await answerAtOnce(event, deskOf([other, mine]));

    expect(concernsNoCase(event, shopSettings)).toBe(true);
    expect(answers).toMatchObject([{ to: ANA.id, text: expect.stringContaining('case case-1') }]);
  });

  it('with a name behind it is an instruction like any other in a thread, and a command among staff', () => {
    const named = anaWrites('log Robin', { mentioned: true });
    const { thread: _, ...atTop } = named;

    expect(concernsNoCase(named, shopSettings)).toBe(false);
    expect(concernsNoCase({ ...atTop, channel: DESK }, shopSettings)).toBe(true);
  });

  it.each([
    ['by a customer', robinWrites('log', { mentioned: true })],
    ['without Heed’s name', anaWrites('log')],
    ['by a member who is not on the desk', anaWrites('log', { mentioned: true, by: STRANGER })],
  ])('is none %s', (_, event) => {
    expect(concernsNoCase(event, shopSettings)).toBe(false);
  });
});
