import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSlack } from '../../../src/compose-slack.ts';
import type { Case } from '../../../src/domain/case.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { createLog, type Log } from '../log.ts';
import { type Running, runJoined } from '../run-joined.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { SECRETS } from './app-methods.ts';
import { createHttpDelivery, createSocketDelivery } from './delivery.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import type { Mode } from './join-slack.ts';
import { createPeople, type People } from './people.ts';
import { openShopIn, SHOP_TEAM } from './shop.ts';

/** Heed as it runs in production, on a folder of its own, before a loopback Slack with the shop in it. Only the encoder is left out. */
export interface OpenHeed {
  readonly slack: FakeSlack;
  readonly people: People;
  readonly log: Log;
  /** What the settings file holds. */
  settings(): Promise<Settings>;
  /** Every case there is. */
  cases(): Promise<Case[]>;
  /** Resolves once everything that was told is worked off, and everything that this told Slack too. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface OpenHeedOptions {
  /** What stands in the settings file at the start; a fresh installation has none. */
  readonly settings?: Settings;
}

/** Starts it, and clears it away when the test is over. */
export async function openHeed(mode: Mode, options: OpenHeedOptions = {}): Promise<OpenHeed> {
  const folder = temporaryFolder();
  const file = join(folder, 'settings.json');
  if (options.settings !== undefined) await writeFile(file, JSON.stringify(options.settings));
  const log = createLog();
  const slack = await startFakeSlack();
  const token = openShopIn(slack);
  const delivery =
    mode === 'socket'
      ? createSocketDelivery(slack.socket)
      : createHttpDelivery(() => `${running?.url}/slack/events`);
  const people = createPeople({ slack, team: SHOP_TEAM, delivery });
  let running: Running | undefined;

  async function start(): Promise<void> {
    running = await run({ mode, folder, file, token, log, apiUrl: slack.apiUrl });
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  }

  await start();
  onTestFinished(async () => {
    await stop();
    await slack.close();
  });

  return {
    slack,
    people,
    log,
    settings: async () => Settings.parse(JSON.parse(await readFile(file, 'utf8'))),
    async cases() {
      return (await running?.cases()) ?? [];
    },
    async settled() {
      // What Heed says comes back to it as an event, which may be worked on in turn.
      for (let round = 0; round < 3; round += 1) {
        await people.echoed();
        await running?.settled();
      }
    },
    stop,
    start,
  };
}

interface RunOptions {
  readonly mode: Mode;
  readonly folder: string;
  readonly file: string;
  readonly token: string;
  readonly log: Log;
  readonly apiUrl: string;
}

function run({ mode, token, apiUrl, ...options }: RunOptions): Promise<Running> {
  const { appToken, signingSecret } = SECRETS;
  const connection =
    mode === 'socket'
      ? ({ kind: 'socket', appToken } as const)
      : ({ kind: 'http', signingSecret } as const);
  const config = {
    connection,
    emoji: { triage: 'ticket', quiet: 'no_bell' },
    workspaces: { kind: 'one', botToken: token },
    apiUrl,
    notes: [],
  } as const;
  return runJoined({
    ...options,
    join: async (parts) => ({ adapters: [(await createSlack({ ...parts, config })).adapter] }),
  });
}
