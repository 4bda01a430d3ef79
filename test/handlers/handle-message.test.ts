import { describe, expect, it } from 'vitest';
import { receive } from '../../src/domain/case-intake.ts';
import type { Mind } from '../../src/handlers/desk.ts';
import { apply, prepare } from '../../src/handlers/handle.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk, scriptedMind } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  BOT,
  DESK,
  LEADERLESS,
  LEE,
  LONELY,
  MUTED,
  presses,
  QUIET,
  ROBIN,
  robinWrites,
  SHOP,
  shopSettings,
  THREAD,
  UNKNOWN,
} from '../fakes/shop.ts';

const MINUTE = 60_000;

describe('a customer who writes', () => {
  it('is heard: their turn, the tags, a draft and the risk so far', async () => {
    const play = createPlay();

    const current = await play.take(robinWrites('Where is it?'), robinWrites('I am waiting.'));

    expect(current.customer).toEqual({ id: ROBIN.id, name: 'Robin' });
    expect(current.turns.map((turn) => [turn.who, turn.text])).toEqual([
      ['customer', 'Where is it?'],
      ['customer', 'I am waiting.'],
    ]);
    expect(current.assessment).toMatchObject({ turn: 1, ask: 'I am waiting.' });
    expect(current.draft).toMatchObject({ turn: 1, unfit: [], drafter: 'local' });
    expect(current.risks).toEqual([
      { turn: 0, risk: 0.1 },
      { turn: 1, risk: 0.1 },
    ]);
    expect(current.inbox).toEqual([]);
  });

  it('gets a card where staff reads, which says what it is about', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'));

    expect(play.waiting('card')).toMatchObject([
      {
        audience: 'staff',
        to: DESK,
        about: { channel: SHOP, thread: THREAD },
        card: { ask: 'Where is it?' },
      },
    ]);
    expect(play.waiting('card')[0]).not.toHaveProperty('thread');
  });

  it('waits from their first unanswered message on', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), robinWrites('Hello?', { at: MORNING + MINUTE }));

    expect(play.current.clocks).toEqual([
      { kind: 'offer', due: MORNING + 2 * MINUTE, turn: 0 },
      { kind: 'escalate', due: MORNING + 5 * MINUTE, turn: 0 },
    ]);
  });

  it('starts no clock where the source has no times', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?', { untimed: true }));

    expect(play.current.turns[0]?.at).toBeNull();
    expect(play.current.clocks).toEqual([]);
  });

  it('changes nothing by a message that is there already, under whatever key it comes', async () => {
    const play = createPlay();
    const first = robinWrites('Where is it?');
    await play.take(first);
    play.change((one) => ({ ...one, clocks: [] }));

    const before = play.current;
    await play.take({ ...first, key: 'another key' });

    const { turns, clocks, assessment, outbox, timeline } = play.current;
    expect({ turns, clocks, assessment, outbox, timeline }).toEqual({
      turns: before.turns,
      clocks: [],
      assessment: before.assessment,
      outbox: before.outbox,
      timeline: before.timeline,
    });
  });

  it('reopens a closed case and waits from then on, though they had the last word', async () => {
    const play = createPlay();
    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', { case: 'case-1', at: MORNING + 1 }),
    );
    const later = MORNING + 24 * 60 * MINUTE;
    play.now = later;

    await play.take(robinWrites('It is still not here.', { at: later }));

    expect(play.current.state).toBe('open');
    expect(play.current.clocks.map((clock) => clock.due)).toEqual([
      later + 2 * MINUTE,
      later + 5 * MINUTE,
    ]);
  });

  it('reopens a closed case also when the platform tells only afterwards that they are one', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'close', { case: 'case-1' }));
    const event = anaWrites('It is still not here.');
    const complete = { ...event, by: ROBIN };
    const judgement = await prepare(play.current, complete, play.desk);

    play.change((one) => apply(receive(one, event), complete, judgement, play.moment()));

    expect(play.current.state).toBe('open');
  });

  it('is told apart from a bot, whose words are nobody’s turn', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), robinWrites('Ticket 12 opened', { by: BOT }));

    expect(play.current.turns).toHaveLength(1);
    expect(play.current.state).toBe('open');
  });

  it('opens no case through a bot that mentions Heed', async () => {
    const play = createPlay();

    await play.take(robinWrites('@heed Ticket 12 opened', { by: BOT, mentioned: true }));

    expect(play.current).toMatchObject({ state: 'closed', turns: [], outbox: [] });
  });
});

