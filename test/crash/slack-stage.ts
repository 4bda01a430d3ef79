import { SECRETS } from '../fakes/slack/app-methods.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack/fake-slack.ts';
import type { Fault } from '../fakes/slack/faults.ts';
import { isRecord } from '../fakes/slack/limits.ts';
import { createPeople } from '../fakes/slack/people.ts';
import type {
  BlockRecord,
  CallRecord,
  ChannelRecord,
  MessageRecord,
} from '../fakes/slack/records.ts';
import { elementsOf } from '../fakes/slack/screen.ts';
import { SHOP, SHOP_TEAM } from '../fakes/slack/shop.ts';
import { APP } from '../fakes/slack/world.ts';
import { createSlackDeeds } from './slack-deeds.ts';
import { createSlackDelivery } from './slack-delivery.ts';
import { CUSTOMERS, LONELY, openBusyShopIn, SLACK_SETTINGS } from './slack-shop.ts';
import { NOTHING_DONE, type Post, pick, type Stage, type StageOptions } from './stage.ts';

/** What goes wrong: https://docs.slack.dev/apis/web-api/rate-limits, and what a gateway does. */
const METHODS = [
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.replies',
  'conversations.info',
  'users.info',
  'views.open',
];
const FAULTS: readonly Fault[] = [
  { kind: 'rate-limited', seconds: 1 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'error', code: 'internal_error' },
  { kind: 'lost-answer' },
];

/** What a call came to of which Heed does not know whether it was done. */
const UNCLEAR: ReadonlySet<string> = new Set(['no answer', '500', '503']);

/** The shop on a loopback Slack that reaches Heed over HTTP. */
export async function openSlackStage({ port, random, mayLook }: StageOptions): Promise<Stage> {
  const slack = await startFakeSlack();
  const token = openBusyShopIn(slack, mayLook);
  const delivery = createSlackDelivery(`http://127.0.0.1:${port}/slack/events`);
  const people = createPeople({ slack, team: SHOP_TEAM, delivery });
  const posts: Post[] = [];
  slack.world.listen(({ channel, before, after }) => {
    if (before === undefined && after?.app_id === APP) posts.push(postOf(channel, after));
  });
  const { told } = delivery;

  function calm(): void {
    for (const method of METHODS) slack.faults.always(method, undefined);
  }

  return {
    platform: 'slack',
    env: {
      SLACK_BOT_TOKEN: token,
      SLACK_SIGNING_SECRET: SECRETS.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    },
    settings: SLACK_SETTINGS,
    deeds: createSlackDeeds({ slack, people, random, customers: CUSTOMERS, told, lonely: LONELY }),
    told,
    posts,
    open: async () => {},
    stands: (message) => everythingIn(slack).some(({ ts }) => ts === message),
    toldNo: () => slack.calls.filter(saysNo).length,
    storm() {
      calm();
      slack.faults.always(pick(METHODS, random), pick(FAULTS, random));
    },
    calm,
    unclear: () =>
      slack.callsOf('chat.postMessage').filter(({ outcome }) => UNCLEAR.has(outcome)).length,
    refused: delivery.refused,
    delivered: people.echoed,
    close: slack.close,
  };
}

function postOf(channel: ChannelRecord, message: MessageRecord): Post {
  const { ts, thread_ts: thread, metadata, blocks = [] } = message;
  const { kind, about } = whatIn(blocks) ?? { kind: 'other', about: '' };
  const isReply = channel.id === SHOP || channel.id === LONELY;
  const payload = metadata?.event_payload;
  const mark = isRecord(payload) && typeof payload.id === 'string' ? { mark: payload.id } : {};
  return {
    ...{ message: ts, ...mark, isDirect: channel.isDirect },
    ...(isReply ? { kind: 'reply', about: thread ?? ts } : { kind, about }),
  };
}

/** A card or a call is known by its buttons, which name its case. */
function whatIn(blocks: readonly BlockRecord[]): Pick<Post, 'kind' | 'about'> | undefined {
  const buttons = elementsOf(blocks);
  const about = buttons.map(({ value }) => caseIn(value)).find((id) => id !== undefined);
  if (about === undefined) return undefined;
  const isCall = buttons.some((one) => one.action_id === 'heed:have-it');
  return { kind: isCall ? 'call' : 'card', about };
}

function caseIn(value: unknown): string | undefined {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : undefined;
  return isRecord(parsed) && typeof parsed.case === 'string' ? parsed.case : undefined;
}

function everythingIn({ world }: FakeSlack): MessageRecord[] {
  return [...world.channels.values()].flatMap(({ messages }) => messages);
}

/** A line for whoever pressed, or what the form they opened shows instead. */
function saysNo({ args }: CallRecord): boolean {
  return NOTHING_DONE.test(JSON.stringify(args));
}
