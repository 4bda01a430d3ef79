import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { z } from 'zod';

/** How long an idle connection is kept, in milliseconds: what stands between drops quiet ones after minutes, unheard. Ours. */
const IDLE = 30_000;

/** A request of the Bot Framework's client on its way out, as far as it is touched. */
interface OutgoingRequest {
  url: string;
  agent?: HttpAgent | HttpsAgent;
  abortSignal?: AbortSignal;
}

/** The steps that it goes through. */
interface Pipeline {
  removePolicy(which: { name?: string; phase?: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest<Response>(
      request: OutgoingRequest,
      next: (request: OutgoingRequest) => Promise<Response>,
    ): Promise<Response>;
  }): unknown;
}

/** What the types of the Bot Framework's client keep to themselves. */
const Client = z.object({ client: z.object({ pipeline: z.custom<Pipeline>(isPipeline) }) });

function isPipeline(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'removePolicy' in value;
}

/** How one request goes out. */
export interface OneTry {
  /** Kept from one call to the next. */
  readonly connections: Connections;
  /** Ends up in the address. */
  readonly query: Readonly<Record<string, string>>;
  /** Ends the call, the reading of its answer included. */
  readonly signal: AbortSignal;
}

export interface Connections {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Connections that are used again while they are fresh. */
export function createConnections(): Connections {
  const kept = { keepAlive: true, timeout: IDLE };
  return { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
}

/**
 * Makes a client of the Bot Framework try once: by itself it would try again after a 429 or a 5xx, and post twice, or follow whoever
 * sends it elsewhere.
 */
export function tryOnce(connector: object, { connections, query, signal }: OneTry): void {
  const { pipeline } = Client.parse(connector).client;
  const search = new URLSearchParams(query).toString();
  pipeline.removePolicy({ phase: 'Retry' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'heed',
    sendRequest(request, next) {
      if (search !== '') request.url += `?${search}`;
      // A proxy of the environment has set its own already.
      request.agent ??= request.url.startsWith('https:') ? connections.https : connections.http;
      request.abortSignal = signal;
      return next(request);
    },
  });
}