describe('a message that cannot be judged', () => {
  const broken: Mind = {
    ...scriptedMind('local'),
    assessor: {
      ...scriptedMind('local').assessor,
      async assess() {
        throw new TypeError('broken');
      },
    },
  };

  it('is taken in all the same, with its clocks, and the card says so', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));
    await play.take(robinWrites('Where is it?'));

    const event = robinWrites('Hello?');
    const next = play.change((one) => apply(one, event, undefined, play.moment()));

    expect(next.turns).toHaveLength(2);
    expect(next.clocks).toHaveLength(2);
    expect(next.judge).toEqual({ turn: 1, notBefore: MORNING });
    expect(play.waiting('card')[0]?.card.notes).toEqual([
      'The latest message could not be judged: look at it yourself.',
    ]);
  });

  it('leaves the older draft on the card, marked as older', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    play.change((one) => apply(one, robinWrites('Hello?'), undefined, play.moment()));

    expect(play.waiting('card')).toMatchObject([{ card: { draft: { stale: true } } }]);
  });

  it('still calls a lead when nobody answers in time', async () => {
    const desk = scriptedDesk({ local: broken });
    const play = createPlay(desk);
    const event = robinWrites('Where is it?');

    await expect(play.take(event)).rejects.toThrow('broken');
    play.change((one) => apply(one, event, undefined, play.moment()));
    play.fireAt(MORNING + 5 * MINUTE);

    expect(play.waiting('ping')).toMatchObject([
      { brief: { whyNow: 'nobody has answered in time' } },
    ]);
  });
});

describe('a member of staff who answers', () => {
  it('stops the clocks, withdraws the draft and the question to the model, and the card says so', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));

    await play.take(robinWrites('Where is it?'), anaWrites('It comes today.'));

    expect(play.current).toMatchObject({ clocks: [], draft: null, judge: null });
    expect(play.current.turns.at(-1)).toMatchObject({ who: 'agent', author: 'Ana' });
    expect(play.waiting('card')).toMatchObject([
      {
        card: {
          draft: null,
          notes: ['Ana has answered.'],
          actions: expect.not.arrayContaining(['send']),
        },
      },
    ]);
  });

  it('does not reopen a closed case with a last word', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', { case: 'case-1' }),
      anaWrites('Have a nice day.'),
    );

    expect(play.current.state).toBe('closed');
  });

  it('brings up the card of a quiet channel by asking Heed for it', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { channel: QUIET }));
    const quiet = play.waiting('card');

    await play.take(anaWrites('@heed what is this?', { channel: QUIET, mentioned: true }));

    expect(quiet).toEqual([]);
    expect(play.waiting('card')).toHaveLength(1);
  });
});

describe('where what is internal goes', () => {
  it('calls the lead in the paired staff channel', async () => {
    const play = createPlay();

    await play.take(robinWrites('My lawyer will write to you.'));

    expect(play.waiting('ping')).toMatchObject([
      { audience: 'staff', to: DESK, about: { channel: SHOP }, brief: { lead: LEE.id } },
    ]);
  });

  it('calls the lead in person where there is no staff channel, and posts no card', async () => {
    const play = createPlay();

    await play.take(robinWrites('My lawyer will write to you.', { channel: LONELY }));

    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'ping', to: LEE.id },
    ]);
  });

  it('says nothing anywhere about a channel that the settings do not know', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('My lawyer will write to you. outage', { channel: UNKNOWN, mentioned: true }),
    );

    expect(play.current.assessment).not.toBeNull();
    expect(play.current.outbox).toEqual([]);
  });

  it('posts the card of a quiet channel once a lead is called', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { channel: QUIET }));
    const before = play.waiting('card');

    await play.take(robinWrites('My lawyer will write to you.', { channel: QUIET }));

    expect(before).toEqual([]);
    expect(play.waiting('card')).toHaveLength(1);
  });

  it('posts the card of a quiet channel when waiting costs dearly', async () => {
    const play = createPlay();

    await play.take(robinWrites('The outage goes on.', { channel: QUIET }));

    expect(play.waiting('card')).toHaveLength(1);
  });

  it('posts no card of a muted channel unasked, and calls the lead all the same', async () => {
    const play = createPlay();

    await play.take(robinWrites('My lawyer will write to you.', { channel: MUTED }));

    expect(play.waiting('card')).toEqual([]);
    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('posts the card of a muted channel when somebody asks', async () => {
    const play = createPlay();

    await play.take(robinWrites('@heed Where is it?', { channel: MUTED, mentioned: true }));

    expect(play.waiting('card')).toHaveLength(1);
  });

  it('says on the card that nobody can be called, and goes on saying it', async () => {
    const roster = shopSettings.roster.filter(({ role }) => role !== 'lead');
    const channels = shopSettings.channels.map((one) => ({ ...one, leads: [] }));
    const settings = () => ({ ...shopSettings, roster, channels });
    const play = createPlay(scriptedDesk({ settings }));

    await play.take(
      robinWrites('My lawyer will write to you.', { channel: LEADERLESS }),
      robinWrites('Well?', { channel: LEADERLESS }),
    );

    expect(play.waiting('ping')).toEqual([]);
    expect(play.waiting('card')[0]?.card.notes).toEqual([
      'A lead should look at this (they speak of lawyers or regulators), but there is nobody who could be called: name a lead for this channel in the settings.',
    ]);
  });
});
