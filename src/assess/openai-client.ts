import OpenAI, { AzureOpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import type { Prompt } from '../prompts/fragments.ts';
import type { Usage } from './assessor.ts';
import { readCompletion } from './openai-answer.ts';
import { openAiFields, systemContent } from './openai-caching.ts';
import { failureOf } from './openai-failures.ts';
import { type Price, usageOf } from './openai-usage.ts';
import { tellsSecret } from './tells-secret.ts';

/** Where the model is. Without any address it is OpenAI's own API. */
export interface ModelServer {
  /** Left out for local servers that ask for none. */
  readonly apiKey?: string;
  /** Any server that speaks `chat/completions`, up to and with `/v1`. */
  readonly baseUrl?: string;
  /** An Azure resource, `https://NAME.openai.azure.com`; wins over `baseUrl`. */
  readonly azureEndpoint?: string;
  /** With it, Azure's deployment paths of that version are used; without it, Azure's `/openai/v1/`. */
  readonly azureApiVersion?: string;
  /** For one attempt, in milliseconds. */
  readonly timeoutMs: number;
}

/** Which model is asked, and for how long. */
export interface ModelOptions {
  readonly client: OpenAI;
  /** The model's name; on Azure, the deployment's. */
  readonly model: string;
  /** For the whole call with its retry, in milliseconds. */
  readonly timeoutMs: number;
  /** Without it the cost is unknown. */
  readonly price?: Price;
  /** For reasoning models; left to the server's default when absent. Less is faster. */
  readonly reasoningEffort?: 'none' | 'minimal' | 'low' | 'medium' | 'high';
}

/** A call whose answer has a shape. */
interface StructuredCall<Schema extends z.ZodType> {
  /** The schema's name as the model sees it: letters, digits, `_`. */
  readonly name: string;
  readonly schema: Schema;
  readonly prompt: Prompt;
}

const OPENAI_URL = 'https://api.openai.com/v1';
/** The client insists on a key; keyless servers ignore it. */
const NO_KEY = 'no-key-needed';

/** The one retry is for a hiccup; more would only eat the deadline. */
const MAX_RETRIES = 1;

/**
 * A client for OpenAI, Azure OpenAI or any compatible server. Everything the package would otherwise read from the environment is
 * set here, and its log is off: it would hold customers' words.
 */
export function createModelClient(server: ModelServer): OpenAI {
  const common = {
    apiKey: server.apiKey ?? NO_KEY,
    timeout: server.timeoutMs,
    maxRetries: MAX_RETRIES,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
  } as const;
  const azure = server.azureEndpoint?.replace(/\/+$/, '');
  if (azure === undefined) {
    return new OpenAI({ ...common, baseURL: server.baseUrl ?? OPENAI_URL });
  }
  const { azureApiVersion: apiVersion } = server;
  if (apiVersion === undefined) return new OpenAI({ ...common, baseURL: `${azure}/openai/v1` });
  return new AzureOpenAI({ ...common, baseURL: `${azure}/openai`, apiVersion });
}

/** What came of a call: the value in its shape, or one sentence fit for a card. */
type Asked<Value> =
  | { readonly ok: true; readonly value: Value; readonly usage: Usage }
  | { readonly ok: false; readonly why: string };

/**
 * Asks for an answer in the given shape, with at most one retry, and never past the deadline. Never throws: every failure becomes
 * a sentence that holds nothing of what the server said.
 */
export async function askModel<Schema extends z.ZodType>(
  options: ModelOptions,
  call: StructuredCall<Schema>,
  signal?: AbortSignal,
): Promise<Asked<z.infer<Schema>>> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signals = signal === undefined ? [deadline] : [deadline, signal];
  try {
    const completion = await send(options, call, AbortSignal.any(signals));
    const answer = readCompletion(completion, call.schema);
    if (!answer.ok) return answer;
    if (tellsSecret(JSON.stringify(answer.value), options.client.apiKey ?? ''))
      return { ok: false, why: "The model's answer held the key of its server." };
    return { ok: true, value: answer.value, usage: usageOf(completion, options.price) };
  } catch (error) {
    if (signal?.aborted) return { ok: false, why: 'The model was called off.' };
    if (deadline.aborted) return { ok: false, why: tookTooLong(options.timeoutMs) };
    return { ok: false, why: failureOf(error, tookTooLong(options.timeoutMs)) };
  }
}

function tookTooLong(timeoutMs: number): string {
  return `The model took longer than ${timeoutMs / 1000} s.`;
}

function send<Schema extends z.ZodType>(
  { client, model, reasoningEffort, timeoutMs }: ModelOptions,
  { name, schema, prompt }: StructuredCall<Schema>,
  signal: AbortSignal,
): Promise<unknown> {
  return client.chat.completions.create(
    {
      model,
      messages: [
        { role: 'system', content: systemContent(prompt.system, client.baseURL, model) },
        { role: 'user', content: prompt.user },
      ],
      response_format: zodResponseFormat(schema, name),
      ...(reasoningEffort === undefined ? {} : { reasoning_effort: reasoningEffort }),
      ...openAiFields(client.baseURL, model, name),
    },
    { signal, timeout: timeoutMs, maxRetries: MAX_RETRIES },
  );
}
