import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { SendError } from '../../adapter.ts';
import { inTime, pause } from '../../patience.ts';
import { SignInError } from '../install/sign-in.ts';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';

/** How long a connection may take to say hello, in milliseconds. Ours: it takes a second or two when Slack is well. */
const HELLO_WITHIN = 30_000;
/** Pauses between tries, in milliseconds. Ours: the first is short, since Slack renews connections every few hours. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
/** How long a goodbye may take, in milliseconds. */
const GOODBYE_WITHIN = 3_000;

/** A Socket Mode connection that is kept up. */
export interface SocketLink {
  /**
   * Connects. Throws `SignInError` where Slack refuses the app token; where it is out of reach, Heed goes on trying and this resolves.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps a Socket Mode connection up. The client's own way of reconnecting is switched off (`autoReconnectEnabled: false`): it drops the
 * promise of its second try, so that a refusal then kills the process or leaves Heed deaf (@slack/socket-mode 3.1.0).
 */
export function createSocketLink(options: {
  client: SocketModeReceiver['client'];
  time: Time;
  logger: Logger;
  /** Connected, for the first time or again. */
  connected(): void;
  /** From now on events may be missed. */
  lost(): void;
}): SocketLink {
  const { client, time, logger, connected, lost } = options;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  /** One connection, from hello to goodbye; `settled` hears of the hello, or of why there was none. */
  async function live(settled: (error?: unknown) => void): Promise<boolean> {
    const ended = Promise.withResolvers<void>();
    client.once('disconnected', ended.resolve);
    try {
      await inTime(
        time,
        HELLO_WITHIN,
        client.start().then(() => {}),
        tooLate,
      );
    } catch (error) {
      client.off('disconnected', ended.resolve);
      settled(error ?? new Error('The connection was closed.'));
      return false;
    }
    settled();
    connected();
    await ended.promise;
    lost();
    return true;
  }

  function tooLate(): never {
    void client.disconnect();
    throw new SendError('Slack opened a connection and said nothing on it.', { retryable: true });
  }

  async function keepUp(first: (error?: unknown) => void): Promise<void> {
    let failures = 0;
    let report = first;
    while (!stopping.signal.aborted) {
      const wasUp = await live(report);
      report = (error) => complain(error);
      failures = wasUp ? 0 : failures + 1;
      const wait = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
      await pause(time, wait, stopping.signal);
    }
  }

  function complain(error: unknown): void {
    if (error === undefined || stopping.signal.aborted) return;
    const failure = sendErrorOf(error, 'connect to Slack');
    const facts = { code: slackCodeOf(error), ...errorFacts(error) };
    if (failure.retryable) logger.warn(facts, 'Slack is out of reach; Heed goes on trying');
    else logger.error({ ...facts, problem: failure.message }, 'Slack refuses the connection');
  }

  return {
    async start() {
      const first = Promise.withResolvers<unknown>();
      running = keepUp((error) => first.resolve(error));
      const error = await first.promise;
      if (error === undefined) return;
      const failure = sendErrorOf(error, 'connect to Slack');
      if (failure.retryable) return complain(error);
      stopping.abort();
      throw refused(error);
    },
    async stop() {
      stopping.abort();
      const goodbye = Promise.all([client.disconnect(), running]).then(() => {});
      await inTime(time, GOODBYE_WITHIN, goodbye, () => undefined);
    },
  };
}

/** What whoever starts Heed can do about a refusal of `apps.connections.open`. */
function refused(error: unknown): SignInError {
  const code = slackCodeOf(error) ?? 'refused';
  const advice =
    code === 'missing_scope' || code === 'not_allowed_token_type'
      ? 'It must be an app-level token (xapp-…) with the scope connections:write: make one on the app’s page “Basic Information”, under App-Level Tokens.'
      : 'Copy the app-level token (xapp-…) again from the app’s page “Basic Information”, under App-Level Tokens, and see that Socket Mode is switched on.';
  return new SignInError(`Slack does not take SLACK_APP_TOKEN (${code}). ${advice}`, {
    retryable: false,
    cause: error,
  });
}
