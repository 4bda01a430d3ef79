import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { createBotFramework } from '../src/adapters/teams/bot-framework.ts';
import type { ChannelSettings } from '../src/adapters/teams/credentials.ts';
import { createTeamsAdapter } from '../src/adapters/teams/teams-adapter.ts';
import { place } from '../src/domain/placement.ts';
import { Settings } from '../src/domain/settings.ts';
import { createDocumentsFolder } from '../src/engine/documents-folder.ts';
import { createEmbeddedEngine } from '../src/engine/embedded.ts';
import { createSystemTime } from '../src/engine/system-time.ts';
import {
  ANA,
  DESK,
  inShop,
  LISTED,
  personInShop,
  REACTIONS,
  TENANT,
} from '../test/fakes/teams/shop.ts';
import { APP_ID } from '../test/fakes/teams/world.ts';
import { type Served, serve } from './contestant.ts';
import { joinTarget } from './join-target.ts';
import { CUSTOMER_CHANNELS } from './teams-load.ts';

/**
 * Heed as one target of `teams.ts`, in a process of its own: `accept` (up to the acknowledgement: a durable write, no work on it) or
 * `whole`.
 */
const [kind = 'accept', channel = '{}', graphUrl = ''] = process.argv.slice(2);

const Channel = z.custom<ChannelSettings>();

async function heed(settings: ChannelSettings, isWhole: boolean): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  const logger = pino({ level: 'silent' });
  const time = createSystemTime();
  const shop = shopSettings();
  const engine = await createEmbeddedEngine({ folder: join(folder, 'cases'), time, place, logger });
  const identity = { kind: 'managed-identity', appId: APP_ID, tenant: TENANT } as const;
  const adapter = createTeamsAdapter({
    framework: createBotFramework({ credentials: { ...identity, channel: settings }, time }),
    ...{ tenants: [TENANT], listed: LISTED, reactions: REACTIONS, graphUrl },
    settings: () => shop,
    documents: createDocumentsFolder({ folder: join(folder, 'documents'), logger }),
    time,
    logger,
  });
  const pipeline = await joinTarget({ engine, adapter, settings: shop, isWhole, time, logger });
  const [route] = adapter.routes ?? [];
  return {
    listener: (request, response) => void route?.handle(request, response),
    ...(isWhole ? { settle: pipeline.settled } : {}),
    async stop() {
      await pipeline.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function shopSettings(): Settings {
  const staff = { id: inShop(DESK), kind: 'staff' } as const;
  const pair = { kind: 'customers', staffChannel: staff.id, watched: true, cards: 'always' };
  return Settings.parse({
    channels: [staff, ...CUSTOMER_CHANNELS.map((id) => ({ id: inShop(id), ...pair }))],
    roster: [{ id: personInShop(ANA), name: 'Ana', role: 'agent' }],
  });
}

serve(await heed(Channel.parse(JSON.parse(channel)), kind === 'whole'));
