import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConnectorError } from '../../../../src/adapters/teams/web/errors.ts';
import { createGraph, type Graph } from '../../../../src/adapters/teams/web/graph.ts';
import { createFakeTime, MORNING } from '../../../fakes/fake-time.ts';

interface Asked {
  readonly url: string | undefined;
  readonly token: string | undefined;
}

/** A web server in the place of Graph that answers what the test says. */
async function startGraph(answer: RequestListener, timeout = 5_000) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, token: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  const url = `http://127.0.0.1:${address.port}/v1.0`;
  const framework = { graphToken: async () => 'a-token' };
  const graph = createGraph({ framework, time: createFakeTime(), url, timeout });
  return { graph, asked, url };
}

function status(code: number, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => void response.writeHead(code, headers).end('{"error":"a secret"}');
}

function json(body: unknown): RequestListener {
  return (_, response) => void response.end(JSON.stringify(body));
}

async function all(graph: Graph): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { entries } of graph.pages('/list')) found.push(...entries);
  return found;
}

describe('a read of Graph', () => {
  it('carries the app’s own token and gives what is there', async () => {
    const { graph, asked } = await startGraph(json({ id: 'M1' }));

    expect(await graph.read('/chats/19%3Ax/messages/1')).toEqual({ id: 'M1' });
    expect(asked).toEqual([{ url: '/v1.0/chats/19%3Ax/messages/1', token: 'Bearer a-token' }]);
  });

  it.each([400, 401, 403, 404, 410])('gives nothing where it is refused with %i', async (code) => {
    const { graph } = await startGraph(status(code));

    expect(await graph.read('/x')).toBeUndefined();
  });

  it.each([408, 423, 429, 500, 502, 503, 504])('can be tried again after %i', async (code) => {
    const { graph } = await startGraph(status(code));

    await expect(graph.read('/x')).rejects.toMatchObject({
      ...{ name: 'SendError', retryable: true, retryAfterMs: undefined },
      message: expect.not.stringContaining('a secret'),
    });
  });

  it.each([
    ['7', 7_000],
    [new Date(MORNING + 9_000).toUTCString(), 9_000],
    ['soon', undefined],
  ])('waits as long as Graph asks: Retry-After %s', async (header, retryAfterMs) => {
    const { graph } = await startGraph(status(429, { 'retry-after': header }));

    await expect(graph.read('/x')).rejects.toMatchObject({ retryable: true, retryAfterMs });
  });

  it('gives up on a Graph that does not answer, and can be tried again', async () => {
    const { graph } = await startGraph(() => {}, 50);

    await expect(graph.read('/x')).rejects.toMatchObject({ retryable: true });
  });

  it('can be tried again where the connection breaks or something else answers', async () => {
    const broken = await startGraph((request) => void request.socket.destroy());
    const other = await startGraph((_, response) => void response.end('<html>'));

    await expect(broken.graph.read('/x')).rejects.toMatchObject({ retryable: true });
    await expect(other.graph.read('/x')).rejects.toMatchObject({ retryable: true });
  });

  it('follows nobody elsewhere, for the token would go with it', async () => {
    const other = await startGraph(json({}));
    const { graph } = await startGraph(status(302, { location: `${other.url}/x` }));

    await expect(graph.read('/x')).rejects.toMatchObject({ retryable: true });
    expect(other.asked).toEqual([]);
  });

  it('gives nothing where there are no credentials, or they are refused, and asks nobody', async () => {
    const time = createFakeTime();
    const refused = new ConnectorError({ code: 'invalid_client', arrived: 'no' });
    const without = createGraph({ framework: { graphToken: async () => '' }, time });
    const badly = createGraph({ framework: { graphToken: () => Promise.reject(refused) }, time });

    expect(await without.read('/x')).toBeUndefined();
    expect(await badly.read('/x')).toBeUndefined();
  });

  it('can be tried again where the token could not be had for now', async () => {
    const away = new ConnectorError({ code: 'ETIMEDOUT', arrived: 'no' });
    const graph = createGraph({
      framework: { graphToken: () => Promise.reject(away) },
      time: createFakeTime(),
    });

    await expect(graph.read('/x')).rejects.toMatchObject({ retryable: true });
  });
});

describe('a list of Graph', () => {
  it('is read page by page', async () => {
    const { graph, asked, url } = await startGraph(({ url: path }, response) => {
      const isFirst = path?.includes('skip') === false;
      const more = isFirst ? { '@odata.nextLink': `${url}/list?$skiptoken=1` } : {};
      response.end(JSON.stringify({ value: [isFirst ? 'A' : 'B'], ...more }));
    });

    expect(await all(graph)).toEqual(['A', 'B']);
    expect(asked.map((one) => one.url)).toEqual(['/v1.0/list?$top=50', '/v1.0/list?$skiptoken=1']);
  });

  it('ends where its next page would be elsewhere, and says that there is more', async () => {
    const other = await startGraph(json({ value: [] }));
    const { graph } = await startGraph(
      json({ value: ['A'], '@odata.nextLink': `${other.url}/list` }),
    );
    const pages = [];

    for await (const page of graph.pages('/list')) pages.push(page);

    expect(pages).toEqual([{ entries: ['A'], isMore: true }]);
    expect(other.asked).toEqual([]);
  });

  it('is empty where Graph tells nothing, or nonsense', async () => {
    const refused = await startGraph(status(403));
    const odd = await startGraph(json({ value: 'A' }));

    expect(await all(refused.graph)).toEqual([]);
    expect(await all(odd.graph)).toEqual([]);
  });
});
