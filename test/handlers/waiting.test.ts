import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../src/domain/case.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { isWaitingClock } from '../../src/domain/clocks.ts';
import { Settings } from '../../src/domain/settings.ts';
import { Hours } from '../../src/domain/time/hours.ts';
import { applyUnsent } from '../../src/handlers/handle-unsent.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  HELP,
  presses,
  robinDeletes,
  robinWrites,
  SHOP,
  shopSettings,
} from '../fakes/shop.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 09:00 in London. */
const office = Hours.parse({ timeZone: 'Europe/London' });
/** Ten hours before `MORNING`: yesterday at 23:00. */
const NIGHT = MORNING - 10 * HOUR;

/** A shop whose desk, or one of whose channels, keeps hours or times of its own. */
function playWith(desk: Partial<Settings>, shop: Partial<Channel> = {}): Play {
  const settings = Settings.parse({
    ...shopSettings,
    ...desk,
    channels: shopSettings.channels.map((one) => (one.id === SHOP ? { ...one, ...shop } : one)),
  });
  return createPlay(scriptedDesk({ settings: () => settings }));
}

/** When whose time has come, in minutes of the morning. */
function minutes({ clocks }: Case): [Clock['kind'], number][] {
  return clocks.map(({ kind, due }) => [kind, (due - MORNING) / MINUTE]);
}

const running: Clock[] = [
  { kind: 'climb', due: MORNING + HOUR, turn: 0, about: 'case-1/ping/1' },
  { kind: 'broken', due: MORNING + 2 * HOUR, turn: 0, about: 'case-1/promise/1' },
];

/** Robin waits, a lead has been called, and something was promised. */
async function playInFull(): Promise<Play> {
  const play = createPlay();
  await play.take(robinWrites('Where is it?'));
  play.change((one) => ({ ...one, clocks: [...one.clocks, ...running] }));
  return play;
}

/** Ana sends her own words instead of the draft. */
async function replyOf(play: Play) {
  const draft = play.current.draft?.id ?? 'no draft';
  const given = { case: 'case-1', draft, values: { text: 'I have seen it.' } };
  await play.take(presses(ANA, 'send', given));
  const [reply] = play.waiting('reply');
  if (reply === undefined) throw new Error('Nothing was sent.');
  return reply;
}

describe('a customer who writes out of hours', () => {
  it('waits from when the desk opens', async () => {
    const play = playWith({ hours: office });

    await play.take(robinWrites('Where is it?', { at: NIGHT }));

    expect(minutes(play.current)).toEqual([
      ['offer', 2],
      ['escalate', 5],
    ]);
  });

  it('does not wait anew when they write on in the night', async () => {
    const play = playWith({ hours: office });

    await play.take(
      robinWrites('Where is it?', { at: NIGHT }),
      robinWrites('Hello?', { at: NIGHT + HOUR }),
    );

    expect(play.current.clocks).toMatchObject([{ turn: 0 }, { turn: 0 }]);
  });

  it('waits at once where nobody has set hours', async () => {
    const play = playWith({});

    await play.take(robinWrites('Where is it?', { at: NIGHT }));

    expect(minutes(play.current)).toEqual([
      ['offer', -598],
      ['escalate', -595],
    ]);
  });

  it('waits from when the desk opens with what comes after the case was closed', async () => {
    const play = playWith({ hours: office });
    const close = presses(ANA, 'close', { case: 'case-1', at: NIGHT - HOUR });
    await play.take(robinWrites('Where is it?', { at: NIGHT - 2 * HOUR }), close);

    await play.take(robinWrites('It is broken.', { at: NIGHT }));

    expect(play.current.clocks).toEqual([
      { kind: 'offer', due: MORNING + 2 * MINUTE, turn: 1 },
      { kind: 'escalate', due: MORNING + 5 * MINUTE, turn: 1 },
    ]);
  });
});

