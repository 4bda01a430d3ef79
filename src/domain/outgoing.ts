import { z } from 'zod';
import { Assessment, Reason, Trend } from './assessment.ts';
import { CustomerAddress, StaffAddress } from './audience.ts';
import { Channel, ChannelKind } from './channel.ts';
import { Form } from './form.ts';
import { ActionName } from './message.ts';
import { Role } from './person.ts';
import { Commitment } from './promises/commitment.ts';
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

/** A conversation, for a link to it. */
const conversation = {
  channel: z.string(),
  thread: z.string().optional(),
  /** The link itself, where it is shown on another platform: only its own can make one. Set as it is sent, never kept. */
  url: z.string().optional(),
};

/** The conversation that something is about; absent where it is said in that very conversation. */
const about = z.object(conversation).optional();

/** Another case of the same customer, or of somebody who writes for the same account. */
export const EarlierCase = z.object({
  case: z.string(),
  /** When it was opened, in milliseconds since 1970. */
  at: z.number(),
  ask: z.string(),
  state: z.enum(['open', 'closed']),
  ...conversation,
  /** Id of who has it, or else was called for it. */
  handledBy: z.string().optional(),
  /** Somebody was called for it and has not answered yet. */
  isCalling: z.literal(true).optional(),
  /** It is about the same thing: they had to come back. */
  same: z.literal(true).optional(),
});
export type EarlierCase = z.infer<typeof EarlierCase>;

/** How the one who is called was found. */
export const RoutingNote = z.object({
  /** Why this person, one clause each, the most telling first. */
  why: z.array(z.string()),
  /** Why not the others, one each. */
  passed: z.array(z.object({ name: z.string(), why: z.string() })),
});
export type RoutingNote = z.infer<typeof RoutingNote>;

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
  /** What was given, one line each. */
  granted: z.array(z.string()).optional(),
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
  /** Everybody else who is called at once with them. */
  others: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  /** The group they are called as. */
  group: z.string().optional(),
  routing: RoutingNote.optional(),
  /** Who was called before and what came of it, oldest first, one line each. */
  calledBefore: z.array(z.string()).optional(),
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
export type ReplyToCustomer = z.infer<typeof ReplyToCustomer>;

/** The triage card, posted or put in the place of the one before. */
export const CardPosted = z.object({
  ...staff,
  kind: z.literal('card'),
  thread: z.string().optional(),
  about,
  card: Card,
  /** The message this card replaces in place, as `Sent.message` named it. */
  replaces: z.string().optional(),
});
export type CardPosted = z.infer<typeof CardPosted>;

/** A call to somebody, or what became of it. */
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
export type PingSent = z.infer<typeof PingSent>;

/** `to` is an open door. */
export const FormOpened = z.object({ ...staff, kind: z.literal('form'), form: Form });
export type FormOpened = z.infer<typeof FormOpened>;

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
  /** A lead is to be called for it, and nobody may be now. */
  isHeld: z.literal(true).optional(),
  ...conversation,
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
export type Notice = z.infer<typeof Notice>;

/** What was asked for at a door is done and leaves nothing to say: the door closes, and a form with it. */
export const Done = z.object({ ...staff, kind: z.literal('done') });

/** Somebody on the roster, as a list of it shows them. */
export const RosterEntry = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  /** What there is to know of them, in a few words each. */
  facts: z.array(z.string()),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** What somebody's own page shows. */
export const Home = z.object({
  myCases: z.array(ListedCase),
  /** Cases whose lead they were called as, and nobody has answered. */
  myPings: z.array(ListedCase),
  /** The names of those whom the channels name as leads, by their addresses. */
  leadNames: z.record(z.string(), z.string()).optional(),
  /** The channels as the settings have them; empty for who may not set them up. */
  channels: z.array(Channel),
  /** The roster of their workspace; absent where it is not to be shown. */
  people: z.array(RosterEntry).optional(),
  /** What is still missing before Heed can work, one line each. */
  missing: z.array(z.string()),
});
export type Home = z.infer<typeof Home>;

/** `to` is a person. */
export const HomeShown = z.object({ ...staff, kind: z.literal('home'), home: Home });
export type HomeShown = z.infer<typeof HomeShown>;

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
export type PersonMentioned = z.infer<typeof PersonMentioned>;

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
export type Greeting = z.infer<typeof Greeting>;

/** Everything Heed can say. */
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
/** What kind of thing is said. */
export type OutgoingKind = Outgoing['kind'];
