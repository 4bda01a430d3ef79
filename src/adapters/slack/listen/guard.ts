import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../read-body.ts';
import { EVENTS_PATH } from '../paths.ts';

/** In bytes. Ours: Slack's largest payloads are some 100 kB; Bolt alone would take 4 MB. */
export const LARGEST_BODY = 1024 * 1024;

/** In seconds, both ways: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
const MOST_APART = 5 * 60;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Answers one request. */
export type HandleRequest = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Stands in front of Bolt and refuses what Bolt would take or answer badly: a time stamp from the future (Bolt knows only "too
 * old"), content types with a parameter (Bolt compares them letter by letter), bodies that are no object (Bolt lets them hang).
 * The signature is Bolt's to check. `now`, in milliseconds, must be the machine's own clock: Bolt reckons by that one.
 */
export function createGuard(options: { now: () => number; pass: HandleRequest }): HandleRequest {
  const { now, pass } = options;

  async function check(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusalOf(request, now());
    if (refused !== undefined) return refuse(response, refused);
    const body = await readBody(request, LARGEST_BODY);
    if (body === 'too-large') return refuse(response, 413);
    if (body === 'broken-off') return void response.destroy();
    const type = typeOf(request) ?? JSON_TYPE;
    if (!holdsObject(body, type)) return refuse(response, 400);
    request.headers['content-type'] = type;
    pass(Object.assign(request, { rawBody: body }), response);
  }

  return (request, response) => {
    check(request, response).catch(() => refuse(response, 500));
  };
}

/** The status to refuse with, by the headers alone; undefined where they are in order. */
function refusalOf(request: IncomingMessage, now: number): number | undefined {
  if (URL.parse(request.url ?? '', 'http://localhost')?.pathname !== EVENTS_PATH) return 404;
  if (request.method !== 'POST') return 405;
  if (typeOf(request) === undefined) return 415;
  const stamp = request.headers['x-slack-request-timestamp'];
  // Without one only Slack's certificate check passes; Bolt knows it and strips it of everything else.
  if (stamp === undefined) return undefined;
  return typeof stamp === 'string' && isRecent(stamp, now) ? undefined : 401;
}

function isRecent(stamp: string, now: number): boolean {
  return /^\d{1,12}$/.test(stamp) && Math.abs(now / 1000 - Number(stamp)) <= MOST_APART;
}

/** The content type without its parameters; undefined for one that Slack does not send. */
function typeOf({ headers }: IncomingMessage): string | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === JSON_TYPE || type === FORM_TYPE ? type : undefined;
}

/** Whether what Bolt will parse can be an object: a glance at how it begins, for it is parsed only once its signature is known. */
function holdsObject(body: Buffer, type: string): boolean {
  const start = body.toString('latin1', 0, 64).trimStart();
  if (type === JSON_TYPE) return start.startsWith('{');
  return !start.startsWith('payload=') || /^payload=(?:%7b|\{)/i.test(start);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    connection: 'close',
    'content-length': 0,
    // What is wrong with it now will be wrong with it later: https://docs.slack.dev/apis/events-api#errors
    'x-slack-no-retry': '1',
    ...(status === 405 ? { allow: 'POST' } : {}),
  });
  response.end();
}
