import { z } from 'zod';

/** What one of us has told the customer would happen. */
export const Commitment = z.object({
  id: z.string().default(''),
  what: z.string(),
  by: z.string(),
  /** Id of who promised it, where it is known. */
  byId: z.string().optional(),
  /** When it was promised, in milliseconds since 1970. */
  at: z.number().default(0),
  /** `update`: that they hear from us. `deed`: that something is done. `open`: "we are looking into it", with no time named. */
  kind: z.enum(['update', 'deed', 'open']).default('deed'),
  state: z.enum(['standing', 'kept', 'broken']).default('standing'),
  /** When it was kept, in milliseconds since 1970; late where that is after it was due. */
  keptAt: z.number().optional(),
  /** As the customer read it: "within 2 hours". */
  when: z.string(),
  /** Milliseconds since 1970; null where the words name no time that can be reckoned. */
  due: z.number().nullable(),
});
export type Commitment = z.infer<typeof Commitment>;
