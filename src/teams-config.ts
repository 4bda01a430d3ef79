import type { ChannelSettings, TeamsCredentials } from './adapters/teams/credentials.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';

/** How Heed is connected to Teams. */
export interface TeamsConfig {
  /** `none`: for the Playground alone, where nobody is asked who they are. */
  readonly credentials: TeamsCredentials;
  /** Whose requests are heard, in lower case; the bot's own comes first. Never empty. */
  readonly tenants: readonly string[];
  /** Who is on the desk whatever the settings say: their object ids, in lower case. */
  readonly listed: readonly string[];
  /** Names of reactions, as Teams sends them. */
  readonly reactions: { readonly triage: readonly string[]; readonly quiet: readonly string[] };
  /** Another base of Microsoft Graph than its own. */
  readonly graphUrl: string | undefined;
  /** What is set that whoever starts Heed should know of, one line each. */
  readonly notes: readonly string[];
}

/** What says which bot Heed is. */
const IDENTITY = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
] as const;

/** What the Bot Framework's own library calls where and how requests and tokens are checked: all of it at once, or nothing. */
const CHANNEL = [
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'OAuthUrl',
] as const;

/** That of `npm run playground`, and the one the Playground comes with, whose id is longer than others. */
const PLAYGROUND_TENANTS = [
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-0000000000001',
] as const;

/** Undefined when nothing of Teams is set. Throws `ConfigError` for half a configuration. */
export function teamsOf(env: Environment): TeamsConfig | undefined {
  const shared = {
    listed: env.HEED_TEAMS_STAFF,
    reactions: { triage: env.HEED_TEAMS_REACTION_TRIAGE, quiet: env.HEED_TEAMS_REACTION_QUIET },
    graphUrl: env.HEED_GRAPH_URL,
  };
  if (env.HEED_TEAMS_PLAYGROUND === 'on') {
    return { ...shared, credentials: noneOf(env), tenants: playgroundTenants(env), notes: [] };
  }
  if (!isWanted(env)) return undefined;
  const { tenant, ...credentials } = credentialsOf(env);
  return {
    ...shared,
    credentials: { ...credentials, tenant, ...channelOf(env) },
    tenants: [...new Set([tenant, ...env.HEED_TEAMS_TENANTS])],
    notes: notesOn(env),
  };
}

/** Somebody who names colleagues or tenants means Teams, even where the rest was forgotten. */
function isWanted(env: Environment): boolean {
  const isSet = [...IDENTITY, ...CHANNEL].some((name) => env[name] !== undefined);
  return isSet || env.HEED_TEAMS_STAFF.length > 0 || env.HEED_TEAMS_TENANTS.length > 0;
}

/** Whoever sets credentials means the real Teams, and there nobody may be let in unasked. */
function noneOf(env: Environment): TeamsCredentials {
  const real = [...IDENTITY, ...CHANNEL].filter((name) => env[name] !== undefined);
  if (real.length === 0) return { kind: 'none' };
  throw new ConfigError(
    `HEED_TEAMS_PLAYGROUND is on, which lets everybody in unasked, and ${listed(real)} set as well. Remove HEED_TEAMS_PLAYGROUND to run in Teams; to play on this machine, remove the others.`,
  );
}

function playgroundTenants({ HEED_TEAMS_TENANTS: tenants }: Environment): readonly string[] {
  return tenants.length === 0 ? PLAYGROUND_TENANTS : tenants;
}

function credentialsOf(env: Environment) {
  const {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: password,
    MicrosoftAppType: type,
  } = env;
  if (type === 'UserAssignedMSI' && password !== undefined) throw new ConfigError(TWO_WAYS);
  if (appId !== undefined && tenant !== undefined) {
    if (type === 'UserAssignedMSI') return { kind: 'managed-identity', appId, tenant } as const;
    if (password !== undefined) return { kind: 'single-tenant', appId, tenant, password } as const;
  }
  const needed = IDENTITY.slice(0, type === 'UserAssignedMSI' ? 1 : 2);
  const missing = [...needed, 'MicrosoftAppTenantId' as const].filter(
    (name) => env[name] === undefined,
  );
  throw new ConfigError(`${listed(missing)} missing. ${NEEDED}`);
}

const TWO_WAYS =
  'MicrosoftAppType is UserAssignedMSI, and a managed identity has no password. Remove MicrosoftAppPassword; or, where the bot has a client secret, set MicrosoftAppType to SingleTenant.';

const NEEDED =
  'Heed in Teams needs MicrosoftAppId, MicrosoftAppPassword (the client secret) and MicrosoftAppTenantId; a bot with a managed identity has MicrosoftAppType=UserAssignedMSI in place of the password. .env.example says where each is found.';

function channelOf(env: Environment): { channel?: ChannelSettings } {
  if (CHANNEL.every((name) => env[name] === undefined)) return {};
  return {
    channel: {
      issuer: env.ToBotFromChannelTokenIssuer ?? refuseHalf(env),
      openIdMetadataUrl: env.ToBotFromChannelOpenIdMetadataUrl ?? refuseHalf(env),
      emulatorOpenIdMetadataUrl: env.ToBotFromEmulatorOpenIdMetadataUrl ?? refuseHalf(env),
      loginUrl: env.ToChannelFromBotLoginUrl ?? refuseHalf(env),
      oauthScope: env.ToChannelFromBotOAuthScope ?? refuseHalf(env),
      oauthUrl: env.OAuthUrl ?? refuseHalf(env),
    },
  };
}

function refuseHalf(env: Environment): never {
  const missing = CHANNEL.filter((name) => env[name] === undefined);
  throw new ConfigError(
    `${listed(missing)} missing. These belong together, and only a cloud of its own needs them: set all of ${CHANNEL.join(', ')}, or none.`,
  );
}

function notesOn({ ToBotFromChannelOpenIdMetadataUrl: keys }: Environment): string[] {
  if (keys === undefined) return [];
  return [
    `ToBotFromChannelOpenIdMetadataUrl is set: Heed believes whoever ${new URL(keys).host} vouches for, and not Microsoft's public cloud.`,
  ];
}

function listed(names: readonly string[]): string {
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`;
}
