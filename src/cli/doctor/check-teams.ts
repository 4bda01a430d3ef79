import { join } from 'node:path';
import { type BotFramework, createBotFramework } from '../../adapters/teams/bot-framework.ts';
import { MESSAGES_PATH } from '../../adapters/teams/paths.ts';
import { sendErrorOf } from '../../adapters/teams/web/errors.ts';
import { createReferences, type References } from '../../adapters/teams/web/references.ts';
import type { Config, TeamsConfig } from '../../config.ts';
import { createDocumentsFolder } from '../../engine/documents-folder.ts';
import { createSystemTime } from '../../engine/system-time.ts';
import { createLogger } from '../../logging.ts';
import { checkTeamsChannels } from './check-teams-channels.ts';
import { checkTeamsStaff } from './check-teams-staff.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';
import { readSettings } from './read-settings.ts';

/** How long Microsoft may take to sign Heed in, in milliseconds. Ours: somebody is waiting. */
const SIGNED_IN_WITHIN = 8_000;

/** Teams: whether Microsoft takes the credentials, who is on the desk, and what may be read of each watched channel. Only reads. */
export async function checkTeams(
  config: Config,
  teams: TeamsConfig,
  timeout = SIGNED_IN_WITHIN,
): Promise<Finding[]> {
  const { credentials } = teams;
  const framework = createBotFramework({ credentials, time: createSystemTime(), timeout });
  const { token, finding } = await checkToken(framework, credentials.kind);
  const parts = { teams, settings: readSettings(config), references: knownIn(config) };
  return [
    ...teams.notes.map((text) => note('Teams', text)),
    identityOf(teams),
    ...(credentials.kind === 'none' ? [] : [finding]),
    eventsAt(config.port, teams),
    ...(await checkTeamsStaff(parts)),
    ...(await checkTeamsChannels({ ...parts, token })),
  ];
}

function identityOf({ credentials, tenants }: TeamsConfig): Finding {
  if (credentials.kind === 'none') return PLAYGROUND;
  const { appId, kind } = credentials;
  const by =
    kind === 'single-tenant'
      ? 'with a client secret (SingleTenant)'
      : 'with a managed identity (UserAssignedMSI)';
  const served = tenants.length === 1 ? 'Tenant' : 'Tenants';
  return fine('Teams', `App ${appId}, ${by}. ${served} ${tenants.join(', ')}; no other is heard.`);
}

const PLAYGROUND = better(
  'Teams',
  'HEED_TEAMS_PLAYGROUND is on: whoever reaches the port is believed, so Heed listens on 127.0.0.1 alone.',
  'To run in Teams, remove it and set MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword; docs/teams.md shows where they are found.',
);

/** Asks for the token that Graph takes: it comes from the same place, by the same credentials, as the one for speaking in Teams. */
async function checkToken(
  framework: BotFramework,
  kind: TeamsConfig['credentials']['kind'],
): Promise<{ token: string | undefined; finding: Finding }> {
  try {
    const token = await framework.graphToken();
    return { token, finding: fine('token', 'Microsoft takes the credentials.') };
  } catch (error) {
    const { message, retryable } = sendErrorOf(error, 'sign in to Microsoft');
    const fix = retryable ? UNREACHED : REFUSED;
    const finding = broken('token', message, kind === 'managed-identity' ? ELSEWHERE : fix);
    return { token: undefined, finding };
  }
}

const UNREACHED =
  'Let this machine reach https://login.microsoftonline.com, then ask doctor again.';
const ELSEWHERE =
  'A managed identity works only on a machine in Azure that has it. Start Heed there; elsewhere give the bot a client secret.';
const REFUSED =
  'Compare the three with the Azure portal: your Azure Bot, Configuration; a new secret is made there under Manage Password (copy its Value). Then ask doctor again.';

function eventsAt(port: number, { credentials }: TeamsConfig): Finding {
  if (credentials.kind === 'none')
    return note('events', `The Playground sends to http://127.0.0.1:${port}${MESSAGES_PATH}.`);
  return note(
    'events',
    `Teams must reach port ${port} of this machine, at ${MESSAGES_PATH} of a public https:// address: the messaging endpoint of your Azure Bot.`,
  );
}

/** What Heed has heard so far, as it lies on disk; nothing is ever noted here. */
function knownIn(config: Config): Pick<References, 'all' | 'person'> {
  const folder = join(config.dataFolder, 'documents');
  const logger = createLogger({ ...config, logLevel: 'silent' }, 'stderr');
  const documents = createDocumentsFolder({ folder });
  return createReferences({ documents, time: createSystemTime(), logger });
}
