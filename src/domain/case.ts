import { z } from 'zod';
import { Platform } from './address.ts';
import { Assessment } from './assessment.ts';
import { HeldCall, Ping } from './call.ts';
import { Turn } from './conversation.ts';
import { Customer } from './customer.ts';
import { Granted } from './grant.ts';
import { Example } from './learning/example.ts';
import { Incoming } from './message.ts';
import { Outgoing } from './outgoing.ts';
import { Author } from './person.ts';
import { Commitment } from './promises/commitment.ts';
import { Draft } from './reply.ts';
import { EarlierCase } from './shown.ts';

/** A deadline, kept in the case it belongs to. It fires once, late rather than never. */
export const Clock = z.object({
  /**
   * `offer`: the customer has waited long enough to be offered a call-back. `escalate`: long enough to call a lead. `wake`: it was put
   * aside long enough. `climb`: a call was not answered in time. `call`: a call that was held back is tried again. `warn`: a promise is
   * nearly due. `broken`: it is due.
   */
  kind: z.enum(['offer', 'escalate', 'wake', 'climb', 'call', 'warn', 'broken']),
  /** Milliseconds since 1970. */
  due: z.number(),
  /** The customer's turn it was started by; of a promise, ours. */
  turn: z.int().min(0),
  /** The id of the call, or of the promise, that it is about. */
  about: z.string().optional(),
});
export type Clock = z.infer<typeof Clock>;

/** Something decided and not yet said. `sending` is written before the call, so that a crash in between is seen. */
export const Outbound = z.object({
  outgoing: Outgoing,
  state: z.enum(['queued', 'sending', 'failed']),
  attempts: z.int().min(0),
  /** Not before this time, in milliseconds since 1970. */
  notBefore: z.number(),
});
export type Outbound = z.infer<typeof Outbound>;

/** One line of the case's append-only history. */
export const TimelineEntry = z.object({
  at: z.number(),
  /** `turn`, `assessed`, `corrected`, `pinged`, `sent`, `taken`, `closed`, … */
  what: z.string(),
  /** Id of the person who did it; absent when Heed did. */
  by: z.string().optional(),
  note: z.string().optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** What model calls for this case have used. */
export const Spend = z.object({
  calls: z.int().min(0),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  /** In US dollars; null where no price is configured. */
  cost: z.number().nullable(),
});
export type Spend = z.infer<typeof Spend>;

/** One conversation with one customer about one thing; one document in the store. */
export const Case = z.object({
  id: z.string(),
  /** Grows by one with every durable change. */
  revision: z.int().min(0),
  state: z.enum(['open', 'closed']),
  /** Set when this case's history went on in another. */
  mergedInto: z.string().optional(),
  platform: Platform,
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  customer: Customer.nullable(),
  /** Others whose cases were merged into this one: what they wrote is still theirs. */
  joined: z.array(Customer).optional(),
  openedAt: z.number(),
  turns: z.array(Turn),
  /** The standing judgement. */
  assessment: Assessment.nullable(),
  /** Risk at each customer turn so far. */
  risks: z.array(z.object({ turn: z.int(), risk: z.number() })),
  /** A model's second opinion is wanted on this turn, not before this time (a lease while one is asked); null when none is. */
  judge: z.object({ turn: z.int().min(0), notBefore: z.number() }).nullable(),
  draft: Draft.nullable(),
  pings: z.array(Ping),
  /** The posted card's message, as the platform names it. */
  card: z.string().nullable(),
  /** The draft somebody was warned about because the customer had written since; asked once only. */
  warned: z.string().nullable(),
  /** Lines the card carries besides the tags: a clock's offer, why the model did not answer. */
  notes: z.array(z.string()),
  takenBy: z.string().nullable(),
  /** Id of who has it; the name above is what cards say. */
  takenById: z.string().nullable().default(null),
  /** Who called Heed in. Where no staff channel is paired, the card goes to them. */
  askedBy: Author.nullable().default(null),
  /** Other cases of this customer and their account, latest first, as they were when the customer last wrote. */
  earlier: z.array(EarlierCase).default([]),
  /** A call that is wanted and waits. */
  held: HeldCall.nullable().default(null),
  /** The customer's turn with which they blew up, and whether anybody had been called before. */
  blowUp: z
    .object({ turn: z.int().min(0), warned: z.boolean() })
    .nullable()
    .default(null),
  /** What was given to the customer, oldest first. */
  grants: z.array(Granted).default([]),
  /** What was promised to the customer, oldest first. */
  promises: z.array(Commitment).default([]),
  /** Put aside by somebody until then, in milliseconds since 1970. */
  snoozed: z.object({ until: z.number(), by: z.string() }).nullable().default(null),
  /** Somebody wants to hear nothing more about it unless they ask; leads are still called. */
  quiet: z.boolean().default(false),
  /** Events of its own making on their way to other cases; each is accepted like a platform's, and then leaves this list. */
  forwards: z.array(Incoming).default([]),
  inbox: z.array(Incoming),
  outbox: z.array(Outbound),
  clocks: z.array(Clock),
  timeline: z.array(TimelineEntry),
  /** Event keys of the last seven days, so that a repeat is recognised. */
  seen: z.array(z.object({ key: z.string(), at: z.number() })),
  spend: Spend,
  /** What its conversation has to teach about judging the next. */
  examples: z.array(Example).default([]),
});
export type Case = z.infer<typeof Case>;

/** When this case next wants work, in milliseconds since 1970 (0: at once); undefined when it wants none. */
export function dueAt(one: Case): number | undefined {
  if (one.inbox.length > 0 || one.forwards.length > 0) return 0;
  const times = [
    ...(one.judge === null ? [] : [one.judge.notBefore]),
    ...one.outbox.filter((item) => item.state !== 'failed').map((item) => item.notBefore),
    ...one.clocks.map((clock) => clock.due),
  ];
  return times.length > 0 ? Math.min(...times) : undefined;
}
