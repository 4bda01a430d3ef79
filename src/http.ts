import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Route } from './adapters/adapter.ts';
import { codeOf, errorFacts } from './engine/file-errors.ts';

/** The port cannot be listened on. The message says why, and what to do. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** In milliseconds. Ours: platforms send their few headers at once, and a request of theirs is small. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;
/** How long a stop waits for what is under way, in milliseconds. Ours: platforms give up on an answer after 3 s. */
const DRAIN_WITHIN = 10_000;
/** How long a request waits for a start to end, in milliseconds. Ours: Teams gives up after 15 s; Slack after 3 s, and sends it again. */
const START_WITHIN = 10_000;

/** The one web server of Heed. */
export interface WebServer {
  /**
   * Listens, on all interfaces or on that of `host` alone, and gives the port. Until `ready`, `/healthz` answers 503, and all else that
   * comes waits: for 10 s at most, then that is answered 503 too. Throws `PortError`.
   */
  listen(port: number, host?: string): Promise<number>;
  /** From now on the routes are answered, what has waited first, and `/healthz` says ok. */
  ready(): void;
  /** Answers 503 to what is new, finishes what is under way (for 10 s at most), then closes every connection. */
  stop(): Promise<void>;
}

type State = 'starting' | 'ok' | 'stopping';

/**
 * Hands each request to the route whose prefix its path begins with; `GET /healthz` is its own. Bodies nobody asks for are not read.
 * Until `ready` there may be added to `routes`: they are looked through when a request is let in.
 */
export function createWebServer(options: { routes: readonly Route[]; logger: Logger }): WebServer {
  const { routes, logger } = options;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN },
    (request, response) => void answer(request, response),
  );
  const started = Promise.withResolvers<void>();
  let state: State = 'starting';
  let drained: (() => void) | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) drained?.();
    });
    try {
      await hand(request, response);
    } catch (error) {
      logger.error({ ...errorFacts(error) }, 'A request could not be answered');
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    }
  }

  async function hand(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/healthz' && request.method === 'GET') return sayHealth(response, state);
    if (state === 'starting') await within(START_WITHIN, started.promise);
    if (response.destroyed) return;
    if (state !== 'ok') return refuse(response, 503);
    const route = routes.find(({ prefix }) => path?.startsWith(prefix));
    if (route === undefined) return refuse(response, 404);
    await route.handle(request, response);
  }

  async function drain(): Promise<void> {
    if (underWay.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    drained = resolve;
    await within(DRAIN_WITHIN, promise);
  }

  return {
    listen: (port, host) => listenOn(server, port, host),
    ready() {
      if (state === 'starting') state = 'ok';
      started.resolve();
    },
    async stop() {
      state = 'stopping';
      started.resolve();
      await drain();
      await closeAll(server);
    },
  };
}

/** Waits for the promise, and no longer than this many milliseconds. */
async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const late = setTimeout(resolve, milliseconds);
  await Promise.race([promise, end]);
  clearTimeout(late);
}

async function listenOn(server: Server, port: number, host?: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  try {
    await promise;
  } catch (error) {
    throw portErrorOf(port, error);
  } finally {
    server.off('error', reject);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function portErrorOf(port: number, error: unknown): PortError {
  const code = codeOf(error);
  const why =
    code === 'EADDRINUSE'
      ? 'another program uses it already'
      : code === 'EACCES'
        ? 'this user may not listen on it'
        : `the system refuses (${code})`;
  return new PortError(
    `Heed cannot listen on port ${port}: ${why}. Stop the other program, or set PORT to a free one.`,
  );
}

function sayHealth(response: ServerResponse, state: State): void {
  response.writeHead(state === 'ok' ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(state === 'stopping' ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify({ status: state }));
}

/** The connection is not kept: what the sender still has to say on it would have to be read first. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'content-length': 0 });
  response.end();
}

/** Undefined for what is no path. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  return URL.parse(url, 'http://localhost')?.pathname;
}

async function closeAll(server: Server): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}
