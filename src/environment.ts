import { z } from 'zod';

/** In seconds. After two minutes the question is asked again, and a judgement and a draft, one after the other, must be in by then. */
const MOST_SECONDS = 50;

/** A proper key has no blanks and no line breaks, and a header could not carry them. */
const Key = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'holds characters that no key has. Copy the key again, without blanks.');

const Address = z.url({
  protocol: /^https?$/,
  error: 'is not a web address. Write it in full, as in http://localhost:11434/v1.',
});

function amount(from: number, to: number, unit: string) {
  const error = `must be a number of ${unit} from ${from} to ${to}. Correct it or remove it.`;
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/, error)
    .transform(Number)
    .pipe(z.number().min(from, error).max(to, error));
}

function oneOf<const Name extends string>(...names: Name[]) {
  return z.enum(names, `must be one of ${names.join(', ')}. Correct it or remove it.`);
}

/** Every variable Heed reads; `.env.example` says what each is for. */
export const Environment = z
  .object({
    HEED_DATA: z.string().default('data'),
    HEED_KNOWLEDGE: z.string().default('knowledge'),
    HEED_ENCODER: oneOf('on', 'off').default('on'),
    OPENAI_API_KEY: Key.optional(),
    OPENAI_BASE_URL: Address.optional(),
    OPENAI_MODEL: z.string().optional(),
    AZURE_OPENAI_ENDPOINT: Address.optional(),
    AZURE_OPENAI_API_VERSION: z.string().optional(),
    AZURE_OPENAI_API_KEY: Key.optional(),
    HEED_MODEL_TIMEOUT_SECONDS: amount(0.1, MOST_SECONDS, 'seconds').default(15),
    HEED_MODEL_INPUT_PRICE: amount(0, 10_000, 'US dollars').optional(),
    HEED_MODEL_OUTPUT_PRICE: amount(0, 10_000, 'US dollars').optional(),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
    NO_COLOR: z.string().optional(),
    FORCE_COLOR: z.string().optional(),
    TERM: z.string().optional(),
  })
  .refine(
    (env) => env.AZURE_OPENAI_ENDPOINT === undefined || env.AZURE_OPENAI_API_KEY !== undefined,
    {
      path: ['AZURE_OPENAI_API_KEY'],
      error:
        'is missing, and Azure answers nobody without. Set it, or remove AZURE_OPENAI_ENDPOINT.',
    },
  )
  .refine(
    ({ HEED_MODEL_INPUT_PRICE: input, HEED_MODEL_OUTPUT_PRICE: output }) =>
      (input === undefined) === (output === undefined),
    {
      path: ['HEED_MODEL_INPUT_PRICE'],
      error: 'and HEED_MODEL_OUTPUT_PRICE belong together. Set both, or neither.',
    },
  );
export type Environment = z.infer<typeof Environment>;
