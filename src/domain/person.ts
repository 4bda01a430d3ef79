import { z } from 'zod';

export const Platform = z.enum(['slack', 'teams', 'terminal']);
export type Platform = z.infer<typeof Platform>;

/** Who wrote something, as far as the platform's adapter could check. Unknown people are customers: fail closed. */
export const Author = z.object({
  /** `slack:<team>/<user>`, `teams:<tenant>/<user>`, `terminal:local/<name>`. */
  id: z.string(),
  name: z.string(),
  side: z.enum(['customer', 'staff', 'bot']),
});
export type Author = z.infer<typeof Author>;

/** Agents answer customers; leads get the pings. */
export const Role = z.enum(['agent', 'lead']);
export type Role = z.infer<typeof Role>;

/** One entry of the roster. */
export const Person = z.object({ id: z.string().min(1), name: z.string().min(1), role: Role });
export type Person = z.infer<typeof Person>;
