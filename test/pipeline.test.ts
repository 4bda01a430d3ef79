import { describe, expect, it, vi } from 'vitest';
import { SendError } from '../src/adapters/adapter.ts';
import type { Engine } from '../src/engine/engine.ts';
import { createHeldMind } from './fakes/held-mind.ts';
import { openShop } from './fakes/open-shop.ts';
import { ANA, BO, commands, DESK, presses, ROBIN, robinWrites, SHOP } from './fakes/shop.ts';

const MINUTE = 60_000;
const CASE = { case: 'case-1' };

describe('what comes in', () => {
  it('is handled, and what comes of it is said', async () => {
    const shop = await openShop();

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    expect(shop.adapter.said).toMatchObject([
      { kind: 'card', to: DESK, card: { ask: 'Where is it?' } },
    ]);
    expect(await shop.caseOf()).toMatchObject({ inbox: [], outbox: [] });
  });

  it('goes from a customer through a person back to the customer', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    const { draft } = await shop.caseOf();

    await shop.adapter.deliver(presses(ANA, 'send', { ...CASE, draft: draft?.id }));
    await shop.pipeline.settled();

    expect(shop.adapter.said.slice(1)).toMatchObject([
      { kind: 'done', to: 'answer:Ana' },
      { kind: 'reply', to: SHOP, text: draft?.text, approvedBy: { name: 'Ana' } },
      { kind: 'card', replaces: shop.adapter.said[0] && `message ${shop.adapter.said[0].id}` },
    ]);
  });

  const occurrences = {
    message: robinWrites('Where is it?'),
    edited: { ...robinWrites('Where is mine?'), kind: 'edited' as const },
    deleted: { ...robinWrites(''), kind: 'deleted' as const },
    command: commands(ANA, 'Where is it?'),
    action: presses(ANA, 'take', CASE),
  };
  it.each(Object.entries(occurrences))(
    'counts once when the same %s comes twice',
    async (_, event) => {
      const shop = await openShop();
      const opening = robinWrites('Hello', { thread: 'thread-1', message: 'thread-1' });
      await shop.adapter.deliver(opening);
      await shop.pipeline.settled();
      const message = event.kind === 'message' ? 'm' : 'thread-1';
      const placed = 'message' in event ? { ...event, message, thread: 'thread-1' } : event;
      await shop.adapter.deliver(placed);
      await shop.pipeline.settled();
      const [saidOnce, caseOnce] = [shop.adapter.said.length, await shop.caseOf()];

      await shop.adapter.deliver(placed);
      await shop.pipeline.settled();

      expect(shop.adapter.said).toHaveLength(saidOnce);
      expect(await shop.caseOf()).toEqual(caseOnce);
    },
  );

  it('lets one of two people who press send at once win', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    const draft = (await shop.caseOf()).draft?.id;

    await Promise.all([
      shop.adapter.deliver(presses(ANA, 'send', { ...CASE, draft })),
      shop.adapter.deliver(presses(BO, 'send', { ...CASE, draft })),
    ]);
    await shop.pipeline.settled();

    expect(shop.adapter.said.filter((one) => one.kind === 'reply')).toHaveLength(1);
    expect(shop.adapter.said.filter((one) => one.kind === 'notice')).toHaveLength(1);
  });
});

describe('what is no case’s business', () => {
  it('is answered at once, and opens no case', async () => {
    const shop = await openShop();

    await shop.adapter.deliver(commands(ANA, 'help'));

    expect(shop.adapter.said).toMatchObject([{ kind: 'notice', to: 'answer:Ana' }]);
    await expect(shop.caseOf()).rejects.toThrow('There is no case 1.');
  });

  it('is received all the same when the answer cannot be sent', async () => {
    const shop = await openShop();
    shop.adapter.failNext(new SendError('The door had closed.', { retryable: false }));

    await shop.adapter.deliver(commands(ANA, 'help'));
    await shop.adapter.deliver(commands(ANA, 'help'));

    expect(shop.adapter.said).toHaveLength(1);
    expect(shop.log.lines.join()).toContain('An answer at once was not sent');
  });

  it('stays unanswered for a customer', async () => {
    const shop = await openShop();

    for (const text of ['', 'help', 'My lawyer asks.'])
      await shop.adapter.deliver(commands(ROBIN, text));
    await shop.pipeline.settled();

    expect(shop.adapter.said).toEqual([]);
    await expect(shop.caseOf()).rejects.toThrow('There is no case 1.');
  });
});

