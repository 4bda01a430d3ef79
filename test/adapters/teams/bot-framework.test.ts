import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotFramework, type Place } from '../../../src/adapters/teams/bot-framework.ts';
import type { TeamsCredentials } from '../../../src/adapters/teams/credentials.ts';
import { ConnectorError } from '../../../src/adapters/teams/web/errors.ts';
import { createSystemTime } from '../../../src/engine/system-time.ts';
import { createFakeTime } from '../../fakes/fake-time.ts';
import { json, type Recorded, type Recorder, refusal, startRecorder } from './recorder.ts';

const TENANT = '99999999-0000-0000-0000-000000000001';
const HELLO = { type: 'message', text: 'Hello' } as const;

let connector: Recorder;
beforeEach(async () => {
  connector = await startRecorder();
});
afterEach(async () => {
  await connector.close();
  nock.cleanAll();
});

function placeOf({ serviceUrl }: Recorder, conversation = '19:desk@thread.tacv2'): Place {
  return { serviceUrl, tenant: TENANT, conversation, bot: '28:heed' };
}

/** Without credentials: no token is asked for. */
function framework() {
  return createBotFramework({ credentials: { kind: 'none' }, time: createSystemTime() });
}

/** The one request there was. */
function onlyRequest(): Recorded {
  const [request, ...more] = connector.requests;
  if (request === undefined || more.length > 0) throw new Error('There was not one request.');
  return request;
}

/** What a call rejects with. */
async function failureOf(call: Promise<unknown>): Promise<ConnectorError> {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  if (error instanceof ConnectorError) return error;
  throw new Error('The call did not fail as it should.', { cause: error });
}

describe('a message', () => {
  it('goes to its thread, and its id comes back', async () => {
    const place = placeOf(connector, '19:desk@thread.tacv2;messageid=1700000000000');

    const id = await framework().send(place, HELLO);

    expect(id).toBe('1700000000001');
    const { method, url, body, token } = onlyRequest();
    expect({ method, url, token }).toEqual({
      method: 'POST',
      url: '/v3/conversations/19%3Adesk%40thread.tacv2%3Bmessageid%3D1700000000000/activities',
      token: undefined,
    });
    expect(body).toEqual({
      ...HELLO,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: '28:heed' },
      conversation: { id: '19:desk@thread.tacv2;messageid=1700000000000' },
    });
  });

  it('has no id where Teams gives none, as for typing', async () => {
    connector.answer = json({}, { status: 202 });

    expect(await framework().send(placeOf(connector), { type: 'typing' })).toBeUndefined();
  });

  it('is seen by one person alone where it is meant for one', async () => {
    await framework().send(placeOf(connector), HELLO, { id: '29:bo', name: 'Bo' });

    const { url, body } = onlyRequest();
    expect(url).toBe(
      '/v3/conversations/19%3Adesk%40thread.tacv2/activities?isTargetedActivity=true',
    );
    expect(body.recipient).toEqual({ id: '29:bo', name: 'Bo' });
  });

  it('is changed and removed in place, with no recipient', async () => {
    const heed = framework();
    connector.answer = json({});

    await heed.update(placeOf(connector), '17', { ...HELLO, summary: 'Changed' });
    await heed.remove(placeOf(connector), '17');

    const [put, gone] = connector.requests;
    const url = '/v3/conversations/19%3Adesk%40thread.tacv2/activities/17';
    expect(put).toMatchObject({ method: 'PUT', url, body: { text: 'Hello', summary: 'Changed' } });
    expect(put?.body).not.toHaveProperty('recipient');
    expect(gone).toMatchObject({ method: 'DELETE', url, text: '' });
  });
});

const CITED = {
  ...HELLO,
  text: '<at>Bo</at> Reset it under Settings [1].',
  entities: [
    { type: 'mention', text: '<at>Bo</at>', mentioned: { id: '29:bo', name: 'Bo' } },
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      additionalType: ['AIGeneratedContent'],
      citation: [
        {
          '@type': 'Claim',
          position: 1,
          appearance: { '@type': 'DigitalDocument', name: 'Passwords', abstract: 'How to' },
        },
      ],
    },
    { type: 'targetedMessageInfo', messageId: '1772129782775' },
  ],
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [], msteams: { width: 'Full' } },
    },
  ],
  channelData: { feedbackLoop: { type: 'default' } },
};

