import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Answered, answerConnector, splitId } from './fake-connector.ts';
import { answerGraph } from './fake-graph.ts';
import type { Fault, Faults } from './faults.ts';
import { type CallRecord, isRecord, type JsonRecord, type Operation } from './records.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The service URL's path, and Graph's. Teams' own names a region and a tenant. */
export const SERVICE_PATH = '/emea/';
export const GRAPH_PATH = '/v1.0';

export interface WebServerOptions {
  readonly world: World;
  readonly faults: Faults;
  /** Every call is added here before it is answered. */
  readonly calls: CallRecord[];
  /** Refuse with 401 what carries no bearer token. */
  readonly isStrict: boolean;
}

interface Told {
  readonly method: string;
  readonly address: string;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly isGraph: boolean;
  readonly raw: string;
  readonly body: JsonRecord;
}

/** The front door of the loopback Teams: the Bot Connector and Microsoft Graph, over real HTTP. */
export function createWebServer({ world, faults, calls, isStrict }: WebServerOptions): Server {
  return createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = read(request, await text(request));
    const call = callOf(told, request.headers.authorization, world.now());
    calls.push(call);
    const fault = faults.take(call.operation);
    if (fault?.kind === 'held') await fault.until;
    if (fault?.kind === 'silence') return;
    const isSpoiltBefore = fault !== undefined && 'when' in fault ? fault.when !== 'after' : true;
    if (fault !== undefined && isSpoiltBefore && spoil(request, response, call, fault)) return;
    const { status, body } = run(told, call.authorization);
    if (fault !== undefined && spoil(request, response, call, fault)) return;
    call.outcome = String(status);
    write(response, status, body);
  }

  function run(told: Told, authorization: string | undefined): Answered {
    try {
      if (isStrict && authorization?.startsWith('Bearer ') !== true)
        throw new Refusal(401, 'Unauthorized');
      if (told.isGraph) return answerGraph(world, told);
      return answerConnector(world, { ...told, length: told.raw.length });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(error.status, error.code);
    }
  }
}

/** True where the fault is the answer. */
function spoil(
  request: IncomingMessage,
  response: ServerResponse,
  call: CallRecord,
  fault: Fault,
): boolean {
  if (fault.kind === 'reset') {
    request.socket.destroy();
    return true;
  }
  if (fault.kind !== 'status') return false;
  const { status, retryAfter, code = CODES.get(status) } = fault;
  call.outcome = String(status);
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (code === undefined) response.writeHead(status, headers).end('upstream connect error');
  else write(response, status, refused(status, code).body, headers);
  return true;
}

const CODES: ReadonlyMap<number, string> = new Map([
  [400, 'BadArgument'],
  [403, 'Forbidden'],
  [404, 'ConversationNotFound'],
  [412, 'PreconditionFailed'],
  [413, 'MessageSizeTooBig'],
  [429, 'Throttled'],
  [500, 'ServiceError'],
]);

function refused(status: number, code: string): Answered {
  return { status, body: { error: { code, message: `${code} (loopback)` } } };
}

function write(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function read({ method = 'GET', url = '/', headers }: IncomingMessage, raw: string): Told {
  const { pathname, searchParams } = new URL(url, 'http://loopback');
  const isGraph = pathname.startsWith(`${GRAPH_PATH}/`);
  const below = pathname.slice((isGraph ? `${GRAPH_PATH}/` : SERVICE_PATH).length);
  const parsed: unknown = raw === '' ? {} : JSON.parse(raw);
  return {
    ...{ method, isGraph, raw, body: isRecord(parsed) ? parsed : {} },
    address: `http://${headers.host}${pathname}`,
    path: below.split('/').map(decodeURIComponent),
    query: Object.fromEntries(searchParams),
  };
}

function callOf(told: Told, authorization: string | undefined, at: number): CallRecord {
  const { path, body, query } = told;
  const { base, thread } = splitId(path[2] ?? '');
  const about = path[4] ?? thread;
  const given = { body, query, authorization, at, outcome: 'no answer' };
  if (told.isGraph)
    return { operation: 'graph', conversation: path[3] ?? path[1] ?? '', about: path[5], ...given };
  return { operation: operationOf(told), conversation: base, about, ...given };
}

function operationOf({ method, path }: Told): Operation {
  const [, root, , what, about] = path;
  if (root === 'teams') return 'channels';
  if (what === 'activities') return ACTIVITIES.get(method) ?? 'unknown';
  if (what === 'pagedmembers') return 'members';
  if (what === 'members') return about === undefined ? 'unknown' : 'member';
  return what === undefined ? 'create' : 'unknown';
}

const ACTIVITIES: ReadonlyMap<string, Operation> = new Map([
  ['POST', 'send'],
  ['PUT', 'update'],
  ['DELETE', 'remove'],
]);
