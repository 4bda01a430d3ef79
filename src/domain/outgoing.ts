import { z } from 'zod';
import { Assessment, Reason, Trend } from './assessment.ts';
import { CustomerAddress, StaffAddress } from './audience.ts';
import { ActionName } from './message.ts';
import { Citation } from './reply.ts';

/** What Heed can say. Only `reply` reaches a customer; everything else is typed for staff. Plain data: it survives JSON. */

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
  state: z.enum(['open', 'closed']),
  takenBy: z.string().nullable(),
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
  mayGrant: z.array(z.string()),
  firstMove: z.string(),
  draft: z.string().nullable(),
  actions: z.array(ActionName),
});
export type Brief = z.infer<typeof Brief>;

/** The one thing a customer can be sent: what a person approved. */
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

/** The form that edits a draft, or the one that corrects a tag. `to` is an open door. */
export const FormOpened = z.object({
  ...staff,
  kind: z.literal('form'),
  form: z.discriminatedUnion('name', [
    z.object({ name: z.literal('edit'), draft: z.string(), text: z.string() }),
    z.object({
      name: z.literal('wrong-tag'),
      urgency: z.string(),
      style: z.string(),
      mood: z.string(),
    }),
    z.object({ name: z.literal('not-needed') }),
  ]),
});

/** A line only the asker sees: an answer to a command, a refusal with its reason. */
export const Notice = z.object({ ...staff, kind: z.literal('notice'), text: z.string() });

export const Outgoing = z.discriminatedUnion('kind', [
  ReplyToCustomer,
  CardPosted,
  PingSent,
  FormOpened,
  Notice,
]);
export type Outgoing = z.infer<typeof Outgoing>;
export type OutgoingKind = Outgoing['kind'];
