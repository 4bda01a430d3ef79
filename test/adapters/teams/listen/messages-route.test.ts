import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotFramework } from '../../../../src/adapters/teams/bot-framework.ts';
import type { InvokeAnswer } from '../../../../src/adapters/teams/doors/invoke-answer.ts';
import { LARGEST_BODY } from '../../../../src/adapters/teams/listen/admit.ts';
import { createMessagesRoute } from '../../../../src/adapters/teams/listen/messages-route.ts';
import type { Activity } from '../../../../src/adapters/teams/parse/schema.ts';
import { createSystemTime } from '../../../../src/engine/system-time.ts';
import { createWebServer, type WebServer } from '../../../../src/http.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import {
  type Claims,
  EMULATOR_ISSUER,
  type FakeIssuer,
  type Signing,
  startFakeIssuer,
} from '../../../fakes/teams/fake-issuer.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-0000-0000-0000-00000000000a';
const SERVICE = 'http://127.0.0.1:9/emea/';

/** Heed’s endpoint on loopback, with a bot that believes `issuer`. */
async function startEndpoint(issuer: FakeIssuer, time = createSystemTime()) {
  const log = createLog();
  const taken: Activity[] = [];
  const settings = { answer: async (): Promise<InvokeAnswer | undefined> => undefined };
  const framework = createBotFramework({
    credentials: {
      ...({ kind: 'single-tenant', appId: APP, tenant: TENANT, password: 'secret' } as const),
      channel: issuer.channel,
    },
    time,
  });
  const route = createMessagesRoute({
    ...{ framework, tenants: [TENANT], logger: log.logger },
    async handle(activity) {
      taken.push(activity);
      return settings.answer();
    },
  });
  const web = createWebServer({ routes: [route], logger: log.logger });
  const port = await web.listen(0);
  web.ready();
  return Object.assign(settings, { web, port, taken, log });
}

type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;

/** An activity that no answer is expected to. */
function activity(over: object = {}): object {
  return {
    ...{ type: 'event', name: 'x', id: '1', channelId: 'msteams', serviceUrl: SERVICE },
    ...{ from: { id: '29:a' }, recipient: { id: `28:${APP}` } },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...over,
  };
}

let issuer: FakeIssuer;
let endpoint: Endpoint;
const webs: WebServer[] = [];

