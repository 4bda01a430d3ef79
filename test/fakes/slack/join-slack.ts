import type { Logger } from 'pino';
import type { Adapter, Route } from '../../../src/adapters/adapter.ts';
import type { Installations } from '../../../src/adapters/slack/install/installation.ts';
import { createSingleInstallation } from '../../../src/adapters/slack/install/single-installation.ts';
import { createSlackAdapter } from '../../../src/adapters/slack/slack-adapter.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../../src/engine/documents-folder.ts';
import type { Time } from '../../../src/engine/engine.ts';
import { createWebServer } from '../../../src/http.ts';
import { SECRETS } from './app-methods.ts';
import { createHttpDelivery, createSocketDelivery, type Delivery } from './delivery.ts';
import type { FakeSlack } from './fake-slack.ts';
import { createPeople, type People } from './people.ts';
import { SHOP_TEAM } from './shop.ts';

/** How the loopback Slack reaches Heed. */
export type Mode = 'http' | 'socket';

export interface JoinOptions {
  readonly slack: FakeSlack;
  readonly mode: Mode;
  /** Where documents lie: how far each channel was read. */
  readonly folder: string;
  readonly time: Time;
  readonly logger: Logger;
  settings(): Settings;
  openThreads?(channel: string): Promise<readonly string[]>;
  /** The shop's own, signed in already, where absent. */
  readonly installations?: Installations;
  readonly oauth?: readonly Route[];
}

/** Heed's real adapter, joined to the loopback Slack by a real socket, or by a real web server and signed requests. */
export interface Joined {
  readonly adapter: Adapter;
  /** Where the web server listens; empty in Socket Mode. */
  readonly url: string;
  /** Requests are let in from now on. */
  ready(): void;
  /** Stops the web server. The adapter is stopped by whoever started it. */
  close(): Promise<void>;
}

export async function joinSlack(options: JoinOptions): Promise<Joined> {
  const { slack, mode, folder, logger } = options;
  const adapter = createSlackAdapter({
    ...options,
    connection:
      mode === 'socket'
        ? { kind: 'socket', appToken: SECRETS.appToken }
        : { kind: 'http', signingSecret: SECRETS.signingSecret },
    installations: options.installations ?? createSingleInstallation(installationIn(slack)),
    apiUrl: slack.apiUrl,
    openThreads: options.openThreads ?? (async () => []),
    documents: createDocumentsFolder({ folder, logger }),
    emoji: { triage: 'ticket', quiet: 'no_bell' },
  });
  if (mode === 'socket') return { adapter, url: '', ready() {}, close: async () => {} };
  const server = createWebServer({ routes: adapter.routes ?? [], logger });
  const port = await server.listen(0);
  const url = `http://127.0.0.1:${port}`;
  return { adapter, url, ready: server.ready, close: server.stop };
}

/** People of the shop who talk to whichever Heed `joined` gives. */
export function peopleOf(slack: FakeSlack, mode: Mode, joined: () => Joined): People {
  return createPeople({ slack, team: SHOP_TEAM, delivery: deliveryTo(slack, mode, joined) });
}

function deliveryTo(slack: FakeSlack, mode: Mode, joined: () => Joined): Delivery {
  if (mode === 'socket') return createSocketDelivery(slack.socket);
  return createHttpDelivery(() => `${joined().url}/slack/events`);
}

/** What `auth.test` would tell. */
function installationIn({ world }: FakeSlack) {
  const app = world.teams.get(SHOP_TEAM)?.app;
  if (app === undefined) throw new Error('Heed is not installed in the shop.');
  const { botId, botUser, tokens, scopes } = app;
  const [botToken = ''] = tokens;
  return { team: SHOP_TEAM, botId, botUser, botToken, scopes: [...scopes], domain: 'shop' };
}
