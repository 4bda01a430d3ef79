import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Fault, Faults } from './faults.ts';
import { isRecord } from './limits.ts';
import { SlackRefusal } from './method.ts';
import type { CallRecord } from './records.ts';

/** What one call is answered with: the JSON, and headers of its own. */
export interface WebAnswer {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WebServerOptions {
  readonly faults: Faults;
  /** Every call is added here before it is answered. */
  readonly calls: CallRecord[];
  now(): number;
  /** Which team's token it is; undefined for a bad one. */
  teamOf(token: string): string | undefined;
  /** Throws `SlackRefusal`. */
  callMethod(method: string, token: string, args: Readonly<Record<string, unknown>>): WebAnswer;
  /** Throws `SlackRefusal`. */
  respond(path: string, args: Readonly<Record<string, unknown>>): void;
}

/** The loopback Slack's front door: `/api/<method>` and `/response/<id>`. */
export function createWebServer(options: WebServerOptions): Server {
  const { faults, calls, now } = options;

  return createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
    const args = readArguments(request, await text(request));
    const token = tokenIn(request, args);
    const team = options.teamOf(token);
    const call: CallRecord = { method, team, args, at: now(), outcome: 'no answer' };
    calls.push(call);
    const fault = faults.take(method);
    if (fault?.kind === 'held') await fault.until;
    if (fault !== undefined && spoil(response, call, fault)) return;
    const said = run(() =>
      method === 'response_url' ? respond(path, args) : options.callMethod(method, token, args),
    );
    if (fault?.kind === 'answered-late') await fault.until;
    if (fault?.kind === 'lost-answer') return void request.socket.destroy();
    call.outcome = 'error' in said.body ? String(said.body.error) : 'ok';
    const status = method === 'response_url' && call.outcome !== 'ok' ? 404 : 200;
    write(response, status, said);
  }

  function respond(path: string, args: Readonly<Record<string, unknown>>): WebAnswer {
    options.respond(path, args);
    return { body: {} };
  }
}

/** True where the call is answered by the fault alone. */
function spoil(response: ServerResponse, call: CallRecord, fault: Fault): boolean {
  if (fault.kind === 'silence') return true;
  if (fault.kind === 'rate-limited') {
    call.outcome = '429';
    const headers = { 'retry-after': String(fault.seconds) };
    write(response, 429, { body: { ok: false, error: 'ratelimited' }, headers });
    return true;
  }
  if (fault.kind === 'status') {
    call.outcome = String(fault.status);
    response.writeHead(fault.status).end('upstream connect error');
    return true;
  }
  if (fault.kind !== 'error') return false;
  call.outcome = fault.code;
  write(response, 200, { body: { ok: false, error: fault.code } });
  return true;
}

function run(task: () => WebAnswer): WebAnswer {
  try {
    const { body, headers = {} } = task();
    return { body: { ok: true, ...body }, headers };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { body: { ok: false, error: error.code, ...error.more } };
  }
}

function write(response: ServerResponse, status: number, { body, headers }: WebAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Slack's client sends a form whose lists and objects are JSON; a response_url is sent JSON. */
function readArguments(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers['content-type']?.startsWith('application/json') === true) {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : {};
  }
  const entries = [...new URLSearchParams(body)];
  const unfolded = entries.map(([key, value]) => [
    key,
    FOLDED.has(key) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(unfolded);
}

const FOLDED = new Set(['blocks', 'view', 'metadata', 'attachments']);

function tokenIn(request: IncomingMessage, args: Readonly<Record<string, unknown>>): string {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' ? args.token : '');
}
