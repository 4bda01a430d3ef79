import { describe, expect, it, vi } from 'vitest';
import { SendError, type Sent } from '../../src/adapters/adapter.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createHeldMind } from '../fakes/held-mind.ts';
import { openShop } from '../fakes/open-shop.ts';
import { ANA, presses, robinWrites } from '../fakes/shop.ts';

const MINUTE = 60_000;
/** A press for which nobody waits, so that what it leads to is all that is said. */
const CASE = { case: 'case-1', door: undefined };
const busy = new SendError('Too busy.', { retryable: true });
const forbidden = new SendError('Not allowed.', { retryable: false });

async function shopWithReply() {
  const shop = await openShop();
  await shop.adapter.deliver(robinWrites('Where is it?'));
  await shop.pipeline.settled();
  const draft = (await shop.caseOf()).draft?.id;
  return { shop, send: (text?: string) => sendPress(draft, text) };
}

function sendPress(draft: string | undefined, text: string | undefined) {
  const values = text === undefined ? {} : { text };
  return presses(ANA, 'send', { ...CASE, draft, values });
}

describe('what the platform cannot take now', () => {
  it('is tried again later and later, and said once', async () => {
    const shop = await openShop();
    shop.adapter.failNext(busy, busy, busy);

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    const tried: number[] = [shop.adapter.attempts.length];
    for (const seconds of [1, 2, 4]) {
      await shop.pass(seconds * 1000 - 1);
      tried.push(shop.adapter.attempts.length);
      await shop.pass(1);
      tried.push(shop.adapter.attempts.length);
    }

    expect(tried).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(shop.adapter.said).toHaveLength(1);
    expect(new Set(shop.adapter.attempts).size).toBe(1);
    expect(shop.adapter.counts).toEqual([1, 2, 3, 4]);
  });

  it('is tried again when the platform says', async () => {
    const shop = await openShop();
    shop.adapter.failNext(new SendError('Slow down.', { retryable: true, retryAfterMs: 30_000 }));
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.pass(29_999);
    const early = shop.adapter.said.length;
    await shop.pass(1);

    expect([early, shop.adapter.said.length]).toEqual([0, 1]);
  });

  it('is tried again when the adapter broke in a way nobody foresaw', async () => {
    const shop = await openShop();
    shop.adapter.failNext(new TypeError('Cannot read properties of undefined'));
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.pass(1000);

    expect(shop.adapter.said).toHaveLength(1);
  });

  it('is tried again when the platform never answers', async () => {
    const shop = await openShop();
    const { send } = shop.adapter;
    shop.adapter.send = () => Promise.withResolvers<Sent>().promise;
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await vi.waitFor(() => expect(shop.time.next()).toBe(MORNING + 30_000));

    await shop.pass(30_000);
    shop.adapter.send = send;
    await shop.pass(1000);

    expect(shop.adapter.said).toHaveLength(1);
  });

  it('is tried again after a restart', async () => {
    const shop = await openShop();
    shop.adapter.failNext(busy);
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.restart();
    await shop.pass(1000);

    expect(shop.adapter.said).toHaveLength(1);
  });

  it('does not hold up what else is to be said', async () => {
    const shop = await openShop();
    shop.adapter.failNext(busy);

    await shop.adapter.deliver(robinWrites('My lawyer asks.'));
    await shop.pipeline.settled();

    expect(shop.adapter.said.map((one) => one.kind)).toEqual(['card']);
  });

  it('does not let one reply overtake another', async () => {
    const { shop, send } = await shopWithReply();
    shop.adapter.failNext(busy);
    await shop.adapter.deliver(send('First.'));
    await shop.pipeline.settled();
    const second = send('Second.');
    await shop.adapter.deliver(second);
    await shop.adapter.deliver({ ...second, key: 'pressed again, after the question' });
    await shop.pipeline.settled();
    const early = shop.adapter.said.filter((one) => one.kind === 'reply');

    await shop.pass(1000);

    const texts = shop.adapter.said.flatMap((one) => (one.kind === 'reply' ? [one.text] : []));
    expect(early).toEqual([]);
    expect(texts).toEqual(['First.', 'Second.']);
  });

  it('does not let one reply overtake another that was approved at the same time', async () => {
    const shop = await openShop({ start: false });
    const events = ['First.', 'First.', 'Second.', 'Second.'].map((text) => sendPress('', text));
    for (const event of [robinWrites('Where is it?'), ...events]) await shop.engine.accept(event);
    let failures = 0;
    shop.adapter.failing = (one) => {
      if (one.kind !== 'reply' || failures === 1) return undefined;
      failures += 1;
      return busy;
    };

    await shop.restart();
    await shop.pipeline.settled();
    await shop.pass(1000);

    const texts = shop.adapter.said.flatMap((one) => (one.kind === 'reply' ? [one.text] : []));
    expect(texts).toEqual(['First.', 'Second.']);
  });

  it('does not bring back an older card that failed while a newer one was made', async () => {
    const model = createHeldMind();
    const shop = await openShop({ desk: { model } });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    const question = await model.question(0);
    const { send } = shop.adapter;
    shop.adapter.send = async () => {
      question.answer();
      await vi.waitFor(async () => expect((await shop.caseOf()).outbox).toHaveLength(2));
      shop.adapter.send = send;
      throw busy;
    };

    await shop.adapter.deliver(presses(ANA, 'take', CASE));
    await shop.pipeline.settled();
    await shop.pass(MINUTE);

    const cards = shop.adapter.said.filter((one) => one.kind === 'card').slice(1);
    expect(cards).toMatchObject([
      { card: { takenBy: 'Ana', assessment: { assessor: 'openai:small' } } },
    ]);
  });

  it('does not bring back an older card when a newer one has been shown', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    shop.adapter.failNext(busy);
    await shop.adapter.deliver(presses(ANA, 'take', CASE));
    await shop.pipeline.settled();

    await shop.adapter.deliver(robinWrites('Hello?'));
    await shop.pipeline.settled();
    await shop.pass(MINUTE);

    const cards = shop.adapter.said.filter((one) => one.kind === 'card');
    expect(cards.at(-1)).toMatchObject({ card: { ask: 'Hello?', takenBy: 'Ana' } });
    expect(cards).toHaveLength(2);
  });
});

