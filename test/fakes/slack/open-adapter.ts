import { onTestFinished } from 'vitest';
import type { Adapter, Receive } from '../../../src/adapters/adapter.ts';
import type { Incoming } from '../../../src/domain/message.ts';
import { Settings } from '../../../src/domain/settings.ts';
import type { Time } from '../../../src/engine/engine.ts';
import { createSystemTime } from '../../../src/engine/system-time.ts';
import { createLog, type Log } from '../log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { joinSlack, type Mode, peopleOf } from './join-slack.ts';
import type { People } from './people.ts';
import { ANA, BACK_ROOM, BO, DESK, HELP, inShop, LEE, openShopIn, SHOP } from './shop.ts';

/** The shop's settings: customers in `SHOP`, colleagues who ask in `HELP`, the staff in `DESK`. */
export const slackSettings: Settings = Settings.parse({
  channels: [
    { id: inShop(DESK), kind: 'staff', leads: [inShop(LEE)] },
    { id: inShop(BACK_ROOM), kind: 'staff', leads: [inShop(LEE)] },
    {
      id: inShop(SHOP),
      kind: 'customers',
      staffChannel: inShop(DESK),
      leads: [inShop(LEE)],
      watched: true,
      cards: 'always',
    },
    { id: inShop(HELP), kind: 'help', staffChannel: inShop(DESK), leads: [inShop(LEE)] },
  ],
  roster: [
    { id: inShop(ANA), name: 'Ana', role: 'agent' },
    { id: inShop(BO), name: 'Bo', role: 'agent' },
    { id: inShop(LEE), name: 'Lee', role: 'lead' },
  ],
});

export interface OpenAdapter {
  readonly adapter: Adapter;
  readonly slack: FakeSlack;
  readonly people: People;
  readonly log: Log;
  /** Where requests go; empty in Socket Mode. */
  readonly url: string;
  /** Everything that was passed on. */
  readonly heard: readonly Incoming[];
  /** What is done with everything that is passed on, after it was noted down. */
  receiving: Receive;
  settings: Settings;
  start(): Promise<void>;
  /** Lets requests in, where the test starts the adapter itself. */
  ready(): void;
}

export interface OpenAdapterOptions {
  readonly mode?: Mode;
  /** Left undone where the test starts the adapter itself. */
  readonly start?: boolean;
  readonly time?: Time;
}

/** The real adapter before a loopback Slack with the shop in it; cleared away when the test is over. */
export async function openAdapter(options: OpenAdapterOptions = {}): Promise<OpenAdapter> {
  const { mode = 'http', time = createSystemTime() } = options;
  const folder = temporaryFolder();
  const log = createLog();
  const slack = await startFakeSlack();
  openShopIn(slack);
  const heard: Incoming[] = [];
  const settings = () => open.settings;
  const { logger } = log;
  const joined = await joinSlack({ slack, mode, folder, time, logger, settings });
  const people = peopleOf(slack, mode, () => joined);

  async function start(): Promise<void> {
    await joined.adapter.start(async (event) => {
      heard.push(event);
      await open.receiving(event);
    });
    joined.ready();
  }

  const open: OpenAdapter = {
    adapter: joined.adapter,
    slack,
    people,
    log,
    url: joined.url,
    heard,
    receiving: async () => {},
    settings: slackSettings,
    start,
    ready: joined.ready,
  };
  onTestFinished(async () => {
    await joined.adapter.stop();
    await joined.close();
    await slack.close();
  });
  if (options.start !== false) await start();
  return open;
}
