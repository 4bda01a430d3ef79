import { z } from 'zod';
import { Role } from './person.ts';

/** What can be given. `expedite`: it comes sooner, at our cost. */
export const GrantKind = z.enum(['refund', 'credit', 'replacement', 'expedite', 'other']);
export type GrantKind = z.infer<typeof GrantKind>;

/** What a role may give without asking. */
export const Grant = z.object({
  role: Role,
  kind: GrantKind.default('other'),
  /** As people read it: "a refund of up to 50 EUR". */
  what: z.string().min(1),
  /** The most of it, in `currency`; absent where it is no amount. */
  upTo: z.number().positive().optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});
export type Grant = z.infer<typeof Grant>;

/** Something that was given. */
export const Granted = z.object({
  id: z.string(),
  kind: GrantKind,
  what: z.string(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  /** Id and name of who gave it. */
  by: z.string(),
  byName: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** It went beyond what they may give on their own. */
  beyond: z.boolean(),
  /** Why; never empty where it went beyond. */
  reason: z.string(),
});
export type Granted = z.infer<typeof Granted>;
