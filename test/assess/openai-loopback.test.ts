import { createServer, type RequestListener, type Server } from 'node:http';
import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assessor } from '../../src/assess/assessor.ts';
import { createOpenAiAssessor } from '../../src/assess/openai.ts';
import { createModelClient } from '../../src/assess/openai-client.ts';
import { createOpenAiDrafter } from '../../src/draft/openai.ts';
import { RENT, RENT_ANSWER } from '../fakes/model.ts';
import { RENT_DRAFT, RENT_REQUEST } from '../fakes/model-draft.ts';

const ABOUT_RENT = /second 640 euros/;

function says(value: unknown): { content: string } {
  return { content: JSON.stringify(value) };
}

function assessorAt(url: string, timeoutMs: number): Assessor {
  const client = createModelClient({ baseUrl: `${url}/v1`, timeoutMs });
  return createOpenAiAssessor({ client, model: 'small', timeoutMs });
}

describe('against a mock model server', () => {
  let server: LLMock;

  beforeEach(async () => {
    server = new LLMock({ port: 0 });
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
  });

  it('assesses over a real connection, with counts from the server', async () => {
    server.onMessage(ABOUT_RENT, says(RENT_ANSWER));

    const { assessment, usage } = await assessorAt(server.url, 5_000).assess(RENT);

    expect(assessment).toEqual({ ...RENT_ANSWER, turn: 2, assessor: 'openai:small' });
    expect(usage?.inputTokens).toBeGreaterThan(0);
    expect(server.getLastRequest()?.body).toMatchObject({
      model: 'small',
      response_format: { type: 'json_schema' },
    });
  });

  it('drafts over a real connection', async () => {
    server.onMessage(ABOUT_RENT, says(RENT_DRAFT));
    const client = createModelClient({ baseUrl: `${server.url}/v1`, timeoutMs: 5_000 });
    const drafter = createOpenAiDrafter({ client, model: 'small', timeoutMs: 5_000 });

    const drafted = await drafter.draft(RENT_REQUEST);

    expect(drafted.text).toBe(RENT_DRAFT.text);
    expect(drafted.reply.claims).toEqual(RENT_DRAFT.claims);
  });

  it('gets through one failure of the server with its one retry', async () => {
    server.onMessage(ABOUT_RENT, says(RENT_ANSWER));
    server.nextRequestError(500, { message: 'warming up' });

    const { assessment } = await assessorAt(server.url, 10_000).assess(RENT);

    expect(assessment.risk).toBe(RENT_ANSWER.risk);
    expect(server.getRequests()).toHaveLength(2);
  });

  it('says so when a server ignores the schema', async () => {
    server.onMessage(ABOUT_RENT, { content: 'Certainly! The customer seems upset.' });

    await expect(assessorAt(server.url, 5_000).assess(RENT)).rejects.toThrow(
      "The model's answer was not JSON.",
    );
  });
});

describe('against a server that hangs', () => {
  const servers: Server[] = [];

  /** Listens on a free port of this machine; resolves to its address. */
  function listen(handler: RequestListener): Promise<string> {
    const server = createServer(handler);
    servers.push(server);
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`);
      });
    });
  }

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('keeps the deadline when nothing comes, and does not ask again', async () => {
    let requests = 0;
    const url = await listen(() => {
      requests += 1;
    });
    const started = performance.now();

    const assessing = assessorAt(url, 150).assess(RENT);

    await expect(assessing).rejects.toThrow('The model took longer than 0.15 s.');
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(requests).toBe(1);
  });

  it('keeps the deadline when the answer trickles and never ends', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices":');
    });
    const started = performance.now();

    const assessing = assessorAt(url, 150).assess(RENT);

    await expect(assessing).rejects.toThrow('The model took longer than 0.15 s.');
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('gives way to the caller, who may call the model off earlier', async () => {
    const calling = new AbortController();
    const url = await listen(() => calling.abort());

    const assessing = assessorAt(url, 10_000).assess(RENT, calling.signal);

    await expect(assessing).rejects.toThrow('The model was called off.');
  });

  it('does not keep a stop waiting', async () => {
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const url = await listen(() => arrived());
    const assessor = assessorAt(url, 10_000);
    const assessing = assessor.assess(RENT).catch((error: unknown) => error);
    await asked;

    await assessor.stop();

    expect(String(await assessing)).toContain('The model was called off.');
  });
});
