import { z } from 'zod';
import { addressLike, amount, Key, oneOf, Port } from './environment-values.ts';
import { teamsVariables } from './teams-environment.ts';

/** In seconds. After two minutes the question is asked again, and a judgement and a draft, one after the other, must be in by then. */
const MOST_SECONDS = 50;

const Address = addressLike('http://localhost:11434/v1');

/** Slack's tokens say by their first letters what they are; each kind has its own variable. */
const TOKEN_KINDS: readonly (readonly [prefix: string, what: string])[] = [
  ['xapp-', 'an app-level token, which belongs in SLACK_APP_TOKEN'],
  ['xoxb-', 'a bot token, which belongs in SLACK_BOT_TOKEN'],
  ['xoxe.xoxb-', 'a bot token, which belongs in SLACK_BOT_TOKEN'],
  ['xoxp-', 'a user token, which Heed does not use'],
  ['xoxe.xoxp-', 'a user token, which Heed does not use'],
  ['xoxe-', 'a refresh or configuration token, which Heed does not use'],
];

/** A token of Slack's that begins with one of `prefixes`; `where` says on which page it is found. */
function token(prefixes: readonly string[], where: string) {
  return Key.refine((text) => prefixes.some((prefix) => text.startsWith(prefix)), {
    error: ({ input }) => {
      const [, what] =
        TOKEN_KINDS.find(([prefix]) => typeof input === 'string' && input.startsWith(prefix)) ?? [];
      const found = what === undefined ? '' : ` This is ${what}.`;
      return `does not begin with ${prefixes[0]}.${found} Copy it from ${where}.`;
    },
  });
}

/** An emoji's name as Slack writes it between colons. */
function emoji(fallback: string) {
  return z
    .string()
    .regex(/^:?[\p{L}\p{N}_+'-]{1,100}:?$/u, `is no name of an emoji. Write it as in ${fallback}.`)
    .transform((text) => text.replaceAll(':', ''))
    .default(fallback);
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
    SLACK_BOT_TOKEN: token(
      ['xoxb-', 'xoxe.xoxb-'],
      'api.slack.com/apps, your app, OAuth & Permissions',
    ).optional(),
    SLACK_APP_TOKEN: token(
      ['xapp-'],
      'api.slack.com/apps, your app, Basic Information, App-Level Tokens',
    ).optional(),
    SLACK_SIGNING_SECRET: Key.optional(),
    SLACK_CLIENT_ID: Key.optional(),
    SLACK_CLIENT_SECRET: Key.optional(),
    SLACK_STATE_SECRET: Key.optional(),
    SLACK_API_URL: addressLike('https://slack.com/api/').optional(),
    HEED_SECRET_KEY: Key.optional(),
    HEED_SECRET_KEY_OLD: Key.optional(),
    HEED_EMOJI_TRIAGE: emoji('ticket'),
    HEED_EMOJI_QUIET: emoji('no_bell'),
    ...teamsVariables,
    PORT: Port.default(3000),
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
