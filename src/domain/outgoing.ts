import { z } from 'zod';
import { Assessment, Reason, Trend } from './assessment.ts';
import { CustomerAddress, StaffAddress } from './audience.ts';
import { Channel, ChannelKind } from './channel.ts';
import { Form } from './form.ts';
import { ActionName } from './message.ts';
import { Citation } from './reply.ts';

/**
 * What Heed can say. Where customers read there are three things only: a reply that a person approved, and, with words of their own that no
 * case can add to, the name of who was called and one line on what Heed reads. Everything else is typed for staff. Plain data: it
 * survives JSON.
 */

const staff = { audience: z.literal('staff'), id: z.string(), case: z.string(), to: StaffAddress };

const OfferedDraft = z.object({
  id: z.string(),
  text: z.string(),
  citations: z.array(Citation),
  /** Claims in the text that nothing supports; shown so that the person who sends looks twice. */
  unsupported: z.array(z.string()),
  /** The customer has written since this was drafted. */
  stale: z.boolean(),
});

/** The conversation that something is about, for a link to it; absent where it is said in that very conversation. */
const about = z.object({ channel: z.string(), thread: z.string().optional() }).optional();

/** Another case of the same customer. */
export const EarlierCase = z.object({
  case: z.string(),
  /** When it was opened, in milliseconds since 1970. */
  at: z.number(),
  ask: z.string(),
  state: z.enum(['open', 'closed']),
  channel: z.string(),
  thread: z.string().optional(),
});
export type EarlierCase = z.infer<typeof EarlierCase>;

/** What one of us has told the customer would happen. */
export const Commitment = z.object({
  what: z.string(),
  by: z.string(),
  /** As the customer read it: "within 2 hours". */
  when: z.string(),
  /** Milliseconds since 1970; null where the words name no time that can be reckoned. */
  due: z.number().nullable(),
});
export type Commitment = z.infer<typeof Commitment>;

/** The triage card as data; each adapter draws it. */
export const Card = z.object({
  customer: z.string(),
  ask: z.string(),
  /** Null until the first judgement stands. */
  assessment: Assessment.nullable(),
  trend: Trend,
  /** Risk at each customer turn so far, oldest first. */
  risks: z.array(z.number()),
  draft: OfferedDraft.nullable(),
  /** Why there is no draft, or what else the reader should know, one line each. */
  notes: z.array(z.string()),
  /** Latest first. */
  earlier: z.array(EarlierCase).default([]),
  promises: z.array(Commitment).default([]),
  /** What an agent may give without asking. */
  mayGrant: z.array(z.string()).default([]),
  state: z.enum(['open', 'closed']),
  takenBy: z.string().nullable(),
  /** Put aside until then, in milliseconds since 1970; null when it is not. */
  snoozedUntil: z.number().nullable().default(null),
  actions: z.array(ActionName),
});
export type Card = z.infer<typeof Card>;

/** The brief a lead gets: why now, what happened, what to do first. */
export const Brief = z.object({
  lead: z.string(),
  leadName: z.string(),
  customer: z.string(),
  ask: z.string(),
  urgency: z.string(),
  risk: z.number(),
  whyNow: z.string(),
  evidence: z.array(Reason),
  /** What happened so far, oldest first, one line each. */
  story: z.array(z.string()),
  promises: z.array(Commitment).default([]),
  mayGrant: z.array(z.string()),
  firstMove: z.string(),
  draft: z.string().nullable(),
  actions: z.array(ActionName),
});
export type Brief = z.infer<typeof Brief>;

/** The answer to a customer: what a person approved. */
export const ReplyToCustomer = z.object({
  kind: z.literal('reply'),
  audience: z.literal('customer'),
  id: z.string(),
  case: z.string(),
  to: CustomerAddress,
  thread: z.string().optional(),
  text: z.string(),
  /** The staff member who pressed send; named in the message. */
  approvedBy: z.object({ id: z.string(), name: z.string() }),
});

export const CardPosted = z.object({
  ...staff,
  kind: z.literal('card'),
  thread: z.string().optional(),
  about,
  card: Card,
  /** The message this card replaces in place, as `Sent.message` named it. */
  replaces: z.string().optional(),
});

export const PingSent = z.object({
  ...staff,
  kind: z.literal('ping'),
  thread: z.string().optional(),
  about,
  brief: Brief,
  /** The message this ping replaces in place, as `Sent.message` named it. */
  replaces: z.string().optional(),
  /** Set once somebody answered the ping: what happened to it. */
  outcome: z.string().optional(),
});

/** `to` is an open door. */
export const FormOpened = z.object({ ...staff, kind: z.literal('form'), form: Form });

/** A case on a list, with what it is about for a link. */
export const ListedCase = z.object({
  case: z.string(),
  customer: z.string(),
  ask: z.string(),
  /** Null until the first judgement stands. */
  urgency: z.string().nullable(),
  risk: z.number(),
  trend: Trend,
  takenBy: z.string().nullable(),
  channel: z.string(),
  thread: z.string().optional(),
});
export type ListedCase = z.infer<typeof ListedCase>;

/** Words only the asker sees: an answer to a command, with the cases it lists, or a refusal with its reason. */
export const Notice = z.object({
  ...staff,
  kind: z.literal('notice'),
  about,
  text: z.string(),
  cases: z.array(ListedCase).optional(),
});

/** What was asked for at a door is done and leaves nothing to say: the door closes, and a form with it. */
export const Done = z.object({ ...staff, kind: z.literal('done') });

/** What somebody's own page shows. */
export const Home = z.object({
  myCases: z.array(ListedCase),
  /** Cases whose lead they were called as, and nobody has answered. */
  myPings: z.array(ListedCase),
  /** The channels as the settings have them; empty for who may not set them up. */
  channels: z.array(Channel),
  /** What is still missing before Heed can work, one line each. */
  missing: z.array(z.string()),
});
export type Home = z.infer<typeof Home>;

/** `to` is a person. */
export const HomeShown = z.object({ ...staff, kind: z.literal('home'), home: Home });

/** In a channel where colleagues ask: who was asked to look at it, and nothing else. */
export const PersonMentioned = z.object({
  kind: z.literal('mention'),
  audience: z.literal('customer'),
  id: z.string(),
  case: z.string(),
  to: CustomerAddress,
  thread: z.string().optional(),
  person: z.string(),
});

/** On coming into a channel: one line on what Heed reads there and who sees what it makes of it. */
export const Greeting = z.object({
  kind: z.literal('greeting'),
  audience: z.literal('customer'),
  id: z.string(),
  case: z.literal(''),
  to: CustomerAddress,
  channelKind: ChannelKind.nullable(),
  watched: z.boolean(),
});

export const Outgoing = z.discriminatedUnion('kind', [
  ReplyToCustomer,
  CardPosted,
  PingSent,
  FormOpened,
  Notice,
  Done,
  HomeShown,
  PersonMentioned,
  Greeting,
]);
export type Outgoing = z.infer<typeof Outgoing>;
export type OutgoingKind = Outgoing['kind'];
