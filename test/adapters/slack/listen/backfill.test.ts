import { rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Receive } from '../../../../src/adapters/adapter.ts';
import type { Incoming } from '../../../../src/domain/message.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { send } from '../../../fakes/slack/delivery.ts';
import { startFakeSlack } from '../../../fakes/slack/fake-slack.ts';
import { type Joined, joinSlack, type Mode, peopleOf } from '../../../fakes/slack/join-slack.ts';
import { slackSettings } from '../../../fakes/slack/open-adapter.ts';
import { ANA, DESK, HELP, inShop, openShopIn, ROBIN, SHOP } from '../../../fakes/slack/shop.ts';
import { signEvent } from '../../../fakes/slack/signed-request.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A shop on Slack where Heed comes and goes, with a time that is moved by hand. */
async function openShop(mode: Mode = 'socket') {
  const time = createFakeTime();
  const folder = temporaryFolder();
  const log = createLog();
  const slack = await startFakeSlack(time.now);
  openShopIn(slack);
  const threads = new Map<string, string[]>();
  const running = new Set<Joined>();
  const heard: Incoming[] = [];
  /** What came once more under a key that had come before, as the engine would drop it. */
  const again: Incoming[] = [];
  const seen = new Set<string>();
  let current: Joined | undefined;
  const people = peopleOf(slack, mode, () => {
    if (current === undefined) throw new Error('Heed is not there.');
    return current;
  });

  /** Starts Heed; what it passes on is noted down once `receive` has taken it. */
  async function come(receive: Receive = async () => {}): Promise<void> {
    const joined = await joinSlack({
      ...{ slack, mode, folder, time, logger: log.logger },
      settings: () => slackSettings,
      openThreads: async (channel) => threads.get(channel) ?? [],
    });
    current = joined;
    running.add(joined);
    await joined.adapter.start(async (event) => {
      await receive(event);
      (seen.has(event.key) ? again : heard).push(event);
      seen.add(event.key);
    });
    joined.ready();
  }

  async function go(): Promise<void> {
    for (const joined of running) {
      await joined.adapter.stop();
      await joined.close();
    }
    running.clear();
    await vi.waitFor(() => expect(slack.socket.connected).toBe(0));
  }

  onTestFinished(async () => {
    await go();
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  });
  /** The words passed on since the last time. */
  function words(): string[] {
    return heard
      .splice(0)
      .map((event) => ('text' in event ? `${event.kind}: ${event.text}` : event.kind));
  }
  const url = () => `${current?.url}/slack/events`;
  return { slack, people, time, log, threads, heard, again, words, come, go, url };
}

/** Heed has been there, has heard `first`, and has gone for an hour. */
async function leftShop(mode?: Mode) {
  const shop = await openShop(mode);
  await shop.come();
  await shop.people.writes(ROBIN, SHOP, 'first');
  await vi.waitFor(() => expect(shop.heard).toHaveLength(1));
  await shop.go();
  shop.heard.splice(0);
  shop.time.advance(60 * MINUTE);
  return shop;
}

