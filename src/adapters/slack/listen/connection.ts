import {
  App,
  type Authorize,
  HTTPReceiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import type { Route } from '../../adapter.ts';
import type { InFlight } from '../../in-flight.ts';
import { EVENTS_PATH } from '../paths.ts';
import { clientOptions, silent } from '../web/web.ts';
import { createGuard, LARGEST_BODY } from './guard.ts';
import { isRateNotice } from './rate-notice.ts';
import { demandPayload, isFinal, logRefusal, refuse, StoppingError } from './refusal.ts';
import { createSocketLink } from './socket-link.ts';

/** How Slack reaches Heed: over a connection that Heed opens, or by calling Heed. */
export type ConnectionKind =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface ConnectionOptions {
  readonly connection: ConnectionKind;
  readonly authorize: Authorize<boolean>;
  readonly apiUrl: string | undefined;
  readonly inFlight: InFlight;
  readonly time: Time;
  readonly logger: Logger;
  /** Connected, for the first time or again: what was missed meanwhile can be read now. */
  connected(): void;
  /** From now on events may be missed. */
  lost(): void;
  /** Slack has withheld events, and will not bring them later. */
  withheld(): void;
}

/** Bolt's app with the receiver that fits the mode. */
export interface Connection {
  readonly app: App;
  /** What the web server hands on; none in Socket Mode. */
  readonly routes: readonly Route[];
  /** Throws `SignInError` where Slack refuses the app token. */
  start(): Promise<void>;
  /** Takes in nothing more. What is under way can still be acknowledged. */
  close(): void;
  /** Lets go of the connection. */
  stop(): Promise<void>;
}

/** Makes Bolt's app; nothing is heard before `start`. */
export function createConnection(options: ConnectionOptions): Connection {
  const { connection, inFlight, logger } = options;
  const made =
    connection.kind === 'socket'
      ? socketReceiver(connection.appToken, options)
      : httpReceiver(connection.signingSecret, options);
  const app = new App({
    receiver: made.receiver,
    authorize: options.authorize,
    clientOptions: clientOptions(options.apiUrl),
    convoStore: false,
    // What is Heed's own is told apart where events are parsed, edits of its messages too.
    ignoreSelf: false,
    deferInitialization: true,
    logger: silent,
  });
  app.error(async (error) => {
    throw error;
  });
  let closed = false;

  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event: ReceiverEvent) => {
    if (closed) throw new StoppingError('Heed is stopping.');
    if (isRateNotice(event.body)) {
      logger.warn(
        { platform: 'slack' },
        'Slack withholds events for a minute; they are read later',
      );
      options.withheld();
      return event.ack();
    }
    demandPayload(event.body);
    await inFlight.track(processEvent(event));
  };

  return {
    app,
    routes: made.routes,
    async start() {
      await app.init();
      await made.start();
      logger.debug({ mode: connection.kind }, 'Slack is connected');
    },
    close() {
      closed = true;
    },
    stop: made.stop,
  };
}

function httpReceiver(signingSecret: string, { logger, connected }: ConnectionOptions) {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    // An event is acknowledged once it is durable, and that is once its listener has ended.
    processBeforeResponse: true,
    bodyLimit: LARGEST_BODY,
    logger: silent,
    async processEventErrorHandler({ error, response }) {
      logRefusal(logger, error);
      if (!response.headersSent) refuse(response, error);
      return true;
    },
    dispatchErrorHandler({ response }) {
      response.writeHead(404).end();
    },
  });
  // Bolt measures by the machine's clock, so the guard must too.
  const guard = createGuard({ now: Date.now, pass: receiver.requestListener });
  const routes: readonly Route[] = [{ prefix: EVENTS_PATH, handle: guard }];
  return { receiver, routes, start: async () => connected(), stop: async () => {} };
}

function socketReceiver(appToken: string, options: ConnectionOptions) {
  const { apiUrl, time, logger, connected, lost } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
    logger: silent,
    async processEventErrorHandler({ error }) {
      logRefusal(logger, error);
      // What can never be taken must not come again; everything else may.
      return isFinal(error);
    },
  });
  const link = createSocketLink({ client: receiver.client, time, logger, connected, lost });
  return { receiver, routes: [], start: link.start, stop: link.stop };
}
