import { describe, expect, it, vi } from 'vitest';
import type { Incoming } from '../../src/domain/message.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Mind } from '../../src/handlers/desk.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { openShop } from '../fakes/open-shop.ts';
import { scriptedMind } from '../fakes/scripted-mind.ts';
import { ANA, anaWrites, commands, robinWrites, shopSettings } from '../fakes/shop.ts';

describe('taking an event in', () => {
  it('takes it as the platform completes it: an agent unmasked is no customer', async () => {
    const shop = await openShop();
    shop.adapter.completing = async (event) =>
      event.kind === 'message' && event.text.startsWith('It') ? { ...event, by: ANA } : event;

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.adapter.deliver(robinWrites('It comes today.'));
    await shop.pipeline.settled();

    expect((await shop.caseOf()).turns.map((turn) => turn.who)).toEqual(['customer', 'agent']);
  });

  it('takes it as it came when the platform cannot complete it', async () => {
    const shop = await openShop();
    shop.adapter.completing = async () => {
      throw new Error('timeout');
    };

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    expect((await shop.caseOf()).turns).toHaveLength(1);
    expect(shop.log.lines.join()).toContain('An event could not be completed');
  });

  it('takes it as it came when the platform never comes back', async () => {
    const shop = await openShop();
    shop.adapter.completing = () => Promise.withResolvers<Incoming>().promise;

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await vi.waitFor(() => expect(shop.time.next()).toBe(MORNING + 10_000));
    await shop.pass(10_000);

    expect((await shop.caseOf()).turns).toHaveLength(1);
  });

  it('takes it as it came when the platform comes back with another event', async () => {
    const shop = await openShop();
    shop.adapter.completing = async () => anaWrites('Something else', { key: 'another' });

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    expect(await shop.caseOf()).toMatchObject({ inbox: [], turns: [{ text: 'Where is it?' }] });
  });

  it('takes it in, with its clocks, when nothing can judge it', async () => {
    const local = scriptedMind('local');
    const assess = async () => {
      throw new TypeError('my card is 4111');
    };
    const broken: Mind = { ...local, assessor: { ...local.assessor, assess } };
    const shop = await openShop({ desk: { local: broken } });

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.adapter.deliver(commands(ANA, 'Where is it?'));
    await shop.pipeline.settled();

    expect((await shop.caseOf()).clocks).toHaveLength(2);
    expect(shop.adapter.said).toContainEqual(
      expect.objectContaining({ kind: 'notice', text: expect.stringContaining('could not judge') }),
    );
    expect(shop.log.lines.join()).toContain('An event could not be judged');
    expect(shop.log.lines.join()).not.toContain('4111');
  });

  it('puts an event away that no handler can take, so that what comes after is handled', async () => {
    let isBroken = true;
    const settings: Settings = {
      ...shopSettings,
      get policy() {
        if (isBroken) throw new TypeError('my card is 4111');
        return shopSettings.policy;
      },
    };
    const shop = await openShop({ desk: { settings: () => settings } });

    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    isBroken = false;
    await shop.adapter.deliver(robinWrites('Hello?'));
    await shop.pipeline.settled();

    const { turns, timeline } = await shop.caseOf();
    expect(turns.map((turn) => turn.text)).toEqual(['Hello?']);
    expect(timeline).toContainEqual(
      expect.objectContaining({ what: 'not handled', note: 'message' }),
    );
    expect(shop.log.lines.join()).toContain('could not be handled and was put away');
    expect(shop.log.lines.join()).not.toContain('4111');
  });
});
