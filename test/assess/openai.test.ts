import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AssessorError } from '../../src/assess/assessor.ts';
import { createOpenAiAssessor } from '../../src/assess/openai.ts';
import { createModelClient, type ModelOptions } from '../../src/assess/openai-client.ts';
import { Assessment } from '../../src/domain/assessment.ts';
import { ASSESS_SYSTEM } from '../../src/prompts/assess.ts';
import { completionOf, completionWith, conversationOf, RENT, RENT_ANSWER } from '../fakes/model.ts';

const HOST = 'https://models.example';
const PATH = '/v1/chat/completions';
const KEY = 'sk-secret-1234';

beforeAll(() => {
  nock.disableNetConnect();
});

afterEach(() => {
  nock.cleanAll();
});

afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

function assessor(changes: Partial<ModelOptions> = {}) {
  const timeoutMs = changes.timeoutMs ?? 5_000;
  const client = createModelClient({ apiKey: KEY, baseUrl: `${HOST}/v1`, timeoutMs });
  return createOpenAiAssessor({ client, model: 'small', timeoutMs, ...changes });
}

/** Answers the next call; the body it was sent is kept for inspection. */
function reply(status: number, body: nock.Body, headers: nock.ReplyHeaders = {}) {
  return nock(HOST).post(PATH).reply(status, body, headers);
}

async function failure(changes: Partial<ModelOptions> = {}): Promise<string> {
  const error: unknown = await assessor(changes)
    .assess(RENT)
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(AssessorError);
  return error instanceof AssessorError ? error.message : '';
}

describe('createOpenAiAssessor', () => {
  it('returns what the model said about the last turn, and who said it', async () => {
    reply(200, completionWith(RENT_ANSWER));

    const { assessment } = await assessor().assess(RENT);

    expect(Assessment.parse(assessment)).toEqual({
      ...RENT_ANSWER,
      turn: 2,
      assessor: 'openai:small',
    });
  });

  it('sends the static text first, the conversation after it, and a strict schema', async () => {
    const bodies: unknown[] = [];
    nock(HOST)
      .post(PATH, (body) => bodies.push(body) > 0)
      .reply(200, completionWith(RENT_ANSWER));

    await assessor().assess(RENT);

    expect(bodies).toEqual([
      {
        model: 'small',
        messages: [
          { role: 'system', content: ASSESS_SYSTEM },
          { role: 'user', content: expect.stringContaining('still not back') },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'assess', strict: true, schema: expect.anything() },
        },
      },
    ]);
  });

  it('does not send what came after the last turn that was heard', async () => {
    const scope = nock(HOST)
      .post(PATH, (body) => !JSON.stringify(body).includes('from another desk'))
      .reply(200, completionWith(RENT_ANSWER));
    const later = conversationOf(['customer', 'Hello'], ['agent', 'from another desk']);

    const { assessment } = await assessor().assess(later);

    expect(assessment.turn).toBe(0);
    expect(scope.isDone()).toBe(true);
  });

  it.each([
    ['what they want', { ask: `Your key is ${KEY}` }],
    ['a reason', { reasons: [{ turn: 2, quote: 'Thursday', why: [...KEY].join(' ') }] }],
  ])('believes nothing of an answer that tells its key in %s', async (_, told) => {
    reply(200, completionWith({ ...RENT_ANSWER, ...told }));

    expect(await failure()).toBe("The model's answer held the key of its server.");
  });

  it('refuses a conversation in which no customer has written, without a call', async () => {
    const silent = conversationOf(['agent', 'Hello, can I help?']);

    await expect(assessor().assess(silent)).rejects.toThrow('has not written anything');
  });

  it('counts tokens and what they cost, cached ones at their own price', async () => {
    const usage = {
      prompt_tokens: 2_000,
      completion_tokens: 300,
      prompt_tokens_details: { cached_tokens: 1_000, cache_write_tokens: 400 },
    };
    reply(200, completionOf({ content: JSON.stringify(RENT_ANSWER), usage }));

    const price = { input: 2, output: 8, cachedInput: 0.5 };
    const { usage: used } = await assessor({ price }).assess(RENT);

    // 600 plain at 2, 1,000 cached at 0.5, 400 written at 2.5, 300 out at 8, all per million.
    expect(used?.inputTokens).toBe(2_000);
    expect(used?.outputTokens).toBe(300);
    expect(used?.cost).toBeCloseTo(0.0051, 10);
  });

  it('has no cost without a price, nor where the server did not count', async () => {
    reply(200, completionWith(RENT_ANSWER));
    const unpriced = await assessor().assess(RENT);
    const uncounted = { ...completionWith(RENT_ANSWER), usage: null };
    reply(200, uncounted);
    const unknown = await assessor({ price: { input: 2, output: 8 } }).assess(RENT);

    expect(unpriced.usage).toEqual({ inputTokens: 2_000, outputTokens: 300, cost: null });
    expect(unknown.usage).toEqual({ inputTokens: 0, outputTokens: 0, cost: null });
  });

  it('asks for less reasoning when told to', async () => {
    const scope = nock(HOST)
      .post(PATH, (body) => body.reasoning_effort === 'low')
      .reply(200, completionWith(RENT_ANSWER));

    await assessor({ reasoningEffort: 'low' }).assess(RENT);

    expect(scope.isDone()).toBe(true);
  });
});

