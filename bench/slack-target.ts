import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, HTTPReceiver } from '@slack/bolt';
import { pino } from 'pino';
import { createSingleInstallation } from '../src/adapters/slack/install/single-installation.ts';
import { createSlackAdapter } from '../src/adapters/slack/slack-adapter.ts';
import { place } from '../src/domain/placement.ts';
import { Settings } from '../src/domain/settings.ts';
import { createDocumentsFolder } from '../src/engine/documents-folder.ts';
import { createEmbeddedEngine } from '../src/engine/embedded.ts';
import { createSystemTime } from '../src/engine/system-time.ts';
import { SECRETS } from '../test/fakes/slack/app-methods.ts';
import { ANA, DESK, inShop, SHOP_SCOPES, SHOP_TEAM } from '../test/fakes/slack/shop.ts';
import { type Served, serve } from './contestant.ts';
import { joinTarget } from './join-target.ts';
import { CUSTOMER_CHANNELS } from './slack-load.ts';

/**
 * One target of `slack.ts`, in a process of its own: `bolt`, `accept` (Heed up to the acknowledgement: a durable write, no work on it) or
 * `whole`. Tells its parent the port; asked for `usage` it tells its CPU time, asked to `settle` it does so once all work is done.
 */
const [kind = 'bolt', apiUrl = ''] = process.argv.slice(2);

const INSTALLATION = {
  team: SHOP_TEAM,
  botToken: 'xoxb-bench',
  botId: 'B0BENCH',
  botUser: 'U0BENCH',
  scopes: [...SHOP_SCOPES],
  domain: 'shop',
};

function bareBolt(): Served {
  const { signingSecret } = SECRETS;
  const receiver = new HTTPReceiver({ signingSecret });
  const { botToken: token, botId, botUser: botUserId } = INSTALLATION;
  const app = new App({ receiver, token, botId, botUserId });
  app.command('/triage', async ({ ack, command }) => ack(`Triaging: ${command.text}`));
  return { listener: receiver.requestListener };
}

async function heed(isWhole: boolean): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  const logger = pino({ level: 'silent' });
  const time = createSystemTime();
  const staff = { id: inShop(DESK), kind: 'staff' } as const;
  const pair = { kind: 'customers', staffChannel: staff.id };
  const customers = CUSTOMER_CHANNELS.map((id) => ({ id: inShop(id), ...pair }));
  const settings = Settings.parse({
    channels: [staff, ...customers],
    roster: [{ id: inShop(ANA), name: 'Ana', role: 'agent' }],
  });
  const engine = await createEmbeddedEngine({ folder: join(folder, 'cases'), time, place, logger });
  const adapter = createSlackAdapter({
    connection: { kind: 'http', signingSecret: SECRETS.signingSecret },
    installations: createSingleInstallation(INSTALLATION),
    apiUrl,
    settings: () => settings,
    openThreads: async () => [],
    documents: createDocumentsFolder({ folder: join(folder, 'documents'), logger }),
    time,
    logger,
    emoji: { triage: 'ticket', quiet: 'no_bell' },
  });
  const pipeline = await joinTarget({ engine, adapter, settings, isWhole, time, logger });
  const [route] = adapter.routes ?? [];
  return {
    listener: (request, response) => void route?.handle(request, response),
    settle: isWhole ? pipeline.settled : async () => {},
    async stop() {
      await pipeline.stop();
      await rm(folder, { recursive: true });
    },
  };
}

serve(kind === 'bolt' ? bareBolt() : await heed(kind === 'whole'));