describe('clocks', () => {
  it('offer a call-back at two minutes and call a lead at five, to the millisecond', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.pass(2 * MINUTE - 1);
    const atFirst = shop.adapter.said.length;
    await shop.pass(1);
    const offered = shop.adapter.said.at(-1);
    await shop.pass(3 * MINUTE - 1);
    const unpinged = shop.adapter.said.filter((one) => one.kind === 'ping');
    await shop.pass(1);

    expect(atFirst).toBe(1);
    expect(offered).toMatchObject({
      kind: 'card',
      card: { notes: [expect.stringContaining('offer a call-back')] },
    });
    expect(unpinged).toEqual([]);
    expect(shop.adapter.said.filter((one) => one.kind === 'ping')).toHaveLength(1);
  });

  it('stop when a person answers', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.adapter.deliver(robinWrites('It comes today.', { by: ANA }));
    await shop.pipeline.settled();
    const said = shop.adapter.said.length;

    await shop.pass(60 * MINUTE);

    expect(shop.adapter.said).toHaveLength(said);
    expect(shop.time.next()).toBeUndefined();
  });

  it('survive a restart, and fire once', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.restart();
    await shop.pass(2 * MINUTE);
    await shop.pass(3 * MINUTE);
    await shop.restart();
    await shop.pass(60 * MINUTE);

    expect(shop.adapter.said.filter((one) => one.kind === 'ping')).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('handles once what was received before any work began', async () => {
    const shop = await openShop({ start: false });
    const event = robinWrites('Where is it?');
    await shop.engine.accept(event);

    await shop.restart();
    await shop.pipeline.settled();
    await shop.adapter.hears((one) => one.kind === 'card');
    await shop.adapter.deliver(event);
    await shop.pipeline.settled();

    expect((await shop.caseOf()).turns).toHaveLength(1);
    expect(shop.adapter.said).toHaveLength(1);
  });

  it('says again, under the same id, what was being said when the process died', async () => {
    let isDead = false;
    const shop = await openShop({
      wrap: (engine) => ({
        ...engine,
        async change(id, edit) {
          if (isDead) throw new Error('The process has died.');
          return engine.change(id, edit);
        },
      }),
    });
    shop.adapter.afterSend = () => {
      isDead = true;
    };
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    const { outbox } = await shop.caseOf();

    shop.adapter.afterSend = () => {};
    isDead = false;
    await shop.restart();
    await vi.waitFor(async () => expect((await shop.caseOf()).outbox).toEqual([]));

    expect(outbox).toMatchObject([{ state: 'sending', attempts: 1 }]);
    expect(shop.adapter.said).toHaveLength(1);
    expect(new Set(shop.adapter.attempts).size).toBe(1);
    expect(shop.adapter.attempts).toHaveLength(2);
    expect((await shop.caseOf()).card).toBe(`message ${shop.adapter.attempts[0]}`);
  });
});

describe('settled', () => {
  it('resolves at once when nothing has come in', async () => {
    const shop = await openShop();

    await expect(shop.pipeline.settled()).resolves.toBeUndefined();
  });

  it('waits for the model too, and for what its answer causes', async () => {
    const model = createHeldMind();
    const shop = await openShop({ desk: { model } });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    const question = await model.question(0);
    const settled = shop.pipeline.settled();

    question.answer({ mood: 'anxious' });
    await settled;

    expect(shop.adapter.said.at(-1)).toMatchObject({
      kind: 'card',
      card: { assessment: { mood: 'anxious', assessor: 'openai:small' } },
    });
  });

  it('does not wait for work that has failed and waits to be tried again', async () => {
    let fails = true;
    const shop = await openShop({
      wrap: (engine) => ({
        ...engine,
        async change(id, edit) {
          if (fails) throw new Error('The disk is full.');
          return engine.change(id, edit);
        },
      }),
    });
    await shop.adapter.deliver(robinWrites('Where is it?'));

    await shop.pipeline.settled();
    const saidBefore = shop.adapter.said.length;
    fails = false;
    await shop.pass(1000);
    await shop.adapter.hears((one) => one.kind === 'card');

    expect(saidBefore).toBe(0);
  });

  it('lets go of whoever waits when all is stopped', async () => {
    const model = createHeldMind();
    const shop = await openShop({ desk: { model } });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await model.question(0);
    const settled = shop.pipeline.settled();

    await shop.pipeline.stop();

    await expect(settled).resolves.toBeUndefined();
    await expect(shop.pipeline.settled()).resolves.toBeUndefined();
  });
});

describe('stop', () => {
  it('lets go of whoever waits for what nobody will do any more', async () => {
    const shop = await openShop({ wrap: (engine) => ({ ...engine, start: async () => {} }) });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    const settled = shop.pipeline.settled();

    await shop.pipeline.stop();

    await expect(settled).resolves.toBeUndefined();
  });

  it('lets go of the store though an adapter cannot stop', async () => {
    const shop = await openShop();
    shop.adapter.stop = async () => {
      throw new Error('stuck');
    };

    await shop.pipeline.stop();

    await expect(shop.engine.read('case-1')).rejects.toThrow('The store is closed');
    expect(shop.log.lines.join()).toContain('An adapter did not stop');
  });

  it('happens once, however often it is asked for', async () => {
    const shop = await openShop();
    let stops = 0;
    shop.adapter.stop = async () => {
      stops += 1;
    };

    await Promise.all([shop.pipeline.stop(), shop.pipeline.stop()]);
    await shop.pipeline.stop();

    expect(stops).toBe(1);
  });
});

describe('start', () => {
  it('has every adapter listen before anything is worked on', async () => {
    const steps: string[] = [];
    const shop = await openShop({
      start: false,
      wrap: (engine) => ({
        ...engine,
        async start(work) {
          steps.push('works');
          await engine.start(work);
        },
      }),
    });
    shop.adapter.start = async () => void steps.push('listens');

    await shop.pipeline.start();

    expect(steps).toEqual(['listens', 'works']);
  });
});

describe('work that changes nothing', () => {
  it('is not done over and over', async () => {
    let reads = 0;
    const shop = await openShop({
      wrap: (engine): Engine => ({
        ...engine,
        readOwn(id) {
          reads += 1;
          return engine.readOwn(id);
        },
        change: async (id, _) => (await engine.read(id)) ?? Promise.reject(new Error('gone')),
      }),
    });

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    expect(reads).toBeLessThan(10);
    expect(shop.log.lines.join()).toContain('tried again later');
  });
});
