import type { Answer, Delivery } from '../fakes/slack/delivery.ts';
import { isRecord } from '../fakes/slack/limits.ts';
import { SHOP_TEAM } from '../fakes/slack/shop.ts';
import {
  type SignedRequest,
  signCommand,
  signEvent,
  signInteraction,
} from '../fakes/slack/signed-request.ts';
import { APP } from '../fakes/slack/world.ts';
import { pause } from './heed-process.ts';
import { NOTHING_DONE, type Told } from './stage.ts';

/** Slack's patience with an answer, in milliseconds. */
const PATIENCE = 3_000;
/** An event that was not acknowledged comes three times more; the pauses are Slack's (at once, a minute, five), made short. */
const RETRY_AFTER = [0, 500, 3_000];

const NO_ANSWER: Answer = { status: 0, body: {} };

/** Delivers as Slack does, and keeps book: events again and again until they are acknowledged, what people do once. */
export interface SlackDelivery extends Delivery {
  readonly told: readonly Told[];
  /** How many deliveries of events were refused. */
  refused(): number;
}

export function createSlackDelivery(url: string): SlackDelivery {
  const told: Told[] = [];
  let refusals = 0;

  async function event(envelope: object): Promise<Answer> {
    const one = toldOf(envelope);
    if (one !== undefined) told.push(one);
    let answer = await post(url, signEvent(envelope));
    for (const [index, wait] of RETRY_AFTER.entries()) {
      if (isGood(answer)) break;
      if (answer.status >= 500) refusals += 1;
      await pause(wait);
      answer = await post(url, signEvent(envelope), {
        'x-slack-retry-num': String(index + 1),
        'x-slack-retry-reason': answer.status === 0 ? 'connection_failed' : 'http_error',
      });
    }
    if (one !== undefined) one.acknowledged = isGood(answer);
    return answer;
  }

  async function once(one: Told, request: SignedRequest): Promise<Answer> {
    told.push(one);
    const answer = await post(url, request);
    one.acknowledged = isGood(answer) && !NOTHING_DONE.test(JSON.stringify(answer.body));
    return answer;
  }

  return {
    told,
    refused: () => refusals,
    event,
    command: (fields) => {
      const key = keyOf('command', fields.trigger_id);
      const kind = fields.text === '' ? 'question' : 'command';
      return once({ kind, key, acknowledged: false }, signCommand(fields));
    },
    interaction: (payload) => once(interactionOf(payload), signInteraction(payload)),
  };
}

function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function keyOf(...parts: readonly unknown[]): string {
  return ['slack', SHOP_TEAM, ...parts].join(':');
}

/** Undefined for what is no message of a person's. */
function toldOf(envelope: object): Told | undefined {
  const event = 'event' in envelope && isRecord(envelope.event) ? envelope.event : {};
  if (event.type !== 'message' || 'subtype' in event || event.app_id === APP) return undefined;
  const { channel, ts } = event;
  const key = keyOf('message', channel, ts);
  return { kind: 'message', key, message: String(ts), acknowledged: false };
}

function interactionOf(payload: object): Told {
  const all = isRecord(payload) ? payload : {};
  const view = isRecord(all.view) ? all.view : {};
  if (all.type === 'view_submission')
    return { kind: 'form', key: keyOf('action', `${String(view.id)}:`), acknowledged: false };
  const key = keyOf('action', `${String(all.trigger_id)}:`);
  return { kind: 'press', key, acknowledged: false };
}

async function post(
  url: string,
  { body, headers }: SignedRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const given = { method: 'POST', body, headers: { ...headers, ...more }, signal };
    const response = await fetch(url, given);
    return { status: response.status, body: bodyOf(await response.text()) };
  } catch {
    return NO_ANSWER;
  }
}

function bodyOf(text: string): Answer['body'] {
  if (!text.startsWith('{')) return { text };
  const parsed: unknown = JSON.parse(text);
  return isRecord(parsed) ? parsed : {};
}
