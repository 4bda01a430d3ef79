import { describe, expect, it } from 'vitest';
import { dueAt } from '../../src/domain/case.ts';
import { Settings } from '../../src/domain/settings.ts';
import { Hours } from '../../src/domain/time/hours.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  BO,
  commands,
  DESK,
  presses,
  robinEdits,
  robinWrites,
  SHOP,
  shopSettings,
} from '../fakes/shop.ts';

const MINUTE = 60_000;
const press = { case: 'case-1' };
const HALF_AN_HOUR = { ...press, values: { minutes: '30' } };

async function playAsleep(): Promise<Play> {
  const play = createPlay();
  await play.take(robinWrites('Where is it?'));
  play.deliver();
  await play.take(presses(ANA, 'snooze', HALF_AN_HOUR));
  return play;
}

/** A desk in Berlin one of whose people works in New York. */
const abroad = Settings.parse({
  ...shopSettings,
  hours: Hours.parse({ timeZone: 'Europe/Berlin' }),
  roster: shopSettings.roster.map((person) =>
    person.id === BO.id ? { ...person, hours: { timeZone: 'America/New_York' } } : person,
  ),
});

/** What the form offers besides so many minutes: until when, in UTC, and in words. */
async function beginsOffered(by: typeof ANA, now: string): Promise<string[]> {
  const play = createPlay(scriptedDesk({ settings: () => abroad }));
  play.now = Date.parse(`${now}Z`);
  await play.take(robinWrites('Where is it?'), presses(by, 'snooze', press));
  const [form] = play.waiting('form').map((one) => one.form);
  const choices = form?.name === 'snooze' ? form.choices.slice(3) : [];
  return choices.map(({ value, label }) => {
    const end = new Date(play.now + Number(value) * MINUTE);
    return `${end.toISOString().slice(0, 16)} ${label}`;
  });
}

function passes(play: Play, milliseconds: number) {
  return play.fireAt(play.now + milliseconds);
}

describe('snooze', () => {
  it('asks for how long first, each choice a number of minutes up to its time', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'snooze', press));

    const [form] = play.waiting('form').map((one) => one.form);
    const choices = form?.name === 'snooze' ? form.choices : [];

    const ends = choices.map(({ value }) => new Date(play.now + Number(value) * MINUTE));
    expect(choices.map(({ value }) => value).slice(0, 3)).toEqual(['30', '60', '180']);
    expect(ends.slice(3).map((end) => [end.getHours(), end.getMinutes()])).toEqual([
      [9, 0],
      [9, 0],
    ]);
    expect(ends[3]?.getDate()).toBe(new Date(play.now + 24 * 60 * MINUTE).getDate());
    expect(ends[4]?.getDay()).toBe(1);
    expect(play.current.snoozed).toBeNull();
  });

  it('offers when the desk begins work, in its own time zone', async () => {
    expect(await beginsOffered(ANA, '2026-01-14T10:00')).toEqual([
      '2026-01-15T08:00 Until tomorrow, 9:00',
      '2026-01-19T08:00 Until Monday, 9:00',
    ]);
  });

  it('offers whoever has hours of their own when they begin', async () => {
    expect(await beginsOffered(BO, '2026-01-14T10:00')).toEqual([
      '2026-01-15T14:00 Until tomorrow, 9:00',
      '2026-01-19T14:00 Until Monday, 9:00',
    ]);
  });

  it('offers nothing that it would refuse: early on a Monday not the next, a week and more away', async () => {
    expect(await beginsOffered(ANA, '2026-01-19T07:59')).toEqual([
      '2026-01-20T08:00 Until tomorrow, 9:00',
    ]);
    expect(await beginsOffered(ANA, '2026-01-19T08:00')).toHaveLength(2);
  });

  it('puts the case aside: the customer’s clocks stop, and the card says until when', async () => {
    const play = await playAsleep();

    const until = play.now + 30 * MINUTE;
    expect(play.current.snoozed).toEqual({ until, by: ANA.id });
    expect(play.current.clocks).toEqual([{ kind: 'wake', due: until, turn: 0 }]);
    expect(play.waiting('card')).toMatchObject([{ card: { snoozedUntil: until } }]);
    expect(play.current.timeline.at(-1)).toMatchObject({ what: 'snoozed', by: ANA.id });
  });

  it.each(['0', '-5', 'soon', '', '1.5', '10081', '9999999999'])(
    'is not for %o minutes',
    async (minutes) => {
      const play = createPlay();
      await play.take(robinWrites('Where is it?'));
      const { clocks } = play.current;

      await play.take(presses(ANA, 'snooze', { ...press, values: { minutes } }));

      expect(play.current).toMatchObject({ snoozed: null, clocks });
      expect(play.waiting('notice')).toMatchObject([
        { text: expect.stringContaining('a minute to a week') },
      ]);
    },
  );

  it('can be chosen anew while it lasts', async () => {
    const play = await playAsleep();

    await play.take(presses(ANA, 'snooze', { ...press, values: { minutes: '60' } }));

    expect(play.current.clocks).toMatchObject([{ kind: 'wake', due: play.now + 60 * MINUTE }]);
  });
});