describe('a channel with hours and times of its own', () => {
  const early = Hours.parse({ timeZone: 'Europe/London', days: { wed: ['06:00-10:00'] } });

  it('goes by them before those of the desk', async () => {
    const play = playWith({ hours: office }, { hours: early, waiting: { offerMinutes: 10 } });

    await play.take(robinWrites('Where is it?', { at: NIGHT }));

    expect(minutes(play.current)).toEqual([
      ['offer', -170],
      ['escalate', -175],
    ]);
  });

  it('leaves those of other channels alone', async () => {
    const play = playWith({}, { hours: early, waiting: { offerMinutes: 10 } });

    await play.take(robinWrites('Where is it?', { channel: HELP, at: NIGHT }));

    expect(minutes(play.current)).toEqual([
      ['offer', -598],
      ['escalate', -595],
    ]);
  });

  it('goes by them when a case that was put aside wakes out of hours', async () => {
    const play = playWith({ hours: office });
    await play.take(robinWrites('Where is it?'));
    play.now = MORNING + 10 * HOUR;
    await play.take(presses(ANA, 'snooze', { case: 'case-1', values: { minutes: '30' } }));

    await play.take(robinWrites('Hello?', { at: play.now + MINUTE }));

    expect(minutes(play.current)).toEqual([
      ['offer', 24 * 60 + 2],
      ['escalate', 24 * 60 + 5],
    ]);
  });

  it('goes by them when a reply could not be delivered', async () => {
    const play = playWith({ hours: office });
    await play.take(robinWrites('Where is it?', { at: NIGHT }));
    const reply = await replyOf(play);

    play.change((one) => applyUnsent(one, reply, play.moment()));

    expect(minutes(play.current).filter(([kind]) => kind !== 'warn' && kind !== 'broken')).toEqual([
      ['offer', 2],
      ['escalate', 5],
    ]);
  });
});

describe('the clocks of calls and promises', () => {
  it.each([
    ['the customer writes again', () => [robinWrites('Hello?', { at: MORNING + MINUTE })]],
    ['an agent answers', () => [anaWrites('It comes today.')]],
    [
      'the case is put aside',
      () => [presses(ANA, 'snooze', { case: 'case-1', values: { minutes: '30' } })],
    ],
    [
      'the customer writes to a case that was put aside',
      () => [
        presses(ANA, 'snooze', { case: 'case-1', values: { minutes: '30' } }),
        robinWrites('Hello?', { at: MORNING + MINUTE }),
      ],
    ],
  ])('run on when %s', async (_, events) => {
    const play = await playInFull();

    await play.take(...events());

    expect(play.current.clocks).toEqual(expect.arrayContaining(running));
  });

  it('run on when the customer takes back what they wrote, and nobody waits any more', async () => {
    const play = createPlay();
    const message = robinWrites('Where is it?');
    await play.take(message);
    play.change((one) => ({ ...one, clocks: [...one.clocks, ...running] }));

    await play.take(robinDeletes(message));

    expect(play.current.clocks).toEqual(running);
  });

  it('do not keep the customer’s own from running again when a reply could not be delivered', async () => {
    const play = await playInFull();
    const reply = await replyOf(play);
    play.change((one) => ({ ...one, clocks: running }));

    play.change((one) => applyUnsent(one, reply, play.moment()));

    expect(play.current.clocks.filter(isWaitingClock)).toMatchObject([
      { kind: 'offer' },
      { kind: 'escalate' },
    ]);
    expect(play.current.clocks).toEqual(expect.arrayContaining(running.slice(0, 1)));
  });
});

describe('a customer who goes on writing', () => {
  it('waits from then on where their time ran out over a thank-you', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), robinWrites('Ah, lovely, found it.'));
    play.fireAt(MORNING + 10 * MINUTE);
    const before = play.current.clocks;

    await play.take(robinWrites('No, that is another one.', { at: play.now }));

    expect(before).toEqual([]);
    expect(minutes(play.current)).toEqual([
      ['offer', 12],
      ['escalate', 15],
    ]);
  });

  it('does not wait anew while the time of the first question runs', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), robinWrites('Ah, lovely, found it.'));

    await play.take(robinWrites('No, that is another one.', { at: MORNING + MINUTE }));

    expect(play.current.clocks).toMatchObject([{ turn: 0 }, { turn: 0 }]);
  });

  it('waits from then on where they had taken back all that they wrote', async () => {
    const play = createPlay();
    const question = robinWrites('Where is it?');
    await play.take(question, robinDeletes(question));

    await play.take(robinWrites('Where is my order?', { at: MORNING + MINUTE }));

    expect(minutes(play.current)).toEqual([
      ['offer', 3],
      ['escalate', 6],
    ]);
  });
});
