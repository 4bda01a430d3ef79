import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createTeams } from '../../../src/compose-teams.ts';
import type { Case } from '../../../src/domain/case.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { createLog, type Log } from '../log.ts';
import { type Running, runJoined } from '../run-joined.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FakeTeams, startFakeTeams } from './fake-teams.ts';
import { peopleOf } from './join-teams.ts';
import type { People } from './people.ts';
import { LISTED, openShopIn, REACTIONS, TENANT } from './shop.ts';
import { NO_SIGNATURES, type Signatures, startSignatures } from './signatures.ts';

/** Heed as it runs in production, on a folder of its own, before a loopback Teams with the shop in it. Only the encoder is left out. */
export interface OpenHeed {
  readonly teams: FakeTeams;
  readonly people: People;
  readonly log: Log;
  /** What the settings file holds. */
  settings(): Promise<Settings>;
  /** Every case there is. */
  cases(): Promise<Case[]>;
  /** Resolves once everything that was told is worked off. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface OpenHeedOptions {
  /** What stands in the settings file at the start; a fresh installation has none. */
  readonly settings?: Settings;
  /** The directory ids that `HEED_TEAMS_STAFF` lists. */
  readonly listed?: readonly string[];
  /** Everything is signed, both ways, as in production. */
  readonly isSigned?: boolean;
}

/** Starts it, and clears it away when the test is over. Nobody has installed it anywhere yet. */
export async function openHeed(options: OpenHeedOptions = {}): Promise<OpenHeed> {
  const { listed = LISTED, isSigned = false } = options;
  const folder = temporaryFolder();
  const file = join(folder, 'settings.json');
  if (options.settings !== undefined) await writeFile(file, JSON.stringify(options.settings));
  const log = createLog();
  const signatures = isSigned ? await startSignatures() : NO_SIGNATURES;
  const teams = await startFakeTeams({ isStrict: isSigned });
  openShopIn(teams);
  const { sign } = signatures;
  const signed = sign === undefined ? [] : ([() => sign(teams.serviceUrl)] as const);
  const people = peopleOf(teams, () => ({ url: running?.url ?? NOWHERE }), ...signed);
  let running: Running | undefined;

  async function start(): Promise<void> {
    running = await run({ folder, file, log, teams, listed, signatures });
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  }

  await start();
  onTestFinished(async () => {
    await stop();
    await teams.close();
    await signatures.close();
  });

  return {
    teams,
    people,
    log,
    settings: async () => Settings.parse(JSON.parse(await readFile(file, 'utf8'))),
    async cases() {
      return (await running?.cases()) ?? [];
    },
    async settled() {
      await running?.settled();
    },
    stop,
    start,
  };
}

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

interface RunOptions {
  readonly folder: string;
  readonly file: string;
  readonly log: Log;
  readonly teams: FakeTeams;
  readonly listed: readonly string[];
  readonly signatures: Signatures;
}

function run({ teams, listed, signatures, ...options }: RunOptions): Promise<Running> {
  const config = {
    ...{ credentials: signatures.credentials, tenants: [TENANT], listed, reactions: REACTIONS },
    ...{ graphUrl: teams.graphUrl, notes: [] },
  };
  return runJoined({
    ...options,
    async join(parts) {
      const { adapter, view } = createTeams({ ...parts, config });
      return { adapters: [adapter], view };
    },
  });
}
