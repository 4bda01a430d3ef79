import { join } from 'node:path';
import { type Installation, workspaceName } from '../../adapters/slack/install/installation.ts';
import { createInstallationDocuments } from '../../adapters/slack/install/installation-documents.ts';
import { SignInError, signIn } from '../../adapters/slack/install/sign-in.ts';
import { createVault, VaultError } from '../../adapters/slack/install/vault.ts';
import { APP_TOKEN_SCOPE, OPTIONAL_SCOPES, SCOPES } from '../../adapters/slack/permissions.ts';
import { sendErrorOf, slackCodeOf } from '../../adapters/slack/web/errors.ts';
import { createWeb } from '../../adapters/slack/web/web.ts';
import type { Config, OAuthConfig, SlackConfig } from '../../config.ts';
import type { Documents } from '../../engine/documents.ts';
import { createDocumentsFolder } from '../../engine/documents-folder.ts';
import { createLogger } from '../../logging.ts';
import { checkSlackChannels } from './check-slack-channels.ts';
import { checkSlackGroups } from './check-slack-groups.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';

const APP_PAGE = 'api.slack.com/apps, your app';

/** Slack: whether the tokens work, what they may do, and whether each channel of the settings is as it must be. Only reads. */
export async function checkSlack(config: Config, slack: SlackConfig): Promise<Finding[]> {
  const found = await workspacesOf(slack, config);
  const lines = [...slack.notes.map((text) => note('Slack', text)), ...found.findings];
  lines.push(await checkConnection(slack, config.port));
  for (const installation of found.installations) {
    lines.push(...checkScopes(installation));
    lines.push(...(await checkSlackChannels(installation, config)));
  }
  if (found.installations.length > 0)
    lines.push(...(await checkSlackGroups(found.installations, config)));
  return lines;
}

interface Workspaces {
  readonly installations: readonly Installation[];
  readonly findings: readonly Finding[];
}

function workspacesOf(slack: SlackConfig, config: Config): Promise<Workspaces> {
  const { workspaces } = slack;
  if (workspaces.kind === 'one') return checkTokens([workspaces.botToken], slack);
  return storedWorkspaces(workspaces, slack, config);
}

/** The installations on disk, with the tokens they have now: renewing one would take it from the Heed that is running. */
async function storedWorkspaces(
  oauth: OAuthConfig,
  slack: SlackConfig,
  config: Config,
): Promise<Workspaces> {
  try {
    const vault = createVault({ key: oauth.secretKey, oldKey: oauth.oldSecretKey });
    const folder = join(config.dataFolder, 'documents');
    const documents = readOnly(createDocumentsFolder({ folder }));
    const logger = createLogger({ ...config, logLevel: 'silent' }, 'stderr');
    const { installations, damaged } = await createInstallationDocuments({
      documents,
      vault,
      logger,
    }).load();
    const lost = damaged.map((team) =>
      broken('Slack', `What is stored of ${team} cannot be used.`, 'Install Heed there again.'),
    );
    if (installations.length === 0 && lost.length === 0) return { installations, findings: [NONE] };
    const tokens = installations.map(({ botToken }) => botToken);
    const checked = await checkTokens(tokens, slack);
    return { ...checked, findings: [...lost, ...checked.findings] };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { installations: [], findings: [broken('Slack', error.message, AGAIN)] };
  }
}

const AGAIN = 'Then ask doctor again.';

const NONE = note(
  'Slack',
  'No workspace has installed Heed yet.',
  'Start Heed, and open /slack/install at its public address.',
);

/** Doctor changes nothing, also not what an old key sealed. */
function readOnly(documents: Documents): Documents {
  return { ...documents, write: async () => {}, remove: async () => {} };
}

async function checkTokens(tokens: readonly string[], slack: SlackConfig): Promise<Workspaces> {
  const installations: Installation[] = [];
  const findings: Finding[] = [];
  for (const botToken of tokens) {
    try {
      const found = await signIn({ botToken, ...apiOf(slack) });
      installations.push(found);
      findings.push(fine('Slack', `The bot token works in ${workspaceName(found)}.`));
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      findings.push(broken('Slack', error.message, AGAIN));
    }
  }
  return { installations, findings };
}

/** Asks for a connection without opening it, so that nothing is taken from a Heed that is running. */
async function checkConnection(slack: SlackConfig, port: number): Promise<Finding> {
  if (slack.connection.kind === 'http') {
    return note(
      'events',
      `Over HTTP: Slack must reach port ${port} of this machine, at /slack/events of a public https:// address.`,
    );
  }
  try {
    await createWeb({ token: slack.connection.appToken, ...apiOf(slack) }).apps.connections.open(
      {},
    );
    return fine('events', 'Socket Mode: the app token works, and Slack gives a connection.');
  } catch (error) {
    const { message } = sendErrorOf(error, 'open a Socket Mode connection');
    const fix =
      slackCodeOf(error) === 'missing_scope'
        ? `Make an app-level token with the scope ${APP_TOKEN_SCOPE}: ${APP_PAGE}, Basic Information.`
        : `Switch Socket Mode on, and copy SLACK_APP_TOKEN again: ${APP_PAGE}, Basic Information.`;
    return broken('events', message, fix);
  }
}

function checkScopes({ scopes, team }: Installation): Finding[] {
  if (scopes.length === 0)
    return [note('scopes', `Slack does not say what the token of ${team} may do.`)];
  const wanted = Object.entries(SCOPES);
  const missing = wanted.filter(([scope]) => !scopes.includes(scope));
  const useful = { ...SCOPES, ...OPTIONAL_SCOPES };
  const spare = scopes.filter((scope) => !Object.hasOwn(useful, scope));
  const lines = missing.map(([scope, reason]) =>
    broken(
      'scopes',
      `${scope} is missing: it is for ${reason}.`,
      `Add it: ${APP_PAGE}, OAuth & Permissions; then install the app again.`,
    ),
  );
  if (missing.length === 0) lines.push(fine('scopes', `All ${wanted.length} that Heed uses.`));
  if (spare.length > 0) {
    const text = `${spare.join(', ')}: granted, and Heed has no use for it.`;
    lines.push(better('scopes', text, `Take it away: ${APP_PAGE}, OAuth & Permissions.`));
  }
  return lines;
}

function apiOf({ apiUrl }: SlackConfig): { apiUrl?: string } {
  return apiUrl === undefined ? {} : { apiUrl };
}
