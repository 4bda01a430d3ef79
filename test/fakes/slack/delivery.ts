import type { Fields } from './interaction-payloads.ts';
import { isRecord } from './limits.ts';
import { type SignedRequest, signCommand, signEvent, signInteraction } from './signed-request.ts';
import type { Envelope, SocketMode } from './socket-mode.ts';

/** What the app answered to something Slack told it. */
export interface Answer {
  /** The HTTP status; over Socket Mode 200 for an acknowledgement, 0 where there was none. */
  readonly status: number;
  /** Empty where nothing was said; plain text under `text`. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** How Slack reaches the app. */
export interface Delivery {
  event(envelope: object): Promise<Answer>;
  command(fields: Fields): Promise<Answer>;
  interaction(payload: object): Promise<Answer>;
}

/** Slack's patience with an answer is three seconds, in milliseconds. */
const PATIENCE = 3_000;

/** Signed requests to `url()`; read anew each time, for an app that restarts elsewhere. */
export function createHttpDelivery(url: () => string, now: () => number = Date.now): Delivery {
  const post = (request: SignedRequest) => send(url(), request);
  return {
    event: (envelope) => post(signEvent(envelope, { now: now() })),
    command: (fields) => post(signCommand(fields, { now: now() })),
    interaction: (payload) => post(signInteraction(payload, { now: now() })),
  };
}

/** Envelopes over whichever connection stands. */
export function createSocketDelivery(socket: SocketMode): Delivery {
  async function deliver(type: Envelope['type'], payload: object): Promise<Answer> {
    const acknowledged = await socket.deliver({ type, payload }, PATIENCE);
    if (acknowledged === undefined) return NO_ANSWER;
    return { status: 200, body: { ...acknowledged.payload } };
  }
  return {
    event: (envelope) => deliver('events_api', envelope),
    command: (fields) => deliver('slash_commands', fields),
    interaction: (payload) => deliver('interactive', payload),
  };
}

const NO_ANSWER: Answer = { status: 0, body: {} };

/** Sends one request as it is; a body that is no JSON object is given as text. */
export async function send(url: string, { body, headers }: SignedRequest): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers });
    return { status: response.status, body: bodyOf(await response.text()) };
  } catch {
    return NO_ANSWER;
  }
}

function bodyOf(text: string): Answer['body'] {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : { text: String(parsed) };
  } catch {
    return { text };
  }
}
