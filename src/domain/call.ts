import { z } from 'zod';
import { Urgency } from './assessment.ts';
import { Cause } from './cause.ts';
import { RoutingNote } from './routing/routing-note.ts';
import { SignalKind } from './signal.ts';

/** A call that is wanted and waits: for somebody to work again, or for room in their week. */
export const HeldCall = z.object({
  cause: Cause,
  /** What else it is wanted for, where several calls have become one. */
  also: z.array(Cause).optional(),
  why: z.string(),
  signal: SignalKind.optional(),
  /** Who is not to be asked again: ids of people. */
  exclude: z.array(z.string()),
  step: z.int().min(0),
  since: z.number(),
  /** `hours`: nobody works now. `budget`: their calls of this week are used up, and this is not among the riskiest. `later`: everybody left is away, or has as much as they can take. `cool-down`: the last call is not long ago. `nobody`: nobody is left to ask. */
  waitsFor: z.enum(['hours', 'budget', 'later', 'cool-down', 'nobody']),
});
export type HeldCall = z.infer<typeof HeldCall>;

/** An early escalation that was made. */
export const Ping = z.object({
  id: z.string(),
  /** Id of the person on the roster who was called; empty where there was nobody. */
  lead: z.string(),
  /** Everybody else who was called at once with them, as a group: whoever answers first has it. */
  others: z.array(z.string()).default([]),
  /** The rota that was called as a group. */
  group: z.string().optional(),
  /** The rung of the ladder, from 0. */
  step: z.int().min(0).default(0),
  /** How they were found. */
  routing: RoutingNote.default({ why: [], passed: [] }),
  cause: Cause,
  /** What else it was made for, or was told of since. */
  also: z.array(Cause).optional(),
  why: z.string(),
  turn: z.int().min(0),
  risk: z.number(),
  /** The signal kind, when that was the cause. */
  signal: SignalKind.optional(),
  /** The kinds that stood by then: the lead was told of them, so none of them is news again. */
  signals: z.array(SignalKind),
  urgency: Urgency,
  at: z.number(),
  /** Risk has fallen below the re-arm level since. */
  rearmed: z.boolean(),
  /**
   * `closed`: nobody answered before the case was closed. `unanswered`: they did not answer in time, and the next was called. Null until
   * then.
   */
  answer: z.enum(['have-it', 'passed-on', 'not-needed', 'closed', 'unanswered']).nullable(),
  /** What became of it, in a few words, once it was answered. */
  outcome: z.string().optional(),
  /** The posted ping's message, as the platform names it. */
  message: z.string().nullable(),
});
export type Ping = z.infer<typeof Ping>;
