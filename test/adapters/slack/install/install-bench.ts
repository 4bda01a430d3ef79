import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Installation,
  Installations,
} from '../../../../src/adapters/slack/install/installations.ts';
import { createInstallations } from '../../../../src/adapters/slack/install/installations.ts';
import type { Exchange } from '../../../../src/adapters/slack/install/renewal.ts';
import { createVault } from '../../../../src/adapters/slack/install/vault.ts';
import type { Documents } from '../../../../src/engine/documents.ts';
import { createDocumentsFolder } from '../../../../src/engine/documents-folder.ts';
import { createFakeTime, type FakeTime } from '../../../fakes/fake-time.ts';
import { createLog, type Log } from '../../../fakes/log.ts';

export const HOUR = 60 * 60_000;

/** A workspace without token rotation. */
export const PLAIN: Installation = {
  team: 'T1',
  botToken: 'xoxb-plain-token',
  botId: 'B1',
  botUser: 'U1',
  scopes: ['chat:write', 'commands'],
  domain: 'acme',
};

/** An install for a whole organization. */
export const ORGANIZATION: Installation = {
  team: 'E1',
  enterprise: 'E1',
  botToken: 'xoxb-organization-token',
  botId: 'B2',
  botUser: 'U2',
  scopes: ['chat:write'],
};

/** Installations on a real folder that outlives them, with a time and a Slack that do what the test says. */
export interface InstallBench {
  readonly folder: string;
  readonly key: string;
  readonly time: FakeTime;
  readonly log: Log;
  documents: Documents;
  /** How Slack answers from now on. */
  exchange: Exchange;
  /** The refresh tokens that were sent to Slack, in order. */
  readonly exchanged: readonly string[];
  /** Opens the installations as a start does. */
  open(keys?: { key: string; oldKey?: string }): Promise<Installations>;
  /** All that stands in the folder, as text. */
  onDisk(): Promise<string>;
  close(): Promise<void>;
}

export async function createInstallBench(): Promise<InstallBench> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-installations-'));
  const opened: Installations[] = [];
  const exchanged: string[] = [];
  const bench: InstallBench = {
    folder,
    key: newKey(),
    time: createFakeTime(),
    log: createLog(),
    documents: createDocumentsFolder({ folder }),
    exchange: async () => Promise.reject(new Error('Nobody said how Slack answers.')),
    exchanged,
    async open(keys = { key: bench.key }) {
      const { documents, time, log } = bench;
      const installations = await createInstallations({
        documents,
        vault: createVault(keys),
        async exchange(refreshToken) {
          exchanged.push(refreshToken);
          return bench.exchange(refreshToken);
        },
        time,
        logger: log.logger,
      });
      opened.push(installations);
      return installations;
    },
    async onDisk() {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
      return (await Promise.all(texts)).join('\n');
    },
    async close() {
      for (const installations of opened) await installations.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

export function newKey(): string {
  return randomBytes(32).toString('base64');
}