beforeAll(async () => {
  issuer = await startFakeIssuer();
  endpoint = await startEndpoint(issuer);
  webs.push(endpoint.web);
});
afterAll(async () => {
  await Promise.all(webs.map((web) => web.stop()));
  await issuer.close();
});
beforeEach(() => {
  endpoint.taken.length = 0;
  endpoint.answer = async () => undefined;
  // The SDK prints what it thinks of bad tokens.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function post(body: unknown, authorization?: string, { port } = endpoint) {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: authorization === undefined ? {} : { authorization },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

function bearer(claims: Claims = {}, signing: Signing = {}): string {
  return `Bearer ${issuer.sign(APP, SERVICE, claims, signing)}`;
}

/** Seconds from now. */
function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

describe('what Teams signed for this bot', () => {
  it('is let in', async () => {
    const answer = await post(activity(), bearer());

    expect(answer).toEqual({ status: 200, text: '' });
    expect(endpoint.taken).toMatchObject([{ type: 'event', name: 'x', id: '1' }]);
  });

  it('is let in up to five minutes after it ran out, for clocks that differ', async () => {
    const token = bearer({ nbf: inSeconds(-4000), exp: inSeconds(-120) });

    expect(await post(activity(), token)).toEqual({ status: 200, text: '' });
  });
});

const OTHER_BOT = '7e3c0000-0000-0000-0000-000000000000';
const EMULATED = { iss: EMULATOR_ISSUER, ver: '2.0' };

interface Unsigned {
  readonly what: string;
  /** Made when it is sent, for it tells the time; Heed’s own good token where absent. */
  readonly authorization?: () => string | undefined;
  /** What differs in the activity. */
  readonly over?: object;
}

const UNSIGNED: readonly Unsigned[] = [
  { what: 'nothing', authorization: () => undefined },
  { what: 'an empty bearer token', authorization: () => 'Bearer ' },
  { what: 'a garbage token', authorization: () => 'Bearer abc.def.ghi' },
  { what: 'a password', authorization: () => `Basic ${btoa('a:b')}` },
  {
    what: 'a key nobody published',
    authorization: () => bearer({}, { key: 'rogue', kid: 'teams' }),
  },
  { what: 'an unknown key', authorization: () => bearer({}, { kid: 'other' }) },
  { what: 'a key for another channel', authorization: () => bearer({}, { key: 'web-chat' }) },
  { what: 'another bot’s name', authorization: () => bearer({ aud: '00000000-0000-0000-0000-0' }) },
  { what: 'another issuer', authorization: () => bearer({ iss: 'https://evil.example' }) },
  { what: 'a token that ran out', authorization: () => bearer({ nbf: 0, exp: inSeconds(-3600) }) },
  { what: 'a token of tomorrow', authorization: () => bearer({ nbf: inSeconds(3600) }) },
  { what: 'no signature', authorization: () => bearer({}, { algorithm: 'none' }) },
  {
    what: 'the published key for a secret',
    authorization: () => bearer({}, { algorithm: 'HS256' }),
  },
  { what: 'another service URL', over: { serviceUrl: 'http://127.0.0.1:9/' } },
  { what: 'a service URL in the token alone', over: { serviceUrl: undefined } },
  { what: 'no service URL in the token', authorization: () => bearer({ serviceurl: undefined }) },
  {
    what: 'an empty service URL in both',
    authorization: () => bearer({ serviceurl: '' }),
    over: { serviceUrl: '' },
  },
  { what: 'the Emulator’s channel', over: { channelId: 'emulator' } },
  { what: 'App Service’s channel', over: { channelId: 'AseChannel' } },
  { what: 'no channel', over: { channelId: undefined } },
  { what: 'an Emulator’s token', authorization: () => bearer({ ...EMULATED, azp: APP }) },
  { what: 'another bot’s token', authorization: () => bearer({ ...EMULATED, azp: OTHER_BOT }) },
];

describe('what Teams did not sign for this bot', () => {
  it.each(UNSIGNED)('with $what is refused, and told nothing', async (unsigned) => {
    const { authorization = bearer, over } = unsigned;

    const answer = await post(activity(over), authorization());

    expect(answer).toEqual({ status: 401, text: '' });
    expect(endpoint.taken).toEqual([]);
  });

  it('is told to whoever runs Heed, without the token', async () => {
    const before = endpoint.log.lines.length;
    const token = bearer({ aud: 'another' });

    await post(activity(), token);

    const lines = endpoint.log.lines.slice(before);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, status: 401, reason: 'its token is bad' },
    ]);
    expect(lines.join()).not.toContain(token.slice(7));
  });
});

describe('the tenant', () => {
  const OTHER = '99999999-0000-0000-0000-00000000000b';
  const conversation = { id: 'a:1', conversationType: 'personal' };

  it.each([
    ['another one', { ...conversation, tenantId: OTHER }, { tenant: { id: OTHER } }],
    [
      'another one in the channel data',
      { ...conversation, tenantId: TENANT },
      { tenant: { id: OTHER } },
    ],
    [
      'another one in the conversation',
      { ...conversation, tenantId: OTHER },
      { tenant: { id: TENANT } },
    ],
    ['none at all', conversation, {}],
    ['an empty one', { ...conversation, tenantId: '' }, { tenant: { id: TENANT } }],
  ])('is %s: refused, however well it is signed', async (_, conversation, channelData) => {
    const answer = await post(activity({ conversation, channelData }), bearer());

    expect(answer).toEqual({ status: 403, text: '' });
    expect(endpoint.taken).toEqual([]);
  });

  it.each([
    ['in the conversation alone', { ...conversation, tenantId: TENANT }, undefined],
    ['in the channel data alone', conversation, { tenant: { id: TENANT } }],
    ['in capitals', conversation, { tenant: { id: TENANT.toUpperCase() } }],
  ])('is ours %s: let in', async (_, conversation, channelData) => {
    const answer = await post(activity({ conversation, channelData }), bearer());

    expect(answer.status).toBe(200);
  });
});

/** What no Teams sends. */
const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['half of a JSON text', '{'],
  ['nothing', ''],
  ['a list', '[1]'],
  ['null', 'null'],
  ['a number for a type', { type: 5, channelId: { a: 1 } }],
  ['no type', { id: '1' }],
  ['a list for a conversation', activity({ conversation: [] })],
  ['bytes that are no text', '\u00ff\u00fe{'],
];