describe('what the platform will never take', () => {
  it('is given up at once, and a reply is then back in the hands of staff', async () => {
    const { shop, send } = await shopWithReply();
    shop.adapter.failNext(forbidden);

    await shop.adapter.deliver(send('It comes today.'));
    await shop.pipeline.settled();
    await shop.pass(MINUTE);

    expect(shop.adapter.said.filter((one) => one.kind === 'reply')).toEqual([]);
    expect(shop.adapter.said.at(-1)).toMatchObject({
      kind: 'card',
      card: {
        notes: expect.arrayContaining([
          "Ana's reply was not delivered. Send it by hand: “It comes today.”",
        ]),
      },
    });
    expect((await shop.caseOf()).clocks.map((clock) => clock.kind)).toEqual(['offer', 'escalate']);
  });

  it('is given up after some twenty minutes of trying', async () => {
    const { shop, send } = await shopWithReply();
    shop.adapter.failing = (one) => (one.kind === 'reply' ? busy : undefined);
    await shop.adapter.deliver(send('It comes today.'));
    await shop.pipeline.settled();

    await shop.pass(17 * MINUTE);
    const stillTried = (await shop.caseOf()).outbox.map((item) => item.state);
    await shop.pass(3 * MINUTE);

    expect(stillTried).toContain('queued');
    expect((await shop.caseOf()).outbox).toMatchObject([{ state: 'failed', attempts: 12 }]);
    expect((await shop.caseOf()).pings).toMatchObject([{ cause: 'clock' }]);
  });

  it('is posted anew where it was the update of a card that is gone', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    shop.adapter.failNext(forbidden);
    await shop.adapter.deliver(robinWrites('Hello?'));
    await shop.pipeline.settled();

    await shop.adapter.deliver(robinWrites('Anybody?'));
    await shop.pipeline.settled();

    const last = shop.adapter.said.at(-1);
    expect(last).toMatchObject({ kind: 'card', card: { ask: 'Anybody?' } });
    expect(last).not.toHaveProperty('replaces');
  });
});

describe('updates in place', () => {
  it('name the message they replace: the card, and the call once it is answered', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('My lawyer asks.'));
    await shop.pipeline.settled();
    const posted = shop.adapter.said.map(({ kind, id }) => [kind, `message ${id}`]);

    await shop.adapter.deliver(presses({ ...ANA }, 'have-it', CASE));
    await shop.pipeline.settled();

    const updates = shop.adapter.said
      .slice(2)
      .map((one) => [one.kind, 'replaces' in one ? one.replaces : undefined]);
    expect(posted.map(([kind]) => kind)).toEqual(['ping', 'card']);
    expect(updates).toEqual(posted);
  });

  it('are dropped where there is nothing to replace: a call that was answered and never posted', async () => {
    let isDead = false;
    const shop = await openShop({
      wrap: (engine) => ({
        ...engine,
        change: (id, edit) =>
          isDead ? Promise.reject(new Error('The process has died.')) : engine.change(id, edit),
      }),
    });
    shop.adapter.failing = (one) => {
      isDead = one.kind === 'ping';
      return isDead ? forbidden : undefined;
    };
    await shop.adapter.deliver(robinWrites('My lawyer asks.'));
    await shop.pipeline.settled();
    const atDeath = (await shop.caseOf()).outbox;
    await shop.adapter.deliver(presses(ANA, 'close', CASE));

    shop.adapter.failing = (one) => (one.id === 'case-1/ping/1' ? forbidden : undefined);
    isDead = false;
    await shop.restart();
    await shop.pipeline.settled();

    expect(atDeath).toMatchObject([{ state: 'sending' }, { state: 'queued' }]);
    expect(shop.adapter.said.map((one) => one.kind)).toEqual(['card']);
    expect((await shop.caseOf()).outbox).toEqual([]);
  });

  it('are not made for a call that nobody got: it is called off', async () => {
    const shop = await openShop();
    shop.adapter.failNext(forbidden);
    await shop.adapter.deliver(robinWrites('My lawyer asks.'));
    await shop.pipeline.settled();

    await shop.adapter.deliver(presses(ANA, 'close', CASE));
    await shop.pipeline.settled();

    expect(shop.adapter.said.filter((one) => one.kind === 'ping')).toEqual([]);
    expect((await shop.caseOf()).outbox).toEqual([]);
  });
});

describe('the log', () => {
  it('says in a sentence why a thing was not said', async () => {
    const shop = await openShop();
    const why = 'Heed could not post there: that channel is archived. (is_archived)';
    shop.adapter.failNext(new SendError(why, { retryable: false }));

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    expect(shop.log.lines.join()).toContain(why);
  });

  it('holds no words of a customer, whatever goes wrong', async () => {
    const shop = await openShop();
    shop.adapter.failNext(new Error('Could not post "my card is 4111"'), busy, forbidden);
    shop.adapter.completing = async () => {
      throw new Error('Unknown message: my card is 4111');
    };

    await shop.adapter.deliver(robinWrites('my card is 4111, my lawyer asks'));
    await shop.pipeline.settled();
    await shop.pass(5 * MINUTE);

    expect(shop.log.lines.length).toBeGreaterThan(2);
    expect(shop.log.lines.join()).not.toContain('4111');
  });
});
