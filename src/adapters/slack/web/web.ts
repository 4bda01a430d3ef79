import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { SendError } from '../../adapter.ts';

/** How long one call of the Web API may take, in milliseconds. Ours: Slack answers within a second when it is well. */
const TIMEOUT = 10_000;

/** Where bot tokens are kept; an `Installations` is one. */
export interface Tokens {
  /** Undefined for a workspace that Heed is not installed in. Answers from memory. */
  of(team: string): { readonly botToken: string } | undefined;
  /** A token that is good for the next call. */
  token(team: string): Promise<string>;
}

/** One Web API client for each workspace. */
export interface WebClients {
  /** Throws `SendError` (not retryable) for a workspace that Heed is not installed in. */
  of(team: string): WebClient;
}

export interface WebOptions {
  readonly token: string;
  /** Another base than Slack's own, with or without a slash at its end. */
  readonly apiUrl?: string;
  /** How long one call may take, in milliseconds; ten seconds where absent. */
  readonly timeout?: number;
}

/**
 * A client that tries each call once and gives up after ten seconds: who calls decides what may be tried again, so that nothing is
 * posted twice. A rate limit rejects at once instead of holding up every other call. It logs nothing: its own log would hold texts.
 */
export function createWeb({ token, apiUrl, timeout = TIMEOUT }: WebOptions): WebClient {
  return new WebClient(token, { ...clientOptions(apiUrl), timeout });
}

/** Clients whose every call carries the workspace's token of that moment, so that a rotated token needs no new client. */
export function createWebClients(tokens: Tokens, apiUrl?: string): WebClients {
  const clients = new Map<string, WebClient>();

  function create(team: string): WebClient {
    const client = new WebClient(undefined, {
      ...clientOptions(apiUrl),
      async fetch(url, init = {}) {
        const headers = { ...init.headers, Authorization: `Bearer ${await tokens.token(team)}` };
        return fetch(url, { ...init, headers });
      },
    });
    clients.set(team, client);
    return client;
  }

  return {
    of(team) {
      if (tokens.of(team) !== undefined) return clients.get(team) ?? create(team);
      clients.delete(team);
      throw new SendError(`Heed is not installed in the Slack workspace ${team} (any more).`, {
        retryable: false,
      });
    },
  };
}

/** How every client of the Web API behaves, Bolt's own among them. */
export function clientOptions(apiUrl: string | undefined) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
    timeout: TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
  };
}

/** Nothing of it: what matters is logged where it is handled, without texts. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