describe('on the wire', () => {
  it('a mention, the AI label, its citations and what a private answer answers arrive byte for byte', async () => {
    await framework().send(placeOf(connector), CITED);

    const { text, body } = onlyRequest();
    expect(text).toContain(`"entities":${JSON.stringify(CITED.entities)}`);
    expect(body).toMatchObject(CITED);
  });

  it('they would be lost without the patch of the SDK', async () => {
    const heed = framework();
    const patched = Entity.type.additionalProperties;
    Object.assign(Entity.type, { additionalProperties: undefined });

    await heed.send(placeOf(connector), CITED);
    Object.assign(Entity.type, { additionalProperties: patched });

    const { body } = onlyRequest();
    expect(patched).toBeDefined();
    expect(body.entities).toEqual([
      CITED.entities[0],
      { type: 'https://schema.org/Message' },
      { type: 'targetedMessageInfo' },
    ]);
  });
});

describe('who is there', () => {
  it('comes as Teams tells it, with all that it tells', async () => {
    const member = {
      ...{ id: '29:bo', name: 'Bo', aadObjectId: 'b0', tenantId: TENANT, userRole: 'user' },
      userPrincipalName: 'bo@shop.example',
    };
    connector.answer = json(member);

    const found = await framework().member(placeOf(connector), '29:bo');

    expect(found).toEqual(member);
    expect(connector.requests[0]?.url).toBe(
      '/v3/conversations/19%3Adesk%40thread.tacv2/members/29%3Abo',
    );
  });

  it('comes page by page', async () => {
    const heed = framework();
    const bo = { id: '29:bo', name: 'Bo', userRole: 'guest' };
    connector.answer = json({ members: [bo], continuationToken: 'a&b' });

    const first = await heed.members(placeOf(connector));
    connector.answer = json({ members: [] });
    const last = await heed.members(placeOf(connector), first.next);

    expect(first).toEqual({ members: [bo], next: 'a&b' });
    expect(last).toEqual({ members: [] });
    expect(connector.requests.map(({ url }) => url.split('/').at(-1))).toEqual([
      'pagedmembers?pageSize=500',
      'pagedmembers?pageSize=500&continuationToken=a%26b',
    ]);
  });

  it('is talked to in a personal chat', async () => {
    connector.answer = json({ id: 'a:chat' }, { status: 201 });

    const chat = await framework().talkTo(placeOf(connector), '29:bo');

    expect(chat).toBe('a:chat');
    const { url, body } = onlyRequest();
    expect(url).toBe('/v3/conversations');
    expect(body).toMatchObject({
      isGroup: false,
      bot: { id: '28:heed' },
      members: [{ id: '29:bo' }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
  });
});

describe('the channels of a team', () => {
  it('come as Teams tells them: General has no name', async () => {
    const conversations = [
      { id: '19:general@thread.tacv2', name: null, type: 'standard' },
      { id: '19:desk@thread.tacv2', name: 'Desk', type: 'standard' },
    ];
    connector.answer = json({ conversations });

    const told = await framework().channels(placeOf(connector), '19:general@thread.tacv2');

    expect(told).toMatchObject({ conversations });
    expect(onlyRequest()).toMatchObject({
      ...{ method: 'GET', url: '/v3/teams/19%3Ageneral%40thread.tacv2/conversations', text: '' },
    });
  });
});

describe('a call that fails', () => {
  it.each([
    [400, 'no'],
    [403, 'no'],
    [404, 'no'],
    [412, 'no'],
    [413, 'no'],
    [429, 'no'],
    [500, 'maybe'],
    [502, 'maybe'],
    [503, 'no'],
    [504, 'maybe'],
    [307, 'maybe'],
  ] as const)('with %d is tried once, and arrived: %s', async (status, arrived) => {
    const elsewhere = { location: `${connector.serviceUrl}elsewhere` };
    connector.answer = refusal(status, 'SomeCode', status === 307 ? elsewhere : {});

    const error = await failureOf(framework().send(placeOf(connector), HELLO));

    expect(error).toMatchObject({ status, arrived, code: 'SomeCode', retryAfterMs: undefined });
    expect(connector.requests).toHaveLength(1);
  });

  it.each(['update', 'remove', 'member', 'members', 'talkTo', 'channels'] as const)(
    'is tried once by %s too',
    async (name) => {
      const heed = framework();
      const place = placeOf(connector);
      connector.answer = refusal(500, 'ServiceError');
      const calls = {
        update: () => heed.update(place, '1', HELLO),
        remove: () => heed.remove(place, '1'),
        member: () => heed.member(place, '29:bo'),
        members: () => heed.members(place),
        talkTo: () => heed.talkTo(place, '29:bo'),
        channels: () => heed.channels(place, '19:team'),
      };

      const error = await failureOf(calls[name]());

      expect(error).toMatchObject({ status: 500, code: 'ServiceError' });
      expect(connector.requests).toHaveLength(1);
    },
  );

  it('tells how long Teams asks to wait, in seconds or by a date', async () => {
    const heed = framework();
    const soon = new Date(Date.now() + 60_000).toUTCString();

    connector.answer = refusal(429, 'Throttled', { 'retry-after': '7' });
    const seconds = await failureOf(heed.send(placeOf(connector), HELLO));
    connector.answer = refusal(429, 'Throttled', { 'retry-after': soon });
    const date = await failureOf(heed.send(placeOf(connector), HELLO));

    expect(seconds.retryAfterMs).toBe(7_000);
    expect(date.retryAfterMs).toBeGreaterThan(50_000);
    expect(date.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('quotes nothing of what was said, nor of the answer', async () => {
    connector.answer = (response) =>
      response.writeHead(403).end('<html>MessageWritesBlocked</html>');

    const error = await failureOf(framework().send(placeOf(connector), HELLO));

    expect(error.code).toBe('MessageWritesBlocked');
    expect(error.cause).toBeUndefined();
    expect(JSON.stringify([error, error.message, error.stack])).not.toMatch(/Hello|html/);
  });

  it('did not arrive where nobody listens', async () => {
    const gone = await startRecorder();
    await gone.close();

    const error = await failureOf(framework().send(placeOf(gone), HELLO));

    expect(error).toMatchObject({ status: undefined, code: 'ECONNREFUSED', arrived: 'no' });
  });

  it('may have arrived where the connection broke, or the answer is no JSON', async () => {
    const heed = framework();

    connector.answer = (response) => response.destroy();
    const broken = await failureOf(heed.send(placeOf(connector), HELLO));
    connector.answer = (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{');
    const garbled = await failureOf(heed.send(placeOf(connector), HELLO));

    expect(broken).toMatchObject({ code: 'ECONNRESET', arrived: 'maybe' });
    expect(garbled).toMatchObject({ status: 200, arrived: 'maybe' });
  });

  it.each(['no answer', 'half an answer'])('may have arrived after 15 s with %s', async (how) => {
    const time = createFakeTime();
    const heed = createBotFramework({ credentials: { kind: 'none' }, time });
    const heard = Promise.withResolvers<void>();
    connector.answer = (response) => {
      if (how === 'half an answer') response.writeHead(201).write('{');
      heard.resolve();
    };

    const failure = failureOf(heed.send(placeOf(connector), HELLO));
    await heard.promise;
    time.advance(14_999);
    const pending = await Promise.race([failure, Promise.resolve('pending')]);
    time.advance(1);

    expect(pending).toBe('pending');
    expect((await failure).arrived).toBe('maybe');
  });

  it('leaves no alarm behind', async () => {
    const time = createFakeTime();
    const heed = createBotFramework({ credentials: { kind: 'none' }, time });

    await heed.send(placeOf(connector), HELLO);

    expect(time.next()).toBeUndefined();
  });
});

it('uses one connection again and again', async () => {
  const heed = framework();

  for (let said = 0; said < 5; said += 1) await heed.send(placeOf(connector), HELLO);

  expect(connector.requests).toHaveLength(5);
  expect(connector.connections()).toBe(1);
});

describe('with a client secret', () => {
  /** The token endpoint of Microsoft Entra. */
  function entra(read: (form: Record<string, string>) => void = () => {}) {
    return nock('https://login.microsoftonline.com')
      .post(`/${TENANT}/oauth2/v2.0/token`, (form) => {
        read(form);
        return true;
      })
      .query(true);
  }

  function good(token: string) {
    return { access_token: token, token_type: 'Bearer', expires_in: 3600 };
  }

  /** Each bot of its own, for the SDK keeps tokens by the id of the app. */
  function credentialsOf(appId: string): TeamsCredentials {
    return { kind: 'single-tenant', appId, tenant: TENANT, password: 'a-secret' };
  }

  function bot(appId: string) {
    return createBotFramework({ credentials: credentialsOf(appId), time: createSystemTime() });
  }

  it('a token is asked for once, however much is said at once, and one more for Graph', async () => {
    const asked: string[][] = [];
    entra(({ scope = '', client_secret = '' }) => asked.push([scope, client_secret]))
      .times(2)
      .reply(200, () => good(`T${asked.length}`));
    const heed = bot('app-once');

    await Promise.all([1, 2, 3].map(() => heed.send(placeOf(connector), HELLO)));
    await heed.update(placeOf(connector), '1', HELLO);
    const graph = [await heed.graphToken(), await heed.graphToken()];

    expect(connector.requests.map(({ token }) => token)).toEqual(Array(4).fill('Bearer T1'));
    expect(graph).toEqual(['T2', 'T2']);
    expect(asked).toEqual([
      ['https://api.botframework.com/.default', 'a-secret'],
      ['https://graph.microsoft.com/.default', 'a-secret'],
    ]);
  });

  it('that Microsoft does not take, nothing is sent, and the reason is told', async () => {
    entra().reply(401, { error: 'invalid_client', error_description: 'AADSTS7000215: a-secret' });

    const error = await failureOf(bot('app-refused').send(placeOf(connector), HELLO));

    expect(error).toMatchObject({ code: 'invalid_client', arrived: 'no' });
    expect(JSON.stringify([error, error.message])).not.toContain('a-secret');
    expect(connector.requests).toHaveLength(0);
  });

  it('no token in time is no reason to wait for ever, nor for the next one', async () => {
    const time = createFakeTime();
    const heed = createBotFramework({ credentials: credentialsOf('app-slow'), time });
    const reached = Promise.withResolvers<void>();
    entra(() => reached.resolve())
      .delay(60_000)
      .reply(200);

    const failure = failureOf(heed.graphToken());
    await reached.promise;
    time.advance(15_000);
    const error = await failure;
    nock.cleanAll();
    nock.abortPendingRequests();
    entra().reply(200, good('T'));

    expect(error).toMatchObject({ code: 'NoToken', arrived: 'no' });
    expect(await heed.graphToken()).toBe('T');
  });
});

describe('the credentials', () => {
  const time = createSystemTime();

  it('of a managed identity need no network to start with', () => {
    nock.disableNetConnect();
    const credentials = { kind: 'managed-identity', appId: 'app', tenant: TENANT } as const;

    expect(() => createBotFramework({ credentials, time })).not.toThrow();
    nock.enableNetConnect();
  });

  it('of a managed identity are asked of the machine, without a secret', async () => {
    const credentials = { kind: 'managed-identity', appId: 'app-managed', tenant: TENANT } as const;
    connector.answer = json({ access_token: 'M', expires_on: '4102444800', token_type: 'Bearer' });
    vi.stubEnv('IDENTITY_ENDPOINT', `${connector.serviceUrl}identity`);
    vi.stubEnv('IDENTITY_HEADER', 'a-header');

    const token = await createBotFramework({ credentials, time }).graphToken();
    vi.unstubAllEnvs();

    expect(token).toBe('M');
    expect(onlyRequest()).toMatchObject({ method: 'GET', token: undefined, text: '' });
    expect(onlyRequest().url).toContain('resource=https%3A%2F%2Fgraph.microsoft.com&');
  });

  it.each([
    [{ appId: '' }, 'Set MicrosoftAppId.'],
    [{ tenant: ' ' }, 'Set MicrosoftAppTenantId.'],
    [{ password: '' }, 'Set MicrosoftAppPassword.'],
  ])('without %o are refused at once, with what to set', (missing, advice) => {
    const credentials = {
      ...({ kind: 'single-tenant', appId: 'app', tenant: TENANT, password: 'secret' } as const),
      ...missing,
    };

    expect(() => createBotFramework({ credentials, time })).toThrow(advice);
  });

  it('with half of another cloud are refused at once', () => {
    const channel = {
      ...{ issuer: 'https://issuer.example', openIdMetadataUrl: 'nowhere' },
      ...{ emulatorOpenIdMetadataUrl: 'https://a.example', loginUrl: 'https://b.example' },
      ...{ oauthScope: 'https://c.example', oauthUrl: 'https://d.example' },
    };
    const credentials = { kind: 'none', channel } as const;

    expect(() => createBotFramework({ credentials, time })).toThrow(
      'ToBotFromChannelOpenIdMetadataUrl is no URL',
    );
  });

  it('are missing in the Playground, and no token is made up', async () => {
    expect(await framework().graphToken()).toBe('');
  });
});

it('is the only file that knows the Bot Framework’s SDK', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });

  const knowing = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /(from|import|require)\W+bot(builder|framework)/.test(
        readFileSync(join('src', file), 'utf8'),
      ),
    );

  expect(knowing).toEqual([join('adapters', 'teams', 'bot-framework.ts')]);
});
