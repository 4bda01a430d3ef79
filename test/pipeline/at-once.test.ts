import { describe, expect, it } from 'vitest';
import type { Readers } from '../../src/adapters/adapter.ts';
import type { SurroundingsChanged } from '../../src/domain/message.ts';
import { Settings } from '../../src/domain/settings.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { openShop } from '../fakes/open-shop.ts';
import type { RecordingAdapter } from '../fakes/recording-adapter.ts';
import {
  ANA,
  anaWrites,
  commands,
  DESK,
  HELP,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  UNKNOWN,
} from '../fakes/shop.ts';

const SECOND = 1_000;

function changes(
  channel: string,
  change: SurroundingsChanged['change'] = 'joined',
): SurroundingsChanged {
  const where = { platform: 'terminal', workspace: 'local', channel } as const;
  const more = { at: MORNING, by: ROBIN, change };
  return { key: `${change} ${channel}`, kind: 'surroundings', ...where, ...more };
}

/** The platform keeps whoever asks for a channel's readers waiting until it is told to tell. */
function holdReaders(adapter: RecordingAdapter) {
  const asked = Promise.withResolvers<void>();
  const readers = Promise.withResolvers<Readers>();
  adapter.reading = () => {
    asked.resolve();
    return readers.promise;
  };
  return { asked: asked.promise, tell: () => readers.resolve({ staff: [], outsiders: true }) };
}

/** A shop that nobody has set up, and its settings as they stand. */
async function openUnsetShop() {
  let settings: Settings = Settings.parse({});
  const shop = await openShop({
    desk: {
      settings: () => settings,
      async update(edit) {
        settings = Settings.parse(edit(settings));
        return settings;
      },
    },
  });
  return { shop, current: () => settings };
}

describe('what is no case’s business', () => {
  it('is answered before the platform is told that it arrived, and opens no case', async () => {
    const shop = await openShop();

    await shop.adapter.deliver(commands(ANA, 'help'));

    expect(shop.adapter.said).toMatchObject([{ kind: 'notice', to: 'answer:Ana' }]);
    expect(await shop.engine.read('case-1')).toBeUndefined();
  });

  it('tells what happened in a case as the store has it, in the channel and in its thread', async () => {
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();
    const before = shop.adapter.said.length;

    await shop.adapter.deliver(commands(ANA, 'log', { channel: SHOP }));
    await shop.adapter.deliver(anaWrites('log', { mentioned: true }));

    const text = expect.stringMatching(/^Robin: case case-1, open\..*\n.* The case was opened\.\n/);
    expect(shop.adapter.said.slice(before)).toMatchObject([
      { kind: 'notice', to: 'answer:Ana', text },
      { kind: 'notice', to: ANA.id, text },
    ]);
  });

  it('is answered once, though the answer has changed what the event means', async () => {
    const { shop, current } = await openUnsetShop();
    const { thread, ...topLevel } = anaWrites('watch', { channel: UNKNOWN, mentioned: true });

    await shop.adapter.deliver(topLevel);
    await shop.adapter.deliver(topLevel);
    await shop.pipeline.settled();

    expect(current().channels).toMatchObject([{ id: UNKNOWN, watched: true }]);
    expect(shop.adapter.said).toHaveLength(1);
    expect(await shop.engine.read('case-1')).toBeUndefined();
  });

  it('changes the settings, once the platform has told who reads the channel', async () => {
    const { shop, current } = await openUnsetShop();
    shop.adapter.reading = async () => ({ staff: [ANA], outsiders: false });

    await shop.adapter.deliver(commands(ANA, 'here is staff', { channel: UNKNOWN }));

    expect(current().channels).toMatchObject([{ id: UNKNOWN, kind: 'staff', leads: [ANA.id] }]);
  });

  it('keeps the platform waiting for two seconds at most, and is answered all the same', async () => {
    const shop = await openShop();
    const { asked, tell } = holdReaders(shop.adapter);
    const delivered = shop.adapter.deliver(commands(ANA, 'here is staff', { channel: UNKNOWN }));
    await asked;

    shop.time.advance(2 * SECOND);
    await delivered;
    const before = shop.adapter.said.length;
    tell();
    await shop.pipeline.settled();

    expect(before).toBe(0);
    expect(shop.adapter.said).toMatchObject([{ text: expect.stringContaining('outside') }]);
  });

  it('is finished before everything stops', async () => {
    const shop = await openShop();
    const { asked, tell } = holdReaders(shop.adapter);
    const delivered = shop.adapter.deliver(commands(ANA, 'here is staff', { channel: UNKNOWN }));
    await asked;
    shop.time.advance(2 * SECOND);
    await delivered;

    const stopped = shop.pipeline.stop();
    tell();
    await stopped;

    expect(shop.adapter.said).toHaveLength(1);
  });

  it('is given up after ten seconds with a word to whoever waits', async () => {
    const shop = await openShop();
    const { asked } = holdReaders(shop.adapter);
    const delivered = shop.adapter.deliver(commands(ANA, 'here is staff', { channel: UNKNOWN }));
    await asked;

    shop.time.advance(10 * SECOND);
    await delivered;
    await shop.pipeline.settled();

    expect(shop.adapter.said).toMatchObject([
      { kind: 'notice', to: 'answer:Ana', text: expect.stringContaining('Something went wrong') },
    ]);
  });

  it('is only logged where nobody can be told', async () => {
    const shop = await openShop({
      desk: { update: async () => Promise.reject(new Error('the disk is full')) },
    });
    shop.adapter.failNext(new Error('gone'));

    await shop.adapter.deliver(commands(ANA, 'watch'));
    await shop.adapter.deliver(changes(DESK, 'shared'));

    expect(shop.adapter.said).toEqual([]);
    expect(shop.log.lines.join()).toContain('An answer at once was not sent');
    expect(shop.log.lines.join()).toContain('An event could not be answered');
  });

  it('takes open cases along when their channel moves, and hears them there', async () => {
    const shop = await openShop();
    const elsewhere = 'terminal:local/shop-2';
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.adapter.deliver({ ...changes(SHOP, 'moved'), to: elsewhere });
    await shop.restart();
    await shop.adapter.deliver(robinWrites('Still not here.', { channel: elsewhere }));
    await shop.pipeline.settled();

    expect((await shop.caseOf()).channel).toBe(elsewhere);
    expect((await shop.caseOf()).turns).toHaveLength(2);
  });

  it('greets a channel once, however often it is told of it', async () => {
    const shop = await openShop();

    await shop.adapter.deliver(changes(SHOP));
    await shop.adapter.deliver(changes(SHOP));

    expect(shop.adapter.said).toMatchObject([{ kind: 'greeting', to: SHOP, watched: true }]);
  });
});

describe('who is on which side', () => {
  it('is settled at the door: where colleagues ask, who is not on the roster is the customer', async () => {
    const shop = await openShop();

    await shop.adapter.deliver(anaWrites('My VPN is down.', { by: STRANGER, channel: HELP }));
    await shop.pipeline.settled();

    expect(await shop.caseOf()).toMatchObject({
      customer: { id: STRANGER.id },
      turns: [{ who: 'customer' }],
    });
  });

  it('is settled again when the platform has told more of who wrote', async () => {
    const shop = await openShop();
    shop.adapter.completing = async (event) => ({ ...event, by: STRANGER });

    await shop.adapter.deliver(
      anaWrites('My VPN is down.', { by: { ...STRANGER, side: 'customer' }, channel: HELP }),
    );
    await shop.pipeline.settled();

    expect((await shop.caseOf()).turns).toMatchObject([{ who: 'customer' }]);
  });
});
