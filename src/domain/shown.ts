import { z } from 'zod';
import { Assessment, Reason, Trend } from './assessment.ts';
import { Channel } from './channel.ts';
import { ActionName } from './message.ts';
import { Role } from './person.ts';
import { Commitment } from './promises/commitment.ts';
import { Citation } from './reply.ts';
import { RoutingNote } from './routing/routing-note.ts';

/** What staff are shown, as data: adapters draw it. To whom it is said, and what else is, stands in outgoing.ts. */

/** A conversation, for a link to it. */
export const conversationLink = {
  channel: z.string(),
  thread: z.string().optional(),
  /** The link itself, where it is shown on another platform: only its own can make one. Set as it is sent, never kept. */
  url: z.string().optional(),
};

/** Another case of the same customer, or of somebody who writes for the same account. */
export const EarlierCase = z.object({
  case: z.string(),
  /** When it was opened, in milliseconds since 1970. */
  at: z.number(),
  ask: z.string(),
  state: z.enum(['open', 'closed']),
  ...conversationLink,
  /** Id of who has it, or else was called for it. */
  handledBy: z.string().optional(),
  /** Somebody was called for it and has not answered yet. */
  isCalling: z.literal(true).optional(),
  /** It is about the same thing: they had to come back. */
  same: z.literal(true).optional(),
});
export type EarlierCase = z.infer<typeof EarlierCase>;

const OfferedDraft = z.object({
  id: z.string(),
  text: z.string(),
  citations: z.array(Citation),
  /** Claims in the text that nothing supports; shown so that the person who sends looks twice. */
  unsupported: z.array(z.string()),
  /** The customer has written since this was drafted. */
  stale: z.boolean(),
});

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
  ...conversationLink,
});
export type ListedCase = z.infer<typeof ListedCase>;

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
