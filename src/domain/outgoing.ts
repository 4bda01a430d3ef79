import { z } from 'zod';
import { CustomerAddress, StaffAddress } from './audience.ts';
import { ChannelKind } from './channel.ts';
import { Form } from './form.ts';
import { Brief, Card, conversationLink, Home, ListedCase } from './shown.ts';

/**
 * What Heed can say. Where customers read there are three things only: a reply that a person approved, and, with words of their own that no
 * case can add to, the name of who was called and one line on what Heed reads. Everything else is typed for staff. Plain data: it
 * survives JSON.
 */

const staff = { audience: z.literal('staff'), id: z.string(), case: z.string(), to: StaffAddress };

/** The conversation that something is about; absent where it is said in that very conversation. */
const about = z.object(conversationLink).optional();

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
