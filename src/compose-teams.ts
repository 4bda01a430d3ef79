import type { Logger } from 'pino';
import { createBotFramework } from './adapters/teams/bot-framework.ts';
import { MESSAGES_PATH } from './adapters/teams/paths.ts';
import { createTeamsAdapter } from './adapters/teams/teams-adapter.ts';
import type { TeamsConfig } from './config.ts';
import { peopleOf } from './domain/set-up.ts';
import type { Settings } from './domain/settings.ts';
import type { Documents } from './engine/documents.ts';
import type { Time } from './engine/engine.ts';
import { withListed } from './listed-people.ts';
import type { Presence } from './starting.ts';

export interface TeamsParts {
  readonly config: TeamsConfig;
  readonly documents: Documents;
  /** What the settings file says. */
  settings(): Settings;
  readonly time: Time;
  readonly logger: Logger;
}

/** Heed in Teams. */
export interface TeamsPresence extends Presence {
  /** The settings with everybody of HEED_TEAMS_STAFF on the roster. */
  view(settings: Settings): Settings;
}

/** Wires the Teams adapter. Asks nothing of the network: whether the credentials are right shows with the first message. */
export function createTeams(parts: TeamsParts): TeamsPresence {
  const { config, documents, time, logger } = parts;
  const { credentials, tenants, listed, reactions, graphUrl } = config;
  const adapter = createTeamsAdapter({
    ...{ framework: createBotFramework({ credentials, time }), tenants, listed, reactions },
    ...{ settings: () => view(parts.settings()), documents, time, logger },
    ...(graphUrl === undefined ? {} : { graphUrl }),
  });

  function view(settings: Settings): Settings {
    return withListed(settings, { people: listed, tenants }, adapter.nameOf);
  }

  return {
    adapter,
    where: whereOf(config),
    problems: [...config.notes, ...openDoor(config), ...nobody(config, view(parts.settings()))],
    view,
  };
}

function whereOf({ credentials, tenants }: TeamsConfig): string {
  if (credentials.kind === 'none') return `the Playground on this machine, path ${MESSAGES_PATH}`;
  const served = tenants.length === 1 ? `tenant ${tenants[0]}` : `tenants ${tenants.join(', ')}`;
  return `${served}, as app ${credentials.appId}, path ${MESSAGES_PATH}`;
}

function openDoor({ credentials }: TeamsConfig): string[] {
  return credentials.kind === 'none' ? [PLAYGROUND] : [];
}

const PLAYGROUND =
  'HEED_TEAMS_PLAYGROUND IS ON: whoever reaches this port is believed, whatever they claim to be. It is for trying Heed out with the Microsoft 365 Agents Playground; Heed listens on 127.0.0.1 alone. Never send real customers through it.';

function nobody({ tenants }: TeamsConfig, settings: Settings): string[] {
  const isManned = tenants.some((tenant) => peopleOf(`teams:${tenant}/`, settings).length > 0);
  return isManned ? [] : [NOBODY];
}

const NOBODY =
  'Nobody may use Heed in Teams yet: HEED_TEAMS_STAFF is empty. Set it to the object ids of your colleagues (Microsoft Entra admin center, Users, the person, Object ID), and start Heed again.';