describe('what is kept of an answer', () => {
  it('drops reasons and signals whose quotes nobody wrote', async () => {
    const answer = {
      ...RENT_ANSWER,
      reasons: [
        { turn: 2, quote: 'I will sue you', why: 'invented' },
        { turn: 2, quote: 'still not back', why: 'the promised date has passed' },
      ],
      signals: [{ turn: 2, quote: 'my lawyer', kind: 'legal' }],
    };
    reply(200, completionWith(answer));

    const { assessment } = await assessor().assess(RENT);

    expect(assessment.reasons.map((reason) => reason.quote)).toEqual(['still not back']);
    expect(assessment.signals).toEqual([]);
  });

  it('brings numbers into range', async () => {
    reply(200, completionWith({ ...RENT_ANSWER, risk: 1.7, intensity: -3 }));

    const { assessment } = await assessor().assess(RENT);

    expect(assessment).toMatchObject({ risk: 1, intensity: 0 });
  });

  it.each([
    ['a block of code', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['a chain of thought', (json: string) => `<think>Hm, {"risk": 1}?</think>\n\n${json}`],
  ])('reads JSON out of %s', async (_, wrap) => {
    reply(200, completionOf({ content: wrap(JSON.stringify(RENT_ANSWER)) }));

    const { assessment } = await assessor().assess(RENT);

    expect(assessment.risk).toBe(RENT_ANSWER.risk);
  });
});

describe('answers that cannot be used', () => {
  it.each([
    ['a refusal', completionOf({ refusal: 'I cannot help with that.' }), 'The model refused.'],
    [
      'a content filter',
      completionOf({ content: '', finishReason: 'content_filter' }),
      "The model's content filter stopped the answer.",
    ],
    [
      'an answer cut for length',
      completionOf({ content: '{"language":', finishReason: 'length' }),
      "The model's answer was cut off for its length.",
    ],
    ['nothing', completionOf({ content: null }), "The model's answer was empty."],
    [
      'only blanks',
      completionOf({ content: '\n '.repeat(50_000) }),
      "The model's answer was empty.",
    ],
    ['broken JSON', completionOf({ content: '{"language":' }), "The model's answer was not JSON."],
    [
      'the wrong shape',
      completionWith({ urgency: 'P2' }),
      "The model's answer did not fit the schema.",
    ],
    [
      'a level that does not exist',
      completionWith({ ...RENT_ANSWER, urgency: 'P0' }),
      "The model's answer did not fit the schema.",
    ],
    ['no choices', { choices: [] }, "The model server's answer was not a chat completion."],
  ])('says in one sentence that it got %s', async (_, body, sentence) => {
    reply(200, body);

    expect(await failure()).toBe(sentence);
  });

  it('says so when a server answers with a web page', async () => {
    reply(200, '<html>Sign in</html>', { 'content-type': 'text/html' });

    expect(await failure()).toBe("The model server's answer was not a chat completion.");
  });
});

describe('servers that fail', () => {
  const SOON = { 'retry-after-ms': '1' };

  it('tries once more after a 429, and then succeeds', async () => {
    reply(429, { error: { message: 'slow down' } }, SOON);
    reply(200, completionWith(RENT_ANSWER));

    const { assessment } = await assessor().assess(RENT);

    expect(assessment.risk).toBe(RENT_ANSWER.risk);
    expect(nock.isDone()).toBe(true);
  });

  it('gives up after the second 500 and does not try a third time', async () => {
    reply(500, { error: { message: 'oops' } }, SOON);
    reply(500, { error: { message: 'oops' } }, SOON);
    const third = reply(200, completionWith(RENT_ANSWER));

    expect(await failure()).toBe('The model server failed (500).');
    expect(third.isDone()).toBe(false);
  });

  it.each([
    [400, {}, 'The model server did not accept the request (400).'],
    [400, { code: 'content_filter' }, "The model's content filter stopped the answer (400)."],
    [400, { code: 'context_length_exceeded' }, 'The conversation is too long for the model (400).'],
    [400, { code: 'constructor' }, 'The model server did not accept the request (400).'],
    [401, {}, 'The model server did not accept the key (401).'],
    [404, {}, 'The model server does not know this model or address (404).'],
    [418, {}, 'The model server failed (418).'],
  ])(
    'says what a %i with %j means, never in the words of the server',
    async (status, more, sentence) => {
      const message = `Incorrect API key provided: ${KEY}; the prompt was: still not back`;
      reply(status, { error: { message, ...more } });

      expect(await failure()).toBe(sentence);
    },
  );

  it('keeps nothing of what the server said in the error', async () => {
    reply(401, { error: { message: `Incorrect API key provided: ${KEY}` } });

    const error: unknown = await assessor()
      .assess(RENT)
      .catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(AssessorError);
    expect(error).not.toHaveProperty('cause', expect.anything());
    expect(JSON.stringify(error) + String(error)).not.toContain(KEY);
  });

  it('says so when the server cannot be reached', async () => {
    nock(HOST).post(PATH).times(2).replyWithError('connect ECONNREFUSED');

    expect(await failure()).toBe('The model server could not be reached.');
  });
});

describe('the deadline', () => {
  it('is kept when the server asks for a longer wait before the retry', async () => {
    reply(429, { error: { message: 'slow down' } }, { 'retry-after': '30' });
    const second = reply(200, completionWith(RENT_ANSWER));
    const started = performance.now();

    const sentence = await failure({ timeoutMs: 150 });

    expect(sentence).toBe('The model took longer than 0.15 s.');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(second.isDone()).toBe(false);
  });
});
