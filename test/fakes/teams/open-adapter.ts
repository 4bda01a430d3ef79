import { onTestFinished } from 'vitest';
import type { Adapter, Receive } from '../../../src/adapters/adapter.ts';
import type { Incoming } from '../../../src/domain/message.ts';
import { Settings } from '../../../src/domain/settings.ts';
import type { Time } from '../../../src/engine/engine.ts';
import { createSystemTime } from '../../../src/engine/system-time.ts';
import { createLog, type Log } from '../log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FakeTeams, startFakeTeams } from './fake-teams.ts';
import { type JoinOptions, joinTeams, peopleOf } from './join-teams.ts';
import type { People } from './people.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  HELP,
  inShop,
  LEE,
  openShopIn,
  personInShop,
  SHOP,
} from './shop.ts';

/** The shop's settings: customers in `SHOP`, colleagues who ask in `HELP`, the staff in `DESK`. */
export const teamsSettings: Settings = Settings.parse({
  channels: [
    { id: inShop(DESK), kind: 'staff', leads: [personInShop(LEE)] },
    { id: inShop(BACK_ROOM), kind: 'staff', leads: [personInShop(LEE)] },
    {
      id: inShop(SHOP),
      kind: 'customers',
      staffChannel: inShop(DESK),
      leads: [personInShop(LEE)],
      watched: true,
      cards: 'always',
    },
    { id: inShop(HELP), kind: 'help', staffChannel: inShop(DESK), leads: [personInShop(LEE)] },
  ],
  roster: [
    { id: personInShop(ANA), name: 'Ana', role: 'agent' },
    { id: personInShop(BO), name: 'Bo', role: 'agent' },
    { id: personInShop(LEE), name: 'Lee', role: 'lead' },
  ],
});

export interface OpenAdapter {
  readonly adapter: Adapter;
  readonly teams: FakeTeams;
  readonly people: People;
  readonly log: Log;
  /** Where requests go. */
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

export interface OpenAdapterOptions extends Pick<JoinOptions, 'credentials' | 'listed'> {
  /** Left undone where the test starts the adapter itself. */
  readonly start?: boolean;
  readonly time?: Time;
}

/**
 * The real adapter before a loopback Teams with the shop in it; cleared away when the test is over. Ana had installed Heed everywhere
 * before this one started.
 */
export async function openAdapter(options: OpenAdapterOptions = {}): Promise<OpenAdapter> {
  const { time = createSystemTime(), start: isStarted = true, ...more } = options;
  const folder = temporaryFolder();
  const log = createLog();
  const teams = await startFakeTeams({ now: time.now });
  openShopIn(teams);
  const settings = () => open.settings;
  const joining = { ...more, teams, folder, time, logger: log.logger, settings };
  const heard: Incoming[] = [];
  const open = {
    settings: teamsSettings,
    receiving: async (_: Incoming): Promise<void> => undefined,
  };
  await installHeed(joining);
  const joined = await joinTeams(joining);
  const people = peopleOf(teams, () => joined);

  async function start(): Promise<void> {
    await joined.adapter.start(async (event) => {
      heard.push(event);
      await opened.receiving(event);
    });
    joined.ready();
  }

  const { adapter, url, ready } = joined;
  const opened: OpenAdapter = Object.assign(open, {
    ...{ adapter, teams, people, log, url, heard, start, ready },
  });
  onTestFinished(async () => {
    await adapter.stop();
    await joined.close();
    await teams.close();
  });
  if (isStarted) await start();
  return opened;
}

/** What had happened before: an adapter of its own, on the same folder, is told of it. */
async function installHeed(joining: JoinOptions): Promise<void> {
  const { teams } = joining;
  const joined = await joinTeams(joining);
  await joined.adapter.start(async () => {});
  joined.ready();
  const people = peopleOf(teams, () => joined);
  for (const { id, hasApp, kind } of teams.world.conversations.values())
    if (hasApp && kind !== 'personal') await people.installs(ANA, id);
  await joined.adapter.stop();
  await joined.close();
}
