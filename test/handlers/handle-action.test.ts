import { describe, expect, it } from 'vitest';
import { ActionName } from '../../src/domain/message.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import { ANA, BO, LEE, presses, ROBIN, robinWrites, shopSettings } from '../fakes/shop.ts';

const press = { case: 'case-1' };

describe('take', () => {
  it('gives the case to whoever pressed first', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'take', press),
      presses(BO, 'take', press),
    );

    expect(play.current).toMatchObject({ takenBy: 'Ana', takenById: ANA.id });
    expect(play.waiting('card')).toMatchObject([
      { card: { takenBy: 'Ana', actions: expect.not.arrayContaining(['take']) } },
    ]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Bo', text: 'Ana has this case already.' },
    ]);
  });

  it('lets the customer’s clocks run on: a name is no answer', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), presses(ANA, 'take', press));

    expect(play.current.clocks).toHaveLength(2);
  });
});

describe('escalate', () => {
  it('calls the lead in the words of whoever asks', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), presses(ANA, 'escalate', press));

    expect(play.waiting('ping')).toMatchObject([
      { brief: { lead: LEE.id, whyNow: 'Ana asks for help' } },
    ]);
  });

  it('does not call again while nobody has answered', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'escalate', press),
      presses(BO, 'escalate', press),
    );

    expect(play.waiting('ping')).toHaveLength(1);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'A lead has been called already and has not answered yet.' },
    ]);
  });

  it('calls again once the first call was answered', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'escalate', press),
      presses(LEE, 'not-needed', { ...press, values: { reason: 'known' } }),
      presses(BO, 'escalate', press),
    );

    expect(play.current.pings.map((ping) => ping.answer)).toEqual(['not-needed', null]);
  });

  it('does not take a lead for called where there is none', async () => {
    const channels = shopSettings.channels.map((one) => ({ ...one, leads: [] }));
    const roster = shopSettings.roster.filter(({ role }) => role === 'agent');
    const settings = { ...shopSettings, channels, roster };
    const play = createPlay(scriptedDesk({ settings: () => settings }));

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'escalate', press),
      presses(ANA, 'escalate', press),
    );

    expect(play.waiting('notice')).toEqual([]);
    expect(play.waiting('card')).toMatchObject([
      { card: { notes: [expect.stringContaining('nobody who could be called')] } },
    ]);
  });
});

describe('close', () => {
  it('ends the case with its clocks, its draft and its calls', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));
    play.deliver();

    await play.take(presses(ANA, 'close', press));

    expect(play.current).toMatchObject({
      state: 'closed',
      clocks: [],
      draft: null,
      pings: [{ answer: 'closed' }],
    });
    expect(play.waiting('ping')).toMatchObject([
      { outcome: 'Ana has closed the case', brief: { actions: [] } },
    ]);
    expect(play.waiting('card')).toMatchObject([
      { card: { state: 'closed', actions: [], notes: ['Ana has closed this.'] } },
    ]);
  });

  it('calls nobody any more who has not been called yet', async () => {
    const play = createPlay();

    await play.take(robinWrites('My lawyer asks.'), presses(ANA, 'close', press));

    expect(play.waiting('ping')).toEqual([]);
  });

  it('still sends what was approved', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const draft = play.current.draft?.id ?? 'no draft';

    await play.take(presses(ANA, 'send', { ...press, draft }), presses(ANA, 'close', press));

    expect(play.waiting('reply')).toHaveLength(1);
  });

  it('happens once', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', press),
      presses(BO, 'close', press),
    );

    expect(play.current.notes).toEqual(['Ana has closed this.']);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Bo', text: 'This case is closed.' },
    ]);
  });

  it('leaves a lead free to be called when the customer comes back', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'), presses(ANA, 'close', press));

    await play.take(robinWrites('Still nothing.'), presses(ANA, 'escalate', press));

    expect(play.waiting('ping')).toHaveLength(1);
  });
});

/** Whatever a form could hold. */
const VALUES = { text: 'Hi', reason: 'x', minutes: '30', to: BO.id, into: 'case-2', turn: 'm-1' };

describe('a customer who presses a button', () => {
  it.each(ActionName.options)('gets nothing from %s, and it is written down', async (action) => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));
    const draft = play.current.draft?.id ?? 'no draft';
    const before = play.current;

    await play.take(presses(ROBIN, action, { ...press, draft, values: VALUES }));

    expect(play.current).toEqual({
      ...before,
      revision: expect.any(Number),
      seen: expect.anything(),
      timeline: [
        ...before.timeline,
        { at: expect.any(Number), what: 'refused', by: ROBIN.id, note: action },
      ],
    });
  });
});
