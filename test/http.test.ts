import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Route } from '../src/adapters/adapter.ts';
import { createWebServer, PortError } from '../src/http.ts';
import { createLog } from './fakes/log.ts';

/** A web server on a free port, let in or not, and closed after the test. */
async function serve(routes: readonly Route[] = [], { ready = true } = {}) {
  const log = createLog();
  const server = createWebServer({ routes, logger: log.logger });
  const port = await server.listen(0);
  if (ready) server.ready();
  onTestFinished(server.stop);
  return { server, log, port, url: `http://127.0.0.1:${port}` };
}

async function health(url: string): Promise<[number, unknown]> {
  const response = await fetch(`${url}/healthz`);
  return [response.status, await response.json()];
}

/** What comes back on a bare connection, to its end. */
function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  return text(socket);
}

/** A route that answers when it is told to, and a promise of its being asked. */
function held() {
  const asked = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const route: Route = {
    prefix: '/slow',
    async handle(_request, response) {
      asked.resolve();
      await release.promise;
      response.end('done');
    },
  };
  return { route, asked: asked.promise, release: release.resolve };
}

/** A route that counts how often it was asked. */
function watched() {
  let count = 0;
  const route: Route = {
    prefix: '/watched',
    handle(_request, response) {
      count += 1;
      response.end();
    },
  };
  return { route, asked: () => count };
}

/** Waits for what the event loop brings by itself, in this many turns at most. */
async function until(isSo: () => boolean, turns = 100_000): Promise<void> {
  for (let turn = 0; turn < turns && !isSo(); turn += 1) await setImmediate();
}

describe('the web server', () => {
  it('says whether it is ready', async () => {
    const { server, url } = await serve([], { ready: false });

    const before = await health(url);
    server.ready();
    const after = await health(url);

    expect(before).toEqual([503, { status: 'starting' }]);
    expect(after).toEqual([200, { status: 'ok' }]);
  });

  it('hands a request to the route of its path, and answers 404 to all others', async () => {
    const route: Route = { prefix: '/slack/', handle: (_, response) => void response.end('slack') };
    const { url } = await serve([route]);

    const ours = await fetch(`${url}/slack/events?x=1`);
    const others = await Promise.all(
      ['/', '/slac', '/healthz/x'].map(async (path) => (await fetch(url + path)).status),
    );

    expect(await ours.text()).toBe('slack');
    expect(others).toEqual([404, 404, 404]);
  });

  it('lets what comes while it starts wait, for routes too that are added by then', async () => {
    const { route, asked } = watched();
    const routes: Route[] = [];
    const { server, url } = await serve(routes, { ready: false });

    const early = [fetch(`${url}/watched`), fetch(`${url}/others`)];
    await health(url);
    const askedEarly = asked();
    routes.push(route);
    server.ready();
    const answers = await Promise.all(early);

    expect(askedEarly).toBe(0);
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
  });

  it('answers 503 to what has waited ten seconds for a start', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const armed = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => armed.mockRestore());
    const { route, asked } = watched();
    const { port } = await serve([route], { ready: false });

    let answered = false;
    const waiting = raw(port, 'GET /watched HTTP/1.1\r\nHost: x\r\n\r\n');
    void waiting.then(() => {
      answered = true;
    });
    await until(() => armed.mock.calls.some(([, milliseconds]) => milliseconds === 10_000));
    vi.advanceTimersByTime(9_999);
    await until(() => answered, 1_000);
    const answeredEarly = answered;
    vi.advanceTimersByTime(1);

    expect(await waiting).toMatch(/^HTTP\/1\.1 503 /);
    expect([answeredEarly, asked()]).toEqual([false, 0]);
  });

  it('answers 503 to what waits when the start is given up', async () => {
    const { route, asked } = watched();
    const { server, url } = await serve([route], { ready: false });

    const waiting = fetch(`${url}/watched`);
    await fetch(`${url}/healthz`);
    await server.stop();

    expect((await waiting).status).toBe(503);
    expect(asked()).toBe(0);
  });

  it('does not ask a route on behalf of somebody who has gone meanwhile', async () => {
    const { route, asked } = watched();
    const { server, url, port } = await serve([route], { ready: false });

    const socket = connect(port, '127.0.0.1');
    socket.write('GET /watched HTTP/1.1\r\nHost: x\r\n\r\n');
    await health(url);
    socket.destroy();
    await health(url);
    server.ready();
    await health(url);

    expect(asked()).toBe(0);
    expect((await fetch(`${url}/watched`)).status).toBe(200);
    expect(asked()).toBe(1);
  });

  it('listens on one interface alone where that is asked for', async () => {
    const log = createLog();
    const server = createWebServer({ routes: [], logger: log.logger });
    onTestFinished(server.stop);

    const port = await server.listen(0, '127.0.0.1');

    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503);
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
  });

  it.each([
    [
      'throws',
      (): void => {
        throw new Error('secret');
      },
    ],
    [
      'rejects',
      async (): Promise<void> => {
        throw new Error('secret');
      },
    ],
  ])('answers 500 where a route %s, and logs no message', async (_, handle) => {
    const { url, log } = await serve([{ prefix: '/x', handle }]);

    expect((await fetch(`${url}/x`)).status).toBe(500);
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).not.toContain('secret');
  });

  it('does not read the body of a request for nobody', async () => {
    const { port } = await serve();

    const head = `POST /nobody HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n`;

    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('answers what is no path, and what is no HTTP', async () => {
    const { port } = await serve();

    const answers = await Promise.all([
      raw(port, 'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n'),
      raw(port, 'what is this\r\n\r\n'),
    ]);

    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['404', '400']);
  });

  it('finishes what is under way when it stops, lets nothing new in, and then is gone', async () => {
    const { route, asked, release } = held();
    const { server, url } = await serve([route]);

    const underWay = fetch(`${url}/slow`);
    await asked;
    const stopped = server.stop();
    const meanwhile = await health(url);
    const late = await fetch(`${url}/slow`);
    release();
    const answer = await (await underWay).text();
    await stopped;

    expect(meanwhile).toEqual([503, { status: 'stopping' }]);
    expect(late.status).toBe(503);
    expect(answer).toBe('done');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('stops at once where only idle connections are left', async () => {
    const { server, url } = await serve();
    await health(url);

    await server.stop();

    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('says in a sentence that a port is taken', async () => {
    const { port, log } = await serve();
    const second = createWebServer({ routes: [], logger: log.logger });

    const listening = second.listen(port);

    await expect(listening).rejects.toBeInstanceOf(PortError);
    await expect(listening).rejects.toThrow(
      `Heed cannot listen on port ${port}: another program uses it already.`,
    );
    await second.stop();
  });
});
