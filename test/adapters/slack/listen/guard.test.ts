import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGuard, LARGEST_BODY } from '../../../../src/adapters/slack/listen/guard.ts';
import { MORNING } from '../../../fakes/fake-time.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** A guard on loopback at nine in the morning, before something that tells what it was passed. */
async function guarded() {
  const guard = createGuard({
    now: () => MORNING,
    pass(request, response) {
      const body = 'rawBody' in request ? String(request.rawBody) : undefined;
      response.end(JSON.stringify({ type: request.headers['content-type'], body }));
    },
  });
  const server = createServer(guard).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, url: `http://127.0.0.1:${port}/slack/events` };
}

function post(url: string, body: string, headers: Record<string, string> = {}) {
  const stamp = String(MORNING / 1000);
  return fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': JSON_TYPE, 'x-slack-request-timestamp': stamp, ...headers },
  });
}

describe('the guard', () => {
  it.each([JSON_TYPE, `${JSON_TYPE}; charset=utf-8`, 'Application/JSON ;charset=utf-8'])(
    'passes on %s under the name that Bolt knows',
    async (type) => {
      const { url } = await guarded();

      const response = await post(url, '{"a":1}', { 'content-type': type });

      expect(await response.json()).toEqual({ type: JSON_TYPE, body: '{"a":1}' });
    },
  );

  it('passes on forms, with their charset or without', async () => {
    const { url } = await guarded();

    const types = [FORM_TYPE, `${FORM_TYPE}; charset=UTF-8`];
    const answers = await Promise.all(
      types.map(async (type) => (await post(url, 'a=1', { 'content-type': type })).json()),
    );

    expect(answers).toEqual(Array(2).fill({ type: FORM_TYPE, body: 'a=1' }));
  });

  it.each([
    ['now', 0, 200],
    ['5 minutes old', -300, 200],
    ['5 minutes ahead', 300, 200],
    ['6 minutes old', -360, 401],
    ['6 minutes ahead', 360, 401],
    ['a day ahead', 86_400, 401],
  ])('answers a request signed %s as it should', async (_, seconds, status) => {
    const { url } = await guarded();

    const stamp = String(MORNING / 1000 + seconds);

    expect((await post(url, '{}', { 'x-slack-request-timestamp': stamp })).status).toBe(status);
  });

  it.each(['', 'now', '-1', '1e9', 'NaN', '9'.repeat(400)])(
    'refuses the time stamp %j',
    async (stamp) => {
      const { url } = await guarded();

      expect((await post(url, '{}', { 'x-slack-request-timestamp': stamp })).status).toBe(401);
    },
  );

  it.each([
    ['another path', { path: '/slack/eventsX' }, 404],
    ['another method', { method: 'PUT' }, 405],
    ['text', { type: 'text/plain' }, 415],
    ['no type', { type: '' }, 415],
    ['JSON that is no object', { body: 'null' }, 400],
    ['an empty body', { body: '' }, 400],
    ['a payload that is no object', { type: FORM_TYPE, body: 'payload=null' }, 400],
  ])('refuses %s, and does not want it again', async (_, request, status) => {
    const { url } = await guarded();
    const {
      path = '/slack/events',
      method = 'POST',
      type = JSON_TYPE,
      body = '{}',
    } = {
      path: undefined,
      method: undefined,
      type: undefined,
      body: undefined,
      ...request,
    };

    const headers = type === '' ? {} : { 'content-type': type };
    const bytes = new TextEncoder().encode(body);
    const response = await fetch(new URL(path, url), { method, body: bytes, headers });

    expect(response.status).toBe(status);
    expect(response.headers.get('x-slack-no-retry')).toBe('1');
  });

  it('refuses a body that is too large, whether it says so or not', async () => {
    const { port } = await guarded();
    const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\n`;
    const size = LARGEST_BODY + 1;

    const told = connect(port, '127.0.0.1');
    told.write(`${head}Content-Length: ${size}\r\n\r\n`);
    const untold = connect(port, '127.0.0.1');
    untold.write(`${head}Transfer-Encoding: chunked\r\n\r\n${size.toString(16)}\r\n`);
    untold.write('x'.repeat(size));
    const answers = await Promise.all([text(told), text(untold)]);

    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['413', '413']);
  });

  it('lets go of a request that breaks off', async () => {
    const { port, url } = await guarded();

    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: 10\r\n\r\n{`,
    );
    socket.end();
    await text(socket);

    expect((await post(url, '{}')).status).toBe(200);
  });
});
