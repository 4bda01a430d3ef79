import { z } from 'zod';
import { customerOf } from './account.ts';
import { Platform } from './address.ts';
import { Assessment, Urgency } from './assessment.ts';
import { Cause } from './cause.ts';
import { Turn } from './conversation.ts';
import { Granted } from './grant.ts';
import { Example } from './learning/example.ts';
import { Incoming } from './message.ts';
import { EarlierCase, Outgoing, RoutingNote } from './outgoing.ts';
import { Author } from './person.ts';
import { Commitment } from './promises/commitment.ts';
import { Draft } from './reply.ts';
import { SignalKind } from './signal.ts';

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

export { Cause } from './cause.ts';

/** A call that is wanted and waits: for somebody to work again, or for room in their week. */
export const HeldCall = z.object({
  cause: Cause,
  why: z.string(),
  signal: SignalKind.optional(),
  /** Who is not to be asked again: ids of people. */
  exclude: z.array(z.string()),
  step: z.int().min(0),
  since: z.number(),
  /** `hours`: nobody works now. `budget`: their calls of this week are used up, and this is not among the riskiest. `later`: everybody left is away, or has as much as they can take. `nobody`: nobody is left to ask. */
  waitsFor: z.enum(['hours', 'budget', 'later', 'nobody']),
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
  /** `closed`: nobody answered before the case was closed. */
  /** `unanswered`: they did not answer in time, and the next was called. */
  answer: z.enum(['have-it', 'passed-on', 'not-needed', 'closed', 'unanswered']).nullable(),
  /** What became of it, in a few words, once it was answered. */
  outcome: z.string().optional(),
  /** The posted ping's message, as the platform names it. */
  message: z.string().nullable(),
});
export type Ping = z.infer<typeof Ping>;

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

/** How long event keys are remembered, in milliseconds: platforms repeat an event for hours, an operator may replay days. */
export const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

/** A new case for an event that belongs to none. The event itself is not yet in it: `receive` puts it there. */
export function openCase(event: Incoming, id: string): Case {
  return {
    id,
    revision: 0,
    state: 'open',
    platform: event.platform,
    workspace: event.workspace,
    channel: event.channel,
    thread: threadOf(event),
    customer: customerIn(event),
    openedAt: event.at,
    turns: [],
    assessment: null,
    risks: [],
    judge: null,
    draft: null,
    pings: [],
    card: null,
    warned: null,
    notes: [],
    takenBy: null,
    takenById: null,
    askedBy: null,
    earlier: [],
    held: null,
    blowUp: null,
    grants: [],
    promises: [],
    snoozed: null,
    quiet: false,
    forwards: [],
    inbox: [],
    outbox: [],
    clocks: [],
    timeline: [{ at: event.at, what: 'opened' }],
    seen: [],
    spend: { calls: 0, inputTokens: 0, outputTokens: 0, cost: null },
    examples: [],
  };
}

/**
 * The case with `event` in its inbox and its key remembered from `takenAt` on; keys older than seven days are forgotten. A closed
 * case reopens when its customer writes, not when an agent adds a word. An event can reach us long after it happened, and its repeat
 * later still: `takenAt` is when it came.
 */
export function receive(current: Case, event: Incoming, takenAt: number = event.at): Case {
  const seen = current.seen.filter((entry) => takenAt - entry.at < SEVEN_DAYS);
  return {
    ...current,
    state: event.kind === 'message' && event.by.side === 'customer' ? 'open' : current.state,
    inbox: [...current.inbox, event],
    seen: [...seen, { key: event.key, at: takenAt }],
  };
}

/** The thread a case opened by this event lives in: the one it came in, or the one its own message starts. */
export function threadOf(event: Incoming): string | undefined {
  if ('message' in event) return event.thread ?? event.message;
  return 'thread' in event ? event.thread : undefined;
}

function customerIn(event: Incoming): Case['customer'] {
  if (event.kind === 'handed-over') return event.customer;
  if (event.kind !== 'message' || event.by.side !== 'customer') return null;
  return customerOf(event.by);
}
