import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/domain/settings.ts';
import { apply } from '../../src/handlers/handle.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  BO,
  BOT,
  DESK,
  LONELY,
  pointsAt,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  UNKNOWN,
  written,
} from '../fakes/shop.ts';

const MINUTE = 60_000;
const FRESH = () => scriptedDesk({ settings: () => Settings.parse({}) });

const TALK = [
  written(ROBIN, 'm-1', 'Where is it?'),
  written(ANA, 'm-2', 'I am looking.', 1),
  written(BOT, 'm-3', 'Ticket 7', 2),
  written(ROBIN, 'm-4', 'I am waiting, it is lost for good', 3),
];

describe('somebody who points at a message', () => {
  it('makes a case of its conversation, with its card where staff reads', async () => {
    const play = createPlay();

    await play.take(pointsAt(ANA, 'm-4', { conversation: TALK }));

    expect(play.current).toMatchObject({
      state: 'open',
      customer: { id: ROBIN.id, name: 'Robin' },
      askedBy: ANA,
      assessment: { turn: 2 },
    });
    expect(play.current.turns.map(({ id, who }) => [id, who])).toEqual([
      ['m-1', 'customer'],
      ['m-2', 'agent'],
      ['m-4', 'customer'],
    ]);
    expect(play.waiting('card')).toMatchObject([{ to: DESK, about: { channel: SHOP } }]);
    expect(play.waiting('ping')).toHaveLength(1);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: 'The card is in the paired staff channel.' },
    ]);
  });

  it('has the case live in the thread that was found only by reading it', async () => {
    const play = createPlay();
    const { thread: _, ...event } = pointsAt(ANA, 'm-4');
    await play.take({ ...event, wish: 'quiet' });

    await play.take({ ...event, key: 'again', conversation: TALK, thread: 'm-1' });

    expect(play.current.thread).toBe('m-1');
    expect(play.waiting('card')).toMatchObject([{ about: { thread: 'm-1' } }]);
  });

  it('starts the wait when they look, not when it was written', async () => {
    const play = createPlay();
    play.now = MORNING + 60 * MINUTE;

    await play.take(pointsAt(ANA, 'm-1', { conversation: TALK.slice(0, 1), at: play.now }));

    expect(play.current.clocks.map((clock) => clock.due)).toEqual([
      play.now + 2 * MINUTE,
      play.now + 5 * MINUTE,
    ]);
  });

  it('adds to a case that is there only what it had not heard, each in its place', async () => {
    const play = createPlay();
    await play.take(
      robinWrites('Where is it?', { message: 'm-1' }),
      robinWrites('I am waiting', { message: 'm-4', at: MORNING + 3 * MINUTE }),
    );

    await play.take(pointsAt(ANA, 'm-1', { conversation: TALK }));
    await play.take(pointsAt(BO, 'm-1', { conversation: TALK }));

    expect(play.current.turns.map((turn) => turn.id)).toEqual(['m-1', 'm-2', 'm-4']);
    expect(play.current.turns[2]?.text).toBe('I am waiting');
    expect(play.current.assessment?.turn).toBe(2);
  });

  it('shows the card of a closed case again, which is open from then on', async () => {
    const play = createPlay();
    await play.take(
      robinWrites('Where is it?', { message: 'm-1' }),
      presses(ANA, 'close', { case: 'case-1' }),
    );
    play.deliver();

    await play.take(pointsAt(ANA, 'm-1', { conversation: TALK.slice(0, 1) }));

    expect(play.current.state).toBe('open');
    expect(play.waiting('card')).toHaveLength(1);
  });

  it('gets the card alone where there is no staff channel, and is told how to name one', async () => {
    const play = createPlay();

    await play.take(pointsAt(ANA, 'm-1', { conversation: TALK, channel: UNKNOWN }));

    expect(play.waiting('card')).toMatchObject([{ to: ANA.id, about: { channel: UNKNOWN } }]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: expect.stringContaining('/triage here is staff') },
    ]);
  });

  it('gets a card of their own where the first one went to somebody else alone', async () => {
    const play = createPlay();
    await play.take(pointsAt(ANA, 'm-1', { conversation: TALK, channel: LONELY }));
    play.deliver();

    await play.take(pointsAt(BO, 'm-1', { conversation: TALK, channel: LONELY }));

    expect(play.waiting('card')).toMatchObject([{ to: BO.id }]);
    expect(play.current.card).toBeNull();
  });

  it.each([
    ['a staff channel', DESK, scriptedDesk(), null, 'Customer'],
    ['a fresh installation', UNKNOWN, FRESH(), { id: BO.id, name: 'Bo' }, 'Bo'],
  ])(
    'makes a colleague the customer of their own message in %s',
    async (_, channel, desk, customer, author) => {
      const play = createPlay(desk);
      const conversation = [
        written(BO, 'm-1', 'A customer writes: where is it?'),
        written(ANA, 'm-2', 'Oh.', 1),
      ];

      await play.take(pointsAt(ANA, 'm-1', { conversation, channel }));

      expect(play.current.customer).toEqual(customer);
      expect(play.current.turns).toMatchObject([
        { who: 'customer', author, text: 'A customer writes: where is it?' },
        { who: 'agent', author: 'Ana' },
      ]);
      expect(play.waiting('card')).toHaveLength(1);
    },
  );

  it('calls nobody among staff for not having answered there', async () => {
    const play = createPlay();
    const conversation = [written(BO, 'm-1', 'A customer writes: where is it?')];

    await play.take(pointsAt(ANA, 'm-1', { conversation, channel: DESK }));

    expect(play.current.clocks).toEqual([]);
  });

  it.each([
    ['cannot be read', undefined, 'Heed cannot read that message: invite Heed into the channel'],
    ['holds nothing', [], 'There is nothing in that message'],
  ])('is told so when it %s, and no empty case stays open', async (_, conversation, text) => {
    const play = createPlay();
    const given = conversation === undefined ? {} : { conversation };

    await play.take(pointsAt(ANA, 'm-1', given));

    expect(play.current.state).toBe('closed');
    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'notice', to: 'answer:Ana', text: expect.stringContaining(text) },
    ]);
  });

  it('cannot be read in Teams without the consent to it, and is said to need that', async () => {
    const play = createPlay();

    await play.take({ ...pointsAt(ANA, 'm-1', {}), platform: 'teams' });

    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'notice', text: expect.stringContaining('consent to read') },
    ]);
  });

  it('gets the card all the same when nothing could judge it', async () => {
    const play = createPlay();
    await play.take(robinWrites('Hello', { message: 'm-0' }));
    const event = pointsAt(ANA, 'm-1', { conversation: TALK });

    play.change((one) => apply(one, event, undefined, play.moment()));

    expect(play.waiting('card').at(-1)?.card.notes.join()).toContain('could not be judged');
  });

  it('wants silence: nothing more is shown unless somebody asks', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { message: 'm-1', channel: LONELY }));

    await play.take(pointsAt(ANA, 'm-1', { wish: 'quiet', channel: LONELY }));

    expect(play.current.quiet).toBe(true);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: 'Heed says nothing more about this unless asked.' },
    ]);
  });

  it.each([ROBIN, STRANGER])('learns and changes nothing as $name', async (by) => {
    const play = createPlay();
    await play.take(anaWrites('Hello'), robinWrites('My lawyer asks.'));
    const before = play.current;

    await play.take(pointsAt(by, 'm-1', { conversation: TALK }));

    const { turns, outbox, quiet, askedBy } = play.current;
    expect({ turns, outbox, quiet, askedBy }).toEqual({
      turns: before.turns,
      outbox: before.outbox,
      quiet: false,
      askedBy: null,
    });
  });
});