describe('a case that was put aside', () => {
  it('wakes at its time, tells whoever put it aside, and waits with the customer from then on', async () => {
    const play = await playAsleep();
    play.deliver();

    passes(play, 30 * MINUTE - 1);
    const early = play.waiting('notice');
    passes(play, 1);

    expect(early).toEqual([]);
    expect(play.current).toMatchObject({
      snoozed: null,
      clocks: [
        { kind: 'offer', due: play.now + 2 * MINUTE },
        { kind: 'escalate', due: play.now + 5 * MINUTE },
      ],
    });
    expect(play.waiting('notice')).toMatchObject([
      { to: ANA.id, cases: [{ case: 'case-1', customer: 'Robin', ask: 'Where is it?' }] },
    ]);
    expect(play.waiting('card')).toMatchObject([{ card: { snoozedUntil: null } }]);
    expect(play.waiting('ping')).toEqual([]);
  });

  it('calls a lead when nobody answers after it woke', async () => {
    const play = await playAsleep();

    passes(play, 30 * MINUTE);
    passes(play, 5 * MINUTE);

    expect(play.waiting('ping')).toMatchObject([
      { brief: { whyNow: 'nobody has answered in time' } },
    ]);
  });

  it('wakes late rather than never, and once', async () => {
    const play = await playAsleep();
    play.deliver();

    passes(play, 3 * 24 * 60 * MINUTE);
    const next = passes(play, 0);

    expect(play.waiting('notice')).toHaveLength(1);
    expect(next.clocks.map((clock) => clock.kind)).toEqual(['offer', 'escalate']);
  });

  it('wakes when the customer writes, who waits from then on', async () => {
    const play = await playAsleep();
    play.deliver();
    play.now += 10 * MINUTE;

    await play.take(robinWrites('Hello?', { at: play.now }));

    expect(play.current).toMatchObject({
      snoozed: null,
      clocks: [{ kind: 'offer', due: play.now + 2 * MINUTE }, { kind: 'escalate' }],
    });
    expect(play.waiting('card')).toMatchObject([{ card: { snoozedUntil: null } }]);
    expect(play.waiting('notice')).toEqual([]);
  });

  it('sleeps on when what the customer wrote comes twice', async () => {
    const play = createPlay();
    const message = robinWrites('Where is it?');
    await play.take(message, presses(ANA, 'snooze', HALF_AN_HOUR));

    await play.take({ ...message, key: 'again' });

    expect(play.current.snoozed).not.toBeNull();
  });

  it.each([
    ['an answer in the thread', () => anaWrites('It comes today.')],
    ['a reply', () => presses(ANA, 'send', { ...press, values: { text: 'Today.' } })],
    ['its end', () => presses(ANA, 'close', press)],
  ])('is taken up again by %s: nothing wakes it then', async (_, event) => {
    const play = await playAsleep();

    await play.take(event(), event());

    expect(play.current.snoozed).toBeNull();
    expect(play.waiting('card')).toMatchObject([{ card: { snoozedUntil: null } }]);
    expect(play.current.clocks).toEqual([]);
    play.deliver();
    expect(dueAt(play.current)).toBeUndefined();
  });

  it('wakes without waiting for anybody where nobody waits', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), anaWrites('Here.'));
    await play.take(presses(ANA, 'snooze', HALF_AN_HOUR));

    passes(play, 30 * MINUTE);

    expect(play.current).toMatchObject({ snoozed: null, clocks: [] });
  });

  it.each([DESK, SHOP])(
    'wakes without clocks where it is about a text that was brought along, in %s',
    async (channel) => {
      const play = createPlay();
      await play.take(commands(ANA, 'Where is it?', { channel }));
      await play.take(presses(ANA, 'snooze', HALF_AN_HOUR));

      passes(play, 30 * MINUTE);

      expect(play.current).toMatchObject({ snoozed: null, clocks: [] });
    },
  );

  it('sleeps on when the customer only corrects a word', async () => {
    const play = createPlay();
    const message = robinWrites('Where is it?');
    await play.take(message, presses(ANA, 'snooze', HALF_AN_HOUR));

    await play.take(robinEdits(message, 'Where is it now?'));

    expect(play.current.snoozed).not.toBeNull();
    expect(play.current.clocks).toMatchObject([{ kind: 'wake' }]);
  });
});