describe('what is malformed', () => {
  it.each(MALFORMED)('%s is refused, signed or not', async (_, body) => {
    const answers = [await post(body), await post(body, bearer())];

    expect(answers).toEqual(Array(2).fill({ status: 400, text: '' }));
    expect(endpoint.taken).toEqual([]);
  });

  it('is refused by its size before it is read to its end', async () => {
    const honest = await post('x'.repeat(LARGEST_BODY + 1));
    const liar = await sendRaw(
      'transfer-encoding: chunked',
      `${(2 * LARGEST_BODY).toString(16)}\r\n`,
    );

    expect(honest).toEqual({ status: 413, text: '' });
    expect(liar).toMatch(/^HTTP\/1.1 413 /);
  });

  it('is refused where it is asked for in another way, or below another path', async () => {
    const base = `http://127.0.0.1:${endpoint.port}/api/messages`;

    const got = await fetch(base);
    const below = await fetch(`${base}/below`, { method: 'POST', body: '{}' });

    expect([got.status, got.headers.get('allow'), below.status]).toEqual([405, 'POST', 404]);
  });

  it('leaves Heed alive when it breaks off', async () => {
    const socket = connect(endpoint.port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"type":');
    await once(socket, 'connect');
    socket.destroy();

    expect((await post(activity(), bearer())).status).toBe(200);
  });
});

/** What is answered to a POST whose body is never finished. */
async function sendRaw(header: string, start: string): Promise<string> {
  const socket = connect(endpoint.port, '127.0.0.1');
  socket.write(`POST /api/messages HTTP/1.1\r\nhost: a\r\n${header}\r\n\r\n${start}`);
  socket.write(Buffer.alloc(LARGEST_BODY + 1, 'x'));
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer);
}

describe('while the signing keys cannot be had', () => {
  async function startApart(time = createSystemTime()) {
    const apart = await startFakeIssuer();
    const endpoint = await startEndpoint(apart, time);
    webs.push(endpoint.web);
    return { apart, endpoint };
  }

  it.each([500, 404])(
    'because %d is answered, nobody is let in, and it is to be sent again',
    async (status) => {
      const { apart, endpoint } = await startApart();
      apart.fail(status);

      const answer = await post(activity(), bearer(), endpoint);
      await apart.close();

      expect(answer).toEqual({ status: 503, text: '' });
      expect(endpoint.taken).toEqual([]);
    },
  );

  it('because nobody listens, nobody is let in, and the log says why', async () => {
    const { apart, endpoint } = await startApart();
    await apart.close();

    const answer = await post(activity(), bearer(), endpoint);

    expect(answer).toEqual({ status: 503, text: '' });
    expect(endpoint.log.lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, status: 503, code: 'ECONNREFUSED' },
    ]);
  });

  it('because they do not come, nobody is let in after 15 s', async () => {
    const time = createFakeTime();
    const { apart, endpoint } = await startApart(time);
    apart.fail('no-answer');

    const answer = post(activity(), bearer(), endpoint);
    await vi.waitUntil(() => apart.hits() > 0);
    time.advance(15_000);

    expect(await answer).toEqual({ status: 503, text: '' });
    await apart.close();
  });
});

it('fetches the signing keys once', async () => {
  await post(activity(), bearer());
  const before = issuer.hits();

  await post(activity(), bearer());

  expect(issuer.hits()).toBe(before);
});

describe('the answer to an invoke', () => {
  it('is what the handler says', async () => {
    endpoint.answer = async () => ({ status: 200, body: { statusCode: 200, value: 'Grüße' } });

    const answer = await post(activity({ type: 'invoke' }), bearer());

    expect(answer).toEqual({ status: 200, text: '{"statusCode":200,"value":"Grüße"}' });
  });

  it('has no body where there is nothing to say', async () => {
    endpoint.answer = async () => ({ status: 501 });

    expect(await post(activity({ type: 'invoke' }), bearer())).toEqual({ status: 501, text: '' });
  });

  it('is 500 where the handler fails, and the log tells the kind of failure alone', async () => {
    endpoint.answer = () => Promise.reject(new RangeError('a customer’s words'));
    const before = endpoint.log.lines.length;

    const answer = await post(activity(), bearer());

    expect(answer).toEqual({ status: 500, text: '' });
    const line = endpoint.log.lines.slice(before).join();
    expect(line).toContain('RangeError');
    expect(line).not.toContain('words');
  });
});
