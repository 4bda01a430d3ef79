import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createOpenAiAssessor } from '../../src/assess/openai.ts';
import { createModelClient, type ModelServer } from '../../src/assess/openai-client.ts';
import { completionWith, RENT, RENT_ANSWER } from '../fakes/model.ts';

const PATH = '/v1/chat/completions';

beforeAll(() => {
  nock.disableNetConnect();
});

afterEach(() => {
  nock.cleanAll();
  vi.unstubAllEnvs();
});

afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** What one call puts on the wire. */
async function sentBy(
  server: Omit<ModelServer, 'timeoutMs'>,
  address: { host: string; path: string },
  model = 'small',
): Promise<Sent | undefined> {
  const sent: Sent[] = [];
  nock(address.host)
    .post(address.path)
    .reply(200, async (request: Request) => {
      const { pathname } = new URL(request.url);
      const headers = Object.fromEntries(request.headers);
      sent.push({ path: pathname, headers, body: await request.json() });
      return completionWith(RENT_ANSWER);
    });
  const client = createModelClient({ ...server, timeoutMs: 5_000 });
  await createOpenAiAssessor({ client, model, timeoutMs: 5_000 }).assess(RENT);
  return sent[0];
}

describe('createModelClient', () => {
  it('talks to OpenAI when no address is given', async () => {
    const sent = await sentBy({ apiKey: 'k' }, { host: 'https://api.openai.com', path: PATH });

    expect(sent?.headers).toMatchObject({ authorization: 'Bearer k' });
  });

  it('needs no key for a local server', async () => {
    const sent = await sentBy(
      { baseUrl: 'http://localhost:11434/v1' },
      { host: 'http://localhost:11434', path: PATH },
    );

    expect(sent?.headers).toMatchObject({ authorization: 'Bearer no-key-needed' });
  });

  it('takes the deployment path and key header of an Azure api-version', async () => {
    const sent = await sentBy(
      {
        apiKey: 'k',
        azureEndpoint: 'https://desk.openai.azure.com/',
        azureApiVersion: '2024-10-21',
      },
      {
        host: 'https://desk.openai.azure.com',
        path: '/openai/deployments/small/chat/completions?api-version=2024-10-21',
      },
    );

    expect(sent?.headers).toMatchObject({ 'api-key': 'k' });
    expect(sent?.headers).not.toHaveProperty('authorization');
  });

  it("takes Azure's v1 path when no api-version is given", async () => {
    const sent = await sentBy(
      { apiKey: 'k', azureEndpoint: 'https://desk.openai.azure.com' },
      { host: 'https://desk.openai.azure.com', path: '/openai/v1/chat/completions' },
    );

    expect(sent?.body).toMatchObject({ model: 'small' });
  });

  it("takes Azure's v1 address as a plain base URL too", async () => {
    const sent = await sentBy(
      { apiKey: 'k', baseUrl: 'https://desk.openai.azure.com/openai/v1/' },
      { host: 'https://desk.openai.azure.com', path: '/openai/v1/chat/completions' },
    );

    expect(sent?.path).toBe('/openai/v1/chat/completions');
  });

  it('reads nothing from the environment', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1');
    vi.stubEnv('OPENAI_API_KEY', 'from-the-environment');
    vi.stubEnv('OPENAI_ORG_ID', 'org-1');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-1');

    const plain = await sentBy({}, { host: 'https://api.openai.com', path: PATH });
    const azure = await sentBy(
      {
        apiKey: 'k',
        azureEndpoint: 'https://desk.openai.azure.com',
        azureApiVersion: '2024-10-21',
      },
      {
        host: 'https://desk.openai.azure.com',
        path: '/openai/deployments/small/chat/completions?api-version=2024-10-21',
      },
    );

    expect(JSON.stringify([plain?.headers, azure?.headers])).not.toMatch(
      /from-the-environment|org-1|project-1/,
    );
  });
});

describe('fields that only OpenAI knows', () => {
  const openAi = { host: 'https://api.openai.com', path: PATH };

  it('are sent to OpenAI: nothing stored, the static part recognised', async () => {
    const sent = await sentBy({ apiKey: 'k' }, openAi, 'gpt-4o-mini');

    expect(sent?.body).toMatchObject({ store: false, prompt_cache_key: 'heed-assess' });
    expect(JSON.stringify(sent?.body)).not.toMatch(/prompt_cache_(?:options|breakpoint)/);
  });

  it.each(['gpt-5.6', 'gpt-5.10-mini', 'gpt-6'])(
    'mark the end of the static part for %s, and nothing else is cached',
    async (model) => {
      const sent = await sentBy({ apiKey: 'k' }, openAi, model);

      expect(sent?.body).toMatchObject({
        prompt_cache_options: { mode: 'explicit' },
        messages: [
          { role: 'system', content: [{ prompt_cache_breakpoint: { mode: 'explicit' } }] },
          { role: 'user', content: expect.any(String) },
        ],
      });
    },
  );

  it.each(['gpt-4.1', 'gpt-5', 'gpt-5.5', 'o4-mini'])(
    'leave breakpoints out for %s, which would refuse them',
    async (model) => {
      const sent = await sentBy({ apiKey: 'k' }, openAi, model);

      expect(JSON.stringify(sent?.body)).not.toMatch(/prompt_cache_(?:options|breakpoint)/);
    },
  );

  it.each([
    'http://localhost:8000',
    'https://desk.openai.azure.com',
    'https://api.openai.com.example',
  ])('are not sent to %s', async (host) => {
    const sent = await sentBy(
      { apiKey: 'k', baseUrl: `${host}/v1` },
      { host, path: PATH },
      'gpt-6',
    );

    expect(JSON.stringify(sent?.body)).not.toMatch(/prompt_cache|"store"/);
    expect(sent?.body).toMatchObject({ messages: [{ content: expect.any(String) }, {}] });
  });
});
