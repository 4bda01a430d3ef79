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

/** The one web server of Heed. */
export interface WebServer {
  /** Listens on all interfaces and gives the port. Until `ready` the routes and `/healthz` answer 503. Throws `PortError`. */
  listen(port: number): Promise<number>;
  /** From now on the routes are answered, and `/healthz` says ok. */
  ready(): void;
  /** Answers 503 to what is new, finishes what is under way (for 10 s at most), then closes every connection. */
  stop(): Promise<void>;
}

type State = 'starting' | 'ok' | 'stopping';

/** Hands each request to the route whose prefix its path begins with; `GET /healthz` is its own. Bodies nobody asks for are not read. */
export function createWebServer(options: { routes: readonly Route[]; logger: Logger }): WebServer {
  const { routes, logger } = options;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN },
    (request, response) => void answer(request, response),
  );
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
    const route = routes.find(({ prefix }) => path?.startsWith(prefix));
    if (route === undefined) return refuse(response, 404);
    if (state !== 'ok') return refuse(response, 503);
    await route.handle(request, response);
  }

  async function drain(): Promise<void> {
    if (underWay.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const late = setTimeout(resolve, DRAIN_WITHIN);
    drained = resolve;
    await promise;
    clearTimeout(late);
  }

  return {
    listen: (port) => listenOn(server, port),
    ready() {
      if (state === 'starting') state = 'ok';
    },
    async stop() {
      state = 'stopping';
      await drain();
      await closeAll(server);
    },
  };
}

async function listenOn(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, resolve);
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
