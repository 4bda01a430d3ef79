import { z } from 'zod';

/** How the one who is called was found. */
export const RoutingNote = z.object({
  /** Why this person, one clause each, the most telling first. */
  why: z.array(z.string()),
  /** Why not the others, one each. */
  passed: z.array(z.object({ name: z.string(), why: z.string() })),
});
export type RoutingNote = z.infer<typeof RoutingNote>;