describe('what is said while Heed is away', () => {
  it('is read at the next start, oldest first', async () => {
    const { people, come, words, heard, time } = await leftShop();
    const question = await people.writes(ROBIN, SHOP, 'second');
    time.advance(MINUTE);
    await people.writes(ANA, SHOP, 'an answer', question.ts);
    time.advance(MINUTE);
    await people.writes(ROBIN, SHOP, 'third');

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard[1]).toMatchObject({ kind: 'message', thread: question.ts, by: { side: 'staff' } });
    expect(words()).toEqual(['message: second', 'message: an answer', 'message: third']);
  });

  it('is read page by page, also where Slack gives fewer at once than it was asked for', async () => {
    const { slack, come, heard } = await leftShop();
    for (let count = 0; count < 210; count += 1)
      slack.world.post(SHOP, { user: ROBIN, team: 'T0ROBIN', text: `message ${count}` });

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(210), 5_000);
    expect(heard.at(-1)).toMatchObject({ text: 'message 209' });
  });

  it('is heard in the threads of open cases, however old they are', async () => {
    const { slack, people, come, words, heard, threads } = await leftShop();
    const old = slack.world.channels.get(SHOP)?.messages[0];
    await people.writes(ROBIN, SHOP, 'and now?', old?.ts);
    threads.set(inShop(SHOP), [old?.ts ?? '']);

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(words()).toEqual(['message: and now?']);
  });

  it('is heard also where the message that an open case began with was deleted', async () => {
    const { slack, people, come, words, heard, threads } = await leftShop();
    const old = slack.world.channels.get(SHOP)?.messages[0];
    threads.set(inShop(SHOP), [old?.ts ?? '']);
    slack.world.replace(SHOP, old?.ts ?? '', undefined);
    await people.writes(ROBIN, SHOP, 'second');

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(words()).toEqual(['message: second']);
  });

  it('is not read where Heed was never before', async () => {
    const { people, come, heard, slack } = await openShop();
    await people.writes(ROBIN, SHOP, 'long ago');

    await come();

    await vi.waitFor(() => expect(slack.socket.connected).toBe(1));
    await people.writes(ROBIN, SHOP, 'now');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatchObject({ text: 'now' });
    expect(slack.callsOf('conversations.history')).toEqual([]);
  });

  it('is not read in channels that are not watched, but for the threads of their cases', async () => {
    const { people, come, go, words, heard, threads, time } = await openShop();
    await come();
    const question = await people.writes(ANA, HELP, 'heard');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await go();
    heard.splice(0);
    time.advance(60 * MINUTE);
    await people.writes(ANA, HELP, 'unheard');
    await people.writes(ANA, HELP, 'and in the thread', question.ts);
    threads.set(inShop(HELP), [question.ts]);

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(words()).toEqual(['message: and in the thread']);
  });

  it('comes as an edit too where it was edited', async () => {
    const { people, come, words, heard, time } = await leftShop();
    const message = await people.writes(ROBIN, SHOP, 'secnod');
    time.advance(MINUTE);
    await people.edits(message, SHOP, 'second');

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(words()).toEqual(['message: second', 'edited: second']);
  });

  it('reaches back less than the seven days that keys are remembered for', async () => {
    const { people, come, words, heard, time } = await leftShop();
    await people.writes(ROBIN, SHOP, 'too long ago');
    time.advance(7 * DAY);
    await people.writes(ROBIN, SHOP, 'yesterday');
    time.advance(DAY);

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(words()).toEqual(['message: yesterday']);
  });

  it('is read again for some minutes before, under the same keys', async () => {
    const { people, come, go, heard, again, time } = await leftShop();
    await come();
    await people.writes(ROBIN, SHOP, 'live');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await go();
    again.splice(0);
    time.advance(MINUTE);

    await come();

    await vi.waitFor(() => expect(again).toHaveLength(1));
    expect(again).toEqual(heard);
  });

  it('is read on after a pause where Slack asks for one', async () => {
    const { slack, people, come, heard, time } = await leftShop();
    await people.writes(ROBIN, SHOP, 'second');
    slack.faults.next('conversations.history', { kind: 'rate-limited', seconds: 30 });

    await come();
    await vi.waitFor(() => expect(slack.callsOf('conversations.history')).toHaveLength(1));
    time.advance(29_000);
    const early = slack.callsOf('conversations.history').length;

    await vi.waitFor(() => {
      time.advance(1_000);
      expect(heard).toHaveLength(1);
    });
    expect(early).toBe(1);
  });

  it('is logged, and nothing else, where a channel cannot be read', async () => {
    const { slack, people, come, heard, log } = await leftShop();
    await people.writes(ROBIN, SHOP, 'second');
    slack.world.channels.get(SHOP)?.members.delete('U0BOTT0SHOP');

    await come();

    await vi.waitFor(() => expect(log.lines.join()).toContain('A channel could not be read'));
    expect(heard).toEqual([]);
  });
});

describe('what is said while the connection is gone', () => {
  it('is read when it is back', async () => {
    const { slack, people, come, words, heard, again, time } = await leftShop();
    await come();
    await vi.waitFor(() => expect(again).toHaveLength(1));

    slack.socket.drop();
    await people.writes(ROBIN, SHOP, 'second');
    await vi.waitFor(() => {
      time.advance(1_000);
      expect(heard).toHaveLength(1);
    });

    expect(words()).toEqual(['message: second']);
    expect(slack.socket.connected).toBe(1);
  });
});

describe('what Slack withholds since there was too much', () => {
  it('is read a minute later', async () => {
    const { slack, people, come, heard, time, url } = await leftShop('http');
    await people.writes(ROBIN, SHOP, 'second');
    await come();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    slack.world.post(SHOP, { user: ROBIN, team: 'T0ROBIN', text: 'withheld' });

    const { status } = await send(url(), signEvent({ type: 'app_rate_limited' }));
    time.advance(MINUTE);

    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect([status, heard[1]]).toMatchObject([200, { text: 'withheld' }]);
  });
});

describe('what could not be kept', () => {
  it('is read again a minute later, though later messages were kept', async () => {
    const { people, come, words, heard, time } = await leftShop();
    let full = true;
    await come(async (event) => {
      if (full && 'text' in event && event.text === 'second') throw new Error('The disk is full.');
    });
    await people.writes(ROBIN, SHOP, 'second');
    time.advance(10_000);
    await people.writes(ROBIN, SHOP, 'third');
    await vi.waitFor(() => expect(heard).toHaveLength(1));

    full = false;
    await vi.waitFor(() => {
      time.advance(10_000);
      expect(heard.length).toBeGreaterThan(1);
    });

    expect(words()).toContain('message: second');
  });

  it('holds the place back until the next start', async () => {
    const { people, come, go, words, heard, time } = await leftShop();
    await come(async (event) => {
      if ('text' in event && event.text === 'second') throw new Error('The disk is full.');
    });
    await people.writes(ROBIN, SHOP, 'second');
    time.advance(10 * MINUTE);
    await people.writes(ROBIN, SHOP, 'third');
    await vi.waitFor(() => expect(words()).toContain('message: third'));
    await go();
    time.advance(60 * MINUTE);
    heard.splice(0);

    await come();

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(words()).toEqual(['message: second']);
  });
});

describe('staff channels', () => {
  it('are not read back unless they are watched', async () => {
    const { people, come, go, heard, time, slack } = await openShop();
    await come();
    await people.writes(ANA, DESK, 'among ourselves');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await go();
    time.advance(60 * MINUTE);

    await come();
    await slack.socket.waitForConnection();

    const read = slack.callsOf('conversations.history').map(({ args }) => args.channel);
    expect(read).not.toContain(DESK);
  });
});
