import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/domain/case-intake.ts';
import { apply, prepare } from '../../src/handlers/handle.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk, scriptedMind } from '../fakes/scripted-mind.ts';
import { ANA, commands, DESK, MUTED, ROBIN, STRANGER, UNKNOWN } from '../fakes/shop.ts';

describe('/triage TEXT', () => {
  it('puts a card about the text where staff reads, and tells the asker where that is', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice'));

    expect(play.waiting('card')).toMatchObject([
      { to: DESK, card: { customer: 'Customer', ask: 'My card was charged twice' } },
    ]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: 'The card is in the paired staff channel.' },
    ]);
  });

  it('is asked for, so it shows in a muted channel too', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice', { channel: MUTED }));

    expect(play.waiting('card')).toHaveLength(1);
  });

  it('posts the card in the thread itself where staff is among itself, and says nothing else', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice', { channel: DESK, thread: 't' }));

    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'done', to: 'answer:Ana' },
      { kind: 'card', to: DESK, thread: 't' },
    ]);
  });

  it('calls a lead like a message would', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'They speak of their lawyer'));

    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('starts no clocks: the text may be of any time', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice'));

    expect(play.current.clocks).toEqual([]);
  });

  it('asks the model, where there is one, for its opinion too', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));

    await play.take(commands(ANA, 'My card was charged twice'));

    expect(play.current.judge).toMatchObject({ turn: 0 });
  });

  it('shows the card to the asker alone where there is no staff channel, and says how to name one', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice', { channel: UNKNOWN }));

    expect(play.current.askedBy).toEqual(ANA);
    expect(play.waiting('card')).toMatchObject([{ to: ANA.id, about: { channel: UNKNOWN } }]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: expect.stringContaining('sent to you alone') },
    ]);
  });

  it('says only that, where it was asked for in no channel at all', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'My card was charged twice', { channel: ANA.id }));

    expect(play.waiting('notice')).toMatchObject([
      { text: 'The card has been sent to you alone: no channel was named for it.' },
    ]);
  });

  it('says so when the text could not be judged', async () => {
    const play = createPlay();
    const event = commands(ANA, 'My card was charged twice');
    await play.take(event);
    play.deliver();

    play.change((one) => apply(one, event, undefined, play.moment()));

    expect(play.current.state).toBe('closed');
    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'notice', text: 'Heed could not judge this text. Nothing was opened; try it again.' },
    ]);
  });

  it('shows nothing for somebody who has left the roster since they typed it', async () => {
    const desk = scriptedDesk();
    const play = createPlay(desk);
    const event = commands(ANA, 'My lawyer asks.');
    await play.take(event);
    const judgement = await prepare(play.current, event, desk);
    const { settings, ...moment } = play.moment();

    const next = apply(openCase(event, 'case-2'), event, judgement, {
      ...moment,
      settings: { ...settings, roster: settings.roster.filter(({ id }) => id !== ANA.id) },
    });

    expect(next).toMatchObject({ state: 'closed', turns: [], outbox: [] });
  });

  it.each([ROBIN, STRANGER])('tells $name nothing and judges nothing', async (by) => {
    const play = createPlay();

    await play.take(commands(by, 'My lawyer asks. outage'));

    expect(play.current).toMatchObject({
      state: 'closed',
      assessment: null,
      turns: [],
      outbox: [],
      inbox: [],
    });
  });
});
