import type { Logger } from 'pino';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { createBotFramework } from '../../../src/adapters/teams/bot-framework.ts';
import type { TeamsCredentials } from '../../../src/adapters/teams/credentials.ts';
import { MESSAGES_PATH } from '../../../src/adapters/teams/paths.ts';
import { createTeamsAdapter } from '../../../src/adapters/teams/teams-adapter.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../../src/engine/documents-folder.ts';
import type { Time } from '../../../src/engine/engine.ts';
import { createWebServer } from '../../../src/http.ts';
import { createDelivery } from './delivery.ts';
import type { FakeTeams } from './fake-teams.ts';
import { createPeople, type People } from './people.ts';
import { LISTED, REACTIONS, TENANT } from './shop.ts';
import { NO_SIGNATURES } from './signatures.ts';

export interface JoinOptions {
  readonly teams: FakeTeams;
  /** Where documents lie: where each conversation is reached, what was posted. */
  readonly folder: string;
  readonly time: Time;
  readonly logger: Logger;
  settings(): Settings;
  readonly credentials?: TeamsCredentials;
  /** The directory ids that the configuration lists as staff. */
  readonly listed?: readonly string[];
}

/** Heed's real adapter, joined to the loopback Teams by a real web server. */
export interface Joined {
  readonly adapter: Adapter;
  /** Where the web server listens. */
  readonly url: string;
  /** Requests are let in from now on. */
  ready(): void;
  /** Stops the web server. The adapter is stopped by whoever started it. */
  close(): Promise<void>;
}

export async function joinTeams(options: JoinOptions): Promise<Joined> {
  const {
    teams,
    folder,
    logger,
    credentials = NO_SIGNATURES.credentials,
    listed = LISTED,
  } = options;
  const adapter = createTeamsAdapter({
    ...options,
    framework: createBotFramework({ credentials, time: options.time }),
    tenants: [TENANT],
    listed,
    documents: createDocumentsFolder({ folder, logger }),
    reactions: REACTIONS,
    graphUrl: teams.graphUrl,
  });
  const server = createWebServer({ routes: adapter.routes ?? [], logger });
  const port = await server.listen(0);
  const url = `http://127.0.0.1:${port}`;
  return { adapter, url, ready: server.ready, close: server.stop };
}

/** People of the shop who talk to whichever Heed `joined` gives; `sign` makes the token that comes with what they do. */
export function peopleOf(
  teams: FakeTeams,
  joined: () => { readonly url: string },
  sign?: () => string,
): People {
  const delivery = createDelivery(() => `${joined().url}${MESSAGES_PATH}`, sign);
  return createPeople({ teams, delivery });
}
