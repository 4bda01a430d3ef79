import { z } from 'zod';

/** What `scale.ts` and the process that it measures tell each other. Times in milliseconds, memory in MB. */

const Memory = {
  rss: z.number(),
  /** In use, after rubbish was collected. */
  heap: z.number(),
};

/** It listens. */
export const Started = z.object({
  ...Memory,
  /** Since the process began, and how long of it the store took. */
  started: z.number(),
  store: z.number(),
});
export type Started = z.infer<typeof Started>;

const Pair = z.object({ p50: z.number(), p99: z.number() });

export const Timing = z.object({
  accepted: Pair,
  shown: Pair,
  /** p99. NaN, which no message can carry, where nobody asked. */
  queue: z.number().nullable(),
  history: z.number().nullable(),
});
export type Timing = z.infer<typeof Timing>;

/** It was under load. */
export const Loaded = z.object({
  ...Memory,
  ...Timing.shape,
  /** CPU time of the process for one event, with all that was done for it. */
  cpu: z.number(),
});
export type Loaded = z.infer<typeof Loaded>;

/** What it is to do. */
export const Order = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('load'),
    size: z.object({ cases: z.int(), open: z.int() }),
    /** Seconds that do not count, then those that do. */
    warmUp: z.number(),
    seconds: z.number(),
    /** Events a second, and how often each question is asked in all. */
    rate: z.number(),
    asks: z.int(),
  }),
  z.object({ kind: z.literal('stop') }),
]);
export type Order = z.infer<typeof Order>;
