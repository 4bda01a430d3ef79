import type { Logger } from 'pino';
import { createExchange } from './adapters/slack/install/exchange.ts';
import { type Installations, workspaceName } from './adapters/slack/install/installation.ts';
import { createInstallations } from './adapters/slack/install/installations.ts';
import { createOAuthRoutes } from './adapters/slack/install/oauth.ts';
import { openSingleInstallation } from './adapters/slack/install/single-installation.ts';
import { createVault } from './adapters/slack/install/vault.ts';
import { INSTALL_PATH } from './adapters/slack/paths.ts';
import { SCOPES } from './adapters/slack/permissions.ts';
import { createSlackAdapter } from './adapters/slack/slack-adapter.ts';
import type { OAuthConfig, SlackConfig } from './config.ts';
import type { Settings } from './domain/settings.ts';
import type { Documents } from './engine/documents.ts';
import type { Engine, Time } from './engine/engine.ts';
import type { Presence } from './starting.ts';

/** How many open cases of a channel are looked at for their threads after a pause. Ours: more than a desk has open in one. */
const MOST_OPEN = 1_000;

export interface SlackParts {
  readonly config: SlackConfig;
  readonly documents: Documents;
  readonly engine: Pick<Engine, 'cases'>;
  settings(): Settings;
  readonly time: Time;
  readonly logger: Logger;
}

/**
 * Wires the Slack adapter. Throws `SignInError` where Slack does not take the bot token, `VaultError` where the key of the tokens at rest
 * is not the one that sealed them.
 */
export async function createSlack(parts: SlackParts): Promise<Presence> {
  const { config, engine, logger } = parts;
  const { connection, emoji, workspaces } = config;
  const apiUrl = config.apiUrl === undefined ? {} : { apiUrl: config.apiUrl };
  const installations =
    workspaces.kind === 'one'
      ? await openSingleInstallation({ botToken: workspaces.botToken, ...apiUrl })
      : await openMany(workspaces, parts);
  const oauth =
    workspaces.kind === 'one'
      ? {}
      : { oauth: createOAuthRoutes({ ...workspaces, ...apiUrl, installations, logger }) };
  const { settings, documents, time } = parts;
  const adapter = createSlackAdapter({
    ...{ connection, installations, settings, documents, time, logger, emoji },
    ...oauth,
    ...apiUrl,
    openThreads: (channel) => openThreads(engine, channel),
  });
  const mode = connection.kind === 'socket' ? 'over Socket Mode' : 'over HTTP';
  return {
    adapter,
    where: `${describe(installations)}, ${mode}`,
    problems: [...config.notes, ...installations.problems(), ...lacking(installations)],
  };
}

function openMany(config: OAuthConfig, parts: SlackParts): Promise<Installations> {
  const { clientId, clientSecret, secretKey, oldSecretKey } = config;
  const { documents, time, logger } = parts;
  const { apiUrl } = parts.config;
  const exchange = createExchange({
    clientId,
    clientSecret,
    ...(apiUrl === undefined ? {} : { apiUrl }),
  });
  const vault = createVault({ key: secretKey, oldKey: oldSecretKey });
  return createInstallations({ documents, vault, exchange, time, logger });
}

async function openThreads(engine: Pick<Engine, 'cases'>, channel: string): Promise<string[]> {
  const threads = new Set<string>();
  const query = { channel, state: 'open', order: 'recent', limit: MOST_OPEN } as const;
  for await (const { thread } of engine.cases(query)) {
    // A case that a command opened lives in no thread.
    if (thread !== undefined && /^\d+\.\d+$/.test(thread)) threads.add(thread);
  }
  return [...threads];
}

function describe(installations: Installations): string {
  const teams = installations.teams();
  if (teams.length === 0) return `no workspace yet (${INSTALL_PATH} installs Heed in one)`;
  if (teams.length > 3) return `${teams.length} workspaces`;
  return teams.map((team) => workspaceName(installations.of(team) ?? { team })).join(', ');
}

/** Without a scope some of what Heed does fails; which, and why it is asked for, the table says. */
function lacking(installations: Installations): string[] {
  return installations.teams().flatMap((team) => {
    const granted = installations.of(team)?.scopes ?? [];
    const missing = Object.keys(SCOPES).filter((scope) => !granted.includes(scope));
    // Some servers that stand in for Slack do not say what was granted.
    if (granted.length === 0 || missing.length === 0) return [];
    return [
      `The bot token (SLACK_BOT_TOKEN, or the one of /slack/install) of ${team} lacks ${missing.join(', ')}. Add ${missing.length === 1 ? 'it' : 'them'} on the app’s page “OAuth & Permissions”, and install the app again.`,
    ];
  });
}
