import { z } from 'zod';

/** What a claim or a step rests on: a knowledge entry (`entry`) or a line of the policy (`policy`). */
export const Citation = z.object({ id: z.string(), title: z.string() });
export type Citation = z.infer<typeof Citation>;

/** One thing that will be done. A step without an owner or a time is not a step. */
export const Step = z.object({
  what: z.string(),
  owner: z.string(),
  /** In words, as the customer reads it: "within 2 hours". */
  when: z.string(),
});
export type Step = z.infer<typeof Step>;

/** One statement of fact, with the entry or policy line that supports it. */
export const Claim = z.object({ text: z.string(), source: z.string() });
export type Claim = z.infer<typeof Claim>;

/** A reply as structured data; its text is written from it afterwards. */
export const Reply = z.object({
  /** Names the specific issue in the customer's own terms. */
  acknowledgement: z.string(),
  /** An apology, when one is due; never without a step. */
  apology: z.string().nullable(),
  claims: z.array(Claim),
  steps: z.array(Step),
  /** What we must know to go on. */
  questions: z.array(z.string()),
  /** When the customer hears from us next. */
  nextUpdate: z.string(),
});
export type Reply = z.infer<typeof Reply>;

/** A draft offered on a card, or withheld with the reasons why. */
export const Draft = z.object({
  id: z.string(),
  /** The customer's turn it answers. */
  turn: z.int().min(0),
  language: z.string(),
  reply: Reply,
  text: z.string(),
  citations: z.array(Citation),
  /** Claims in the text that nothing supports; shown to the person who sends (principle P6). */
  unsupported: z.array(z.string()),
  /** Why it must not be offered; empty when it is fit. */
  unfit: z.array(z.string()),
  drafter: z.string(),
});
export type Draft = z.infer<typeof Draft>;
