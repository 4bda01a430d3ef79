import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';

/** How Heed is connected to Slack. */
export interface SlackConfig {
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** One workspace by its bot token, or as many as install Heed. */
  readonly workspaces:
    | { readonly kind: 'one'; readonly botToken: string }
    | ({ readonly kind: 'many' } & OAuthConfig);
  /** Another base of the Web API than Slack's own. */
  readonly apiUrl: string | undefined;
  readonly emoji: { readonly triage: string; readonly quiet: string };
  /** What is set and not used, one line each. */
  readonly notes: readonly string[];
}

export interface OAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Seals the tokens at rest. */
  readonly secretKey: string;
  /** What was sealed before the key was replaced. */
  readonly oldSecretKey: string | undefined;
}

/** What belongs together for several workspaces. */
const OAUTH = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'HEED_SECRET_KEY',
] as const;

/** Any of these says that Slack is wanted. */
const SIGNS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;

/** Undefined when nothing of Slack is set. Throws `ConfigError` for half a configuration. */
export function slackOf(env: Environment): SlackConfig | undefined {
  if (SIGNS.every((name) => env[name] === undefined)) return undefined;
  return {
    workspaces: workspacesOf(env),
    connection: connectionOf(env),
    apiUrl: env.SLACK_API_URL,
    emoji: { triage: env.HEED_EMOJI_TRIAGE, quiet: env.HEED_EMOJI_QUIET },
    notes: notesOn(env),
  };
}

function connectionOf(env: Environment): SlackConfig['connection'] {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (appToken !== undefined) return { kind: 'socket', appToken };
  if (signingSecret !== undefined) return { kind: 'http', signingSecret };
  throw new ConfigError(
    'SLACK_APP_TOKEN is missing. Set it for Socket Mode, which needs no public address; or, where Slack can reach Heed over HTTPS, set SLACK_SIGNING_SECRET instead.',
  );
}

function workspacesOf(env: Environment): SlackConfig['workspaces'] {
  if (env.SLACK_BOT_TOKEN !== undefined) return { kind: 'one', botToken: env.SLACK_BOT_TOKEN };
  const missing = OAUTH.filter((name) => env[name] === undefined);
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    HEED_SECRET_KEY: secretKey,
    HEED_SECRET_KEY_OLD: oldSecretKey,
  } = env;
  if (clientId && clientSecret && stateSecret && secretKey) {
    return { kind: 'many', clientId, clientSecret, stateSecret, secretKey, oldSecretKey };
  }
  const begun = [clientId, clientSecret, stateSecret].some((value) => value !== undefined);
  throw new ConfigError(begun ? halfOAuth(missing) : NO_WORKSPACE);
}

const NO_WORKSPACE =
  'SLACK_BOT_TOKEN is missing. Set it to the bot token (xoxb-) of your workspace; to serve several workspaces, set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and HEED_SECRET_KEY instead.';

function halfOAuth(missing: readonly string[]): string {
  const is = missing.length === 1 ? 'is' : 'are';
  return `${missing.join(', ')} ${is} missing. To serve several workspaces set ${OAUTH.join(', ')}; for a single one set SLACK_BOT_TOKEN alone.`;
}

function notesOn(env: Environment): string[] {
  const unused = OAUTH.filter((name) => env[name] !== undefined);
  if (env.SLACK_BOT_TOKEN === undefined || unused.length === 0) return [];
  const is = unused.length === 1 ? 'is' : 'are';
  return [
    `SLACK_BOT_TOKEN is set, so Heed serves its workspace alone, and ${unused.join(', ')} ${is} not used.`,
  ];
}
