import { loadEnvFile } from 'node:process';
import type { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { codeOf } from './engine/file-errors.ts';
import { Environment } from './environment.ts';
import { type SlackConfig, slackOf } from './slack-config.ts';
import { type TeamsConfig, teamsOf } from './teams-config.ts';

export { ConfigError } from './config-error.ts';
export type { OAuthConfig, SlackConfig } from './slack-config.ts';
export type { TeamsConfig } from './teams-config.ts';

/**
 * Asked when no other model is named: the smallest of OpenAI's 5.6 family, made for sorting and extracting at volume.
 * See https://developers.openai.com/api/docs/models/gpt-5.6-luna.
 */
export const DEFAULT_MODEL = 'gpt-5.6-luna';

/** The model that gives the second opinion, and where it is. */
export interface ModelConfig {
  readonly server: {
    readonly apiKey?: string;
    readonly baseUrl?: string;
    readonly azureEndpoint?: string;
    readonly azureApiVersion?: string;
  };
  readonly name: string;
  /** Somebody chose the name; other servers than OpenAI's seldom know the default. */
  readonly isNamed: boolean;
  /** For one call with its retry, in milliseconds. */
  readonly timeoutMs: number;
  /** In US dollars per million tokens; undefined when the cost is not to be counted. */
  readonly price: { readonly input: number; readonly output: number } | undefined;
}

export interface Config {
  readonly dataFolder: string;
  readonly knowledgeFolder: string;
  /** Use the sentence encoder where it is installed. */
  readonly encoder: boolean;
  /** Undefined when none is configured: Heed then judges alone. */
  readonly model: ModelConfig | undefined;
  /** Undefined when it is not configured. Where neither platform is, Heed opens the terminal. */
  readonly slack: SlackConfig | undefined;
  /** Undefined when it is not configured. */
  readonly teams: TeamsConfig | undefined;
  /** Where the web server listens; 0 takes any free port. */
  readonly port: number;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** `auto`: where somebody is looking. */
  readonly color: 'always' | 'never' | 'auto';
}

/** The typed configuration of an environment. Throws `ConfigError` when it cannot be used. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(withoutBlanks(env));
  if (!parsed.success) throw new ConfigError(describe(parsed.error));
  const { data } = parsed;
  return {
    dataFolder: data.HEED_DATA,
    knowledgeFolder: data.HEED_KNOWLEDGE,
    encoder: data.HEED_ENCODER === 'on',
    model: modelOf(data),
    slack: slackOf(data),
    teams: teamsOf(data),
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    color: colorOf(data),
  };
}

/** The process's environment with what a `.env` file in the working folder adds; what was set before wins. Throws `ConfigError`. */
export function readEnvironment(): NodeJS.ProcessEnv {
  try {
    loadEnvFile('.env');
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') {
      throw new ConfigError(
        `.env cannot be read (${code}). Correct its permissions, or remove it.`,
      );
    }
  }
  return process.env;
}

/** Whether to write to `stream` in colours. */
export function usesColor({ color }: Pick<Config, 'color'>, stream: { isTTY?: boolean }): boolean {
  return color === 'auto' ? stream.isTTY === true : color === 'always';
}

/** A variable that is set to nothing is not set: that is how a line of `.env` is left empty. */
function withoutBlanks(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of Object.keys(Environment.shape)) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') set[name] = value;
  }
  return set;
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n');
}

function modelOf(data: Environment): ModelConfig | undefined {
  const { OPENAI_BASE_URL: baseUrl, AZURE_OPENAI_ENDPOINT: azureEndpoint } = data;
  const apiKey = azureEndpoint === undefined ? data.OPENAI_API_KEY : data.AZURE_OPENAI_API_KEY;
  if (apiKey === undefined && baseUrl === undefined) return undefined;
  const azureApiVersion = data.AZURE_OPENAI_API_VERSION;
  return {
    server: {
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(azureEndpoint === undefined ? {} : { azureEndpoint }),
      ...(azureApiVersion === undefined ? {} : { azureApiVersion }),
    },
    name: data.OPENAI_MODEL ?? DEFAULT_MODEL,
    isNamed: data.OPENAI_MODEL !== undefined,
    timeoutMs: data.HEED_MODEL_TIMEOUT_SECONDS * 1000,
    price: priceOf(data),
  };
}

function priceOf(data: Environment): ModelConfig['price'] {
  const { HEED_MODEL_INPUT_PRICE: input, HEED_MODEL_OUTPUT_PRICE: output } = data;
  return input === undefined || output === undefined ? undefined : { input, output };
}

/** NO_COLOR (https://no-color.org) wins over FORCE_COLOR; a dumb terminal gets no colours unasked. */
function colorOf({ NO_COLOR, FORCE_COLOR, TERM }: Environment): Config['color'] {
  if (NO_COLOR !== undefined) return 'never';
  if (FORCE_COLOR !== undefined) return /^(0|false)$/.test(FORCE_COLOR) ? 'never' : 'always';
  return TERM === 'dumb' ? 'never' : 'auto';
}
