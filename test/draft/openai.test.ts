import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createModelClient } from '../../src/assess/openai-client.ts';
import { unfitness, unsupportedClaims } from '../../src/domain/fitness.ts';
import { Reply } from '../../src/domain/reply.ts';
import { DraftError, type DraftRequest } from '../../src/draft/drafter.ts';
import { createOpenAiDrafter } from '../../src/draft/openai.ts';
import { sourcesOf } from '../../src/draft/sources.ts';
import { DRAFT_SYSTEM } from '../../src/prompts/draft.ts';
import { completionOf, completionWith } from '../fakes/model.ts';
import { RENT_DRAFT, RENT_REQUEST } from '../fakes/model-draft.ts';

const HOST = 'https://models.example';
const PATH = '/v1/chat/completions';

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

function drafter() {
  const client = createModelClient({ apiKey: 'k', baseUrl: `${HOST}/v1`, timeoutMs: 5_000 });
  const price = { input: 1, output: 2 };
  return createOpenAiDrafter({ client, model: 'small', timeoutMs: 5_000, price });
}

/** The user message that a request is turned into. */
async function promptOf(request: DraftRequest): Promise<string> {
  const bodies: { messages: { content: string }[] }[] = [];
  nock(HOST)
    .post(PATH, (body) => bodies.push(body) > 0)
    .reply(200, completionWith(RENT_DRAFT));
  await drafter().draft(request);
  return bodies[0]?.messages[1]?.content ?? '';
}

describe('createOpenAiDrafter', () => {
  it('returns the structured reply, its text and what it cost', async () => {
    nock(HOST).post(PATH).reply(200, completionWith(RENT_DRAFT));

    const { reply, text, usage } = await drafter().draft(RENT_REQUEST);

    const { text: _, ...fields } = RENT_DRAFT;
    expect(Reply.strict().parse(reply)).toEqual(fields);
    expect(text).toBe(RENT_DRAFT.text);
    expect(usage).toEqual({ inputTokens: 2_000, outputTokens: 300, cost: 0.0026 });
  });

  it('names itself after the model', () => {
    expect(drafter().name).toBe('openai:small');
  });

  it('empties sources nobody offered, so that the claim is flagged', async () => {
    const claims = [
      { text: 'Returned within 3 banking days.', source: ' double-charge ' },
      { text: 'You hear from me within 1 hour.', source: 'policy:next-word' },
      { text: 'It is free of charge.', source: 'terms-of-service' },
      { text: 'I may credit you 100 euros.', source: 'policy:grant-2' },
    ];
    nock(HOST)
      .post(PATH)
      .reply(200, completionWith({ ...RENT_DRAFT, claims }));

    const { reply } = await drafter().draft(RENT_REQUEST);

    expect(reply.claims.map((claim) => claim.source)).toEqual([
      'double-charge',
      'policy:next-word',
      '',
      '',
    ]);
    const { policy } = RENT_REQUEST;
    const context = { asked: '', heard: '', sources: sourcesOf(RENT_REQUEST), policy };
    expect(unsupportedClaims(reply, context)).toEqual([
      'It is free of charge.',
      'I may credit you 100 euros.',
    ]);
  });

  it('passes the checks for a reply when the model behaves', async () => {
    nock(HOST).post(PATH).reply(200, completionWith(RENT_DRAFT));

    const { reply, text } = await drafter().draft(RENT_REQUEST);

    const heard = RENT_REQUEST.conversation.turns.map((turn) => turn.text).join('\n');
    const { policy } = RENT_REQUEST;
    const sources = sourcesOf(RENT_REQUEST);
    expect(unfitness(reply, text, { asked: heard, heard, sources, policy })).toEqual([]);
  });

  it('offers what an agent may grant, and nothing that only a lead may', async () => {
    const prompt = await promptOf(RENT_REQUEST);

    expect(prompt).toContain('<line id="policy:grant-1">\na credit of 20 euros');
    expect(prompt).not.toContain('100 euros');
  });

  it('says when the customer must hear from us, by their urgency', async () => {
    expect(await promptOf(RENT_REQUEST)).toContain('Promise no time sooner than: within 1 hour');
  });

  it('gives the first name of who is answered, and no name that is a handle', async () => {
    const turns = RENT_REQUEST.conversation.turns.map((turn) => ({ ...turn, author: 'u_4711' }));

    expect(await promptOf(RENT_REQUEST)).toContain("Customer's name: Ines");
    expect(await promptOf({ ...RENT_REQUEST, conversation: { turns } })).not.toContain('u_4711');
  });

  it('sends the static text as the system message', async () => {
    const scope = nock(HOST)
      .post(PATH, (body) => body.messages[0].content === DRAFT_SYSTEM)
      .reply(200, completionWith(RENT_DRAFT));

    await drafter().draft(RENT_REQUEST);

    expect(scope.isDone()).toBe(true);
  });

  it.each([
    ['refuses', completionOf({ refusal: 'No.' }), 'No draft: the model refused.'],
    [
      'leaves fields out',
      completionWith({ text: 'Hello' }),
      "No draft: the model's answer did not fit the schema.",
    ],
    [
      'repeats its instructions',
      completionWith({ ...RENT_DRAFT, text: DRAFT_SYSTEM.slice(0, 300) }),
      'No draft: the model repeated its instructions.',
    ],
    [
      'names the order of somebody else',
      completionWith({ ...RENT_DRAFT, text: `${RENT_DRAFT.text} So is order 77120.` }),
      'No draft: the model named a number that nobody gave.',
    ],
    [
      'writes no text',
      completionWith({ ...RENT_DRAFT, text: ' \n' }),
      "No draft: the model's answer was empty.",
    ],
  ])('says why there is no draft when the model %s', async (_, body, sentence) => {
    nock(HOST).post(PATH).reply(200, body);

    const error: unknown = await drafter()
      .draft(RENT_REQUEST)
      .catch((reason: unknown) => reason);

    expect(error).toEqual(new DraftError(sentence));
  });
});
