import { z } from 'zod';
import type { Usage } from './assessor.ts';

/** In US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** For input read from the server's cache; the full input price when absent. */
  readonly cachedInput?: number;
}

/** OpenAI charges this much of the input price for what it writes to its cache, from GPT-5.6 on; older models report no writes. */
const CACHE_WRITE_FACTOR = 1.25;
const MILLION = 1_000_000;

const Count = z.number().nonnegative().nullish().catch(undefined);

/** Every detail may be missing, as it is from many compatible servers. */
const Counted = z.object({
  usage: z
    .object({
      prompt_tokens: Count,
      completion_tokens: Count,
      prompt_tokens_details: z
        .object({ cached_tokens: Count, cache_write_tokens: Count })
        .nullish()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** What a completion used and cost. Cost is null without a price, or where the server did not count. */
export function usageOf(completion: unknown, price: Price | undefined): Usage {
  const counted = Counted.safeParse(completion).data?.usage;
  const inputTokens = counted?.prompt_tokens ?? 0;
  const outputTokens = counted?.completion_tokens ?? 0;
  if (price === undefined || counted == null) return { inputTokens, outputTokens, cost: null };
  const cached = counted.prompt_tokens_details?.cached_tokens ?? 0;
  const written = counted.prompt_tokens_details?.cache_write_tokens ?? 0;
  const plain = Math.max(0, inputTokens - cached - written);
  const input =
    plain * price.input +
    cached * (price.cachedInput ?? price.input) +
    written * price.input * CACHE_WRITE_FACTOR;
  return { inputTokens, outputTokens, cost: (input + outputTokens * price.output) / MILLION };
}
