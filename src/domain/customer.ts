import { z } from 'zod';

/** Whose case it is. */
export const Customer = z.object({
  id: z.string(),
  name: z.string(),
  /** Where the platform tells it: the same customer on another platform has the same. Lower case. */
  email: z.string().optional(),
  /** Whom they write for: the domain of their address at work. Absent for personal mail. */
  account: z.string().optional(),
});
export type Customer = z.infer<typeof Customer>;
