import { describe, expect, it } from 'vitest';
import type { MessageWritten } from '../../src/domain/message.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createPlay } from '../fakes/play.ts';
import {
  ANA,
  anaWrites,
  BO,
  DESK,
  QUIET,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  THREAD,
  UNKNOWN,
  written,
} from '../fakes/shop.ts';

/** "@Heed TEXT" by Ana, in the thread unless it says otherwise. */
function mentions(text: string, given: Partial<MessageWritten> = {}): MessageWritten {
  return anaWrites(text, { mentioned: true, ...given });
}

function atTopLevel(event: MessageWritten): MessageWritten {
  const { thread: _, ...rest } = event;
  return rest;
}

describe('a colleague who mentions Heed in a thread', () => {
  const thread = [
    written(ROBIN, THREAD, 'Where is it?'),
    written(ANA, 'm-2', 'I am looking.', 1),
    written(ROBIN, 'm-3', 'Still not here.', 2),
  ];

  it('has it read the thread, and what they say to Heed is no turn', async () => {
    const play = createPlay();
    const event = mentions('have a look', { message: 'm-9', channel: QUIET });
    const conversation = [...thread, written(ANA, 'm-9', '@Heed have a look', 3)];

    await play.take({ ...event, conversation });

    expect(play.current.turns.map((turn) => turn.id)).toEqual([THREAD, 'm-2', 'm-3']);
    expect(play.current).toMatchObject({ askedBy: ANA, customer: { id: ROBIN.id } });
    expect(play.waiting('card')).toMatchObject([{ to: DESK, card: { ask: 'Still not here.' } }]);
  });

  it('has not answered the customer by it: the draft stays and the clocks run', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { message: THREAD }));
    const { draft, clocks } = play.current;

    await play.take(mentions('have a look'));

    expect(play.current).toMatchObject({ draft, clocks });
    expect(play.current.clocks).toHaveLength(2);
    expect(play.current.turns).toHaveLength(1);
  });

  it('has not answered by an earlier mention either, though the thread holds it', async () => {
    const play = createPlay();
    const first = mentions('have a look', { message: 'm-8' });
    const second = mentions('and again', { message: 'm-9' });
    const conversation = [
      ...thread,
      written(ANA, 'm-8', '@Heed have a look', 3),
      written(ANA, 'm-9', '@Heed and again', 4),
    ];

    await play.take({ ...first, conversation: conversation.slice(0, 4) });
    await play.take({ ...second, conversation });

    expect(play.current.turns.map((turn) => turn.id)).toEqual([THREAD, 'm-2', 'm-3']);
  });

  it('takes whoever began the thread for the customer where nobody else is one', async () => {
    const play = createPlay();
    const conversation = [
      written(BO, THREAD, 'My VPN is down.'),
      written(ANA, 'm-2', 'Since when?', 1),
    ];

    await play.take(mentions('have a look', { message: 'm-9', channel: UNKNOWN, conversation }));
    const called = play.current;
    await play.take(robinWrites('Since Monday', { by: BO, channel: UNKNOWN, at: MORNING + 1 }));

    expect(called.customer).toEqual({ id: BO.id, name: 'Bo' });
    expect(called.turns.map((turn) => turn.who)).toEqual(['customer', 'agent']);
    expect(play.current.turns.at(-1)).toMatchObject({ who: 'customer', text: 'Since Monday' });
    expect(play.waiting('card')).toMatchObject([{ to: ANA.id }]);
  });

  it.each(['mute', ' Quiet ', 'STOP', 'stop.'])('has it be quiet by "%s"', async (text) => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { channel: QUIET }));

    await play.take(mentions(text, { channel: QUIET }), robinWrites('outage', { channel: QUIET }));

    expect(play.current.quiet).toBe(true);
    expect(play.waiting('card')).toEqual([]);
    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('is asked for again by the next mention', async () => {
    const play = createPlay();
    await play.take(
      robinWrites('Where is it?', { channel: QUIET }),
      mentions('mute', { channel: QUIET }),
    );

    await play.take(mentions('show me', { channel: QUIET }));

    expect(play.waiting('card')).toHaveLength(1);
  });

  it('is told in Teams that the consent to read may be missing, for Heed is there', async () => {
    const play = createPlay();

    await play.take(mentions('have a look', { platform: 'teams' }));

    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'notice', to: ANA.id, text: expect.stringContaining('consent to read') },
    ]);
  });

  it('is told alone when the thread cannot be read, and no empty case stays open', async () => {
    const play = createPlay();

    await play.take(mentions('have a look'));

    expect(play.current.state).toBe('closed');
    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'notice', to: ANA.id, text: expect.stringContaining('cannot read that thread') },
    ]);
  });
});

describe('a colleague who mentions Heed at the top level', () => {
  it.each([
    [DESK, DESK],
    [UNKNOWN, ANA.id],
  ])('has what they say triaged in %s', async (channel, to) => {
    const play = createPlay();

    await play.take(atTopLevel(mentions('My card was charged twice', { channel, message: 'm-1' })));

    expect(play.current).toMatchObject({ askedBy: ANA, customer: null, clocks: [] });
    expect(play.current.turns).toMatchObject([
      { who: 'customer', author: 'Customer', text: 'My card was charged twice' },
    ]);
    expect(play.waiting('card')).toMatchObject([{ to, card: { customer: 'Customer' } }]);
  });

  it('is told to do so in a thread where customers write', async () => {
    const play = createPlay();

    await play.take(atTopLevel(mentions('have a look', { channel: SHOP })));

    expect(play.current).toMatchObject({ state: 'closed', turns: [] });
    expect(play.waiting('notice')).toMatchObject([
      { to: ANA.id, text: expect.stringContaining('in the thread') },
    ]);
  });
});

describe('others who mention Heed', () => {
  it('are heard as customers when they are', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?', { mentioned: true, channel: QUIET }));

    expect(play.current.turns).toHaveLength(1);
    expect(play.waiting('card')).toHaveLength(1);
  });

  it('give no instructions when they are not on the desk, and leave no case open', async () => {
    const play = createPlay();

    await play.take(mentions('have a look', { by: STRANGER }));

    expect(play.current).toMatchObject({ state: 'closed', askedBy: null, outbox: [] });
  });
});

describe('what staff says among itself in the thread of a card', () => {
  it('is no answer to a customer', async () => {
    const play = createPlay();
    await play.take(
      atTopLevel(mentions('My card was charged twice', { channel: DESK, message: 'm-1' })),
    );
    const { draft } = play.current;

    await play.take(anaWrites('I have seen that before', { channel: DESK, thread: 'm-1' }));

    expect(play.current.draft).toEqual(draft);
    expect(play.current.draft).not.toBeNull();
    expect(play.current.turns).toHaveLength(1);
  });
});
