import { z } from 'zod';
import { Platform } from './address.ts';
import { Turn } from './conversation.ts';
import { Customer } from './customer.ts';
import { Example } from './learning/example.ts';
import { Author } from './person.ts';
import { Commitment } from './promises/commitment.ts';

/** What every event from a platform carries. */
const common = {
  /**
   * Platform, workspace, kind and occurrence id (an edit's time included): the same occurrence delivered twice has the same key,
   * another occurrence never.
   */
  key: z.string().min(1),
  platform: Platform,
  /** Slack team or Teams tenant. */
  workspace: z.string(),
  channel: z.string().min(1),
  /** When it happened, in milliseconds since 1970. */
  at: z.number(),
  by: Author,
};

const place = {
  /** The platform's id of the message. */
  message: z.string(),
  /** The id of the thread's first message; absent for a message at the top level. */
  thread: z.string().optional(),
};

/** An open door: an address, valid for a short time, where the platform waits for an answer in its own response. */
const door = z.string().optional();

/** What somebody can do with a case. All but `feedback`, which comes from a platform's own thumbs, are buttons of Heed's. */
export const ActionName = z.enum([
  'send',
  'edit',
  'copy',
  'escalate',
  'take',
  'wrong-tag',
  'snooze',
  'merge',
  'split',
  'close',
  'have-it',
  'pass-on',
  'not-needed',
  'call-back',
  'grant',
  'kept',
  'log',
  'feedback',
]);
export type ActionName = z.infer<typeof ActionName>;

/** One message of a conversation as it stands on the platform. */
export const Written = z.object({
  message: z.string(),
  text: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  by: Author,
});
export type Written = z.infer<typeof Written>;

/**
 * The conversation that a message belongs to as the platform holds it, oldest first; filled in by `complete` where somebody called
 * Heed into a conversation it had not heard. Absent where the platform would not tell.
 */
const conversation = z.array(Written).optional();

export const MessageWritten = z.object({
  ...common,
  ...place,
  kind: z.literal('message'),
  text: z.string(),
  conversation,
  /** It speaks to Heed by name, so it is heard in channels that are not watched too. */
  mentioned: z.boolean().optional(),
  /** The source does not say when it was written: `at` is a stand-in, and the turn starts no clock. */
  untimed: z.boolean().optional(),
});
export type MessageWritten = z.infer<typeof MessageWritten>;

export const MessageEdited = z.object({
  ...common,
  ...place,
  kind: z.literal('edited'),
  text: z.string(),
});
export type MessageEdited = z.infer<typeof MessageEdited>;

export const MessageDeleted = z.object({ ...common, ...place, kind: z.literal('deleted') });
export type MessageDeleted = z.infer<typeof MessageDeleted>;

/** `/triage TEXT` and its relatives. An empty text asks for the queue; `help` as the whole text asks for help. */
export const CommandGiven = z.object({
  ...common,
  kind: z.literal('command'),
  text: z.string(),
  /** The channels that the text names, each as it stands there ("#desk"), with their addresses. */
  channels: z.record(z.string(), z.string()).default({}),
  /** The people whom the text mentions, in the same way ("@Lena"), where the platform tells who they are. */
  people: z.record(z.string(), z.string()).optional(),
  thread: z.string().optional(),
  door,
});
export type CommandGiven = z.infer<typeof CommandGiven>;

/** A button pressed or a form sent. */
export const ActionTaken = z.object({
  ...common,
  kind: z.literal('action'),
  action: ActionName,
  case: z.string(),
  /** The draft the button belonged to, so that an old card's button is recognised. */
  draft: z.string().optional(),
  /** What a form held: the edited text, the right tag, the reason; of `feedback` the `reaction` (like, dislike) and the `text`. */
  values: z.record(z.string(), z.string()).default({}),
  door,
});
export type ActionTaken = z.infer<typeof ActionTaken>;

/** Somebody points at a message: by a menu, an emoji or a link. `by` is who points, not who wrote it. */
export const MessagePointedAt = z.object({
  ...common,
  ...place,
  kind: z.literal('pointed-at'),
  /** `triage`: make a case of its conversation and show the card. `quiet`: say nothing more about it unless asked. */
  wish: z.enum(['triage', 'quiet']),
  conversation,
  door,
});
export type MessagePointedAt = z.infer<typeof MessagePointedAt>;

/** Turns that leave one case for another, or for one of their own: a merge or a split. Comes from the case itself, not from a platform. */
export const TurnsHandedOver = z.object({
  ...common,
  kind: z.literal('handed-over'),
  from: z.string(),
  /** The case that takes them; a new one is opened where there is none. */
  into: z.string().optional(),
  thread: z.string().optional(),
  customer: Customer.nullable(),
  turns: z.array(Turn),
  /** What was promised in a case that ends by it, and goes on being minded in the other. */
  promises: z.array(Commitment).default([]),
  /** What the turns that leave have to teach; each names its turn by its place among `turns`. */
  examples: z.array(Example).default([]),
});
export type TurnsHandedOver = z.infer<typeof TurnsHandedOver>;

/** What changes around the conversations; `by` is who did it. */
export const SurroundingsChanged = z.object({
  ...common,
  kind: z.literal('surroundings'),
  /**
   * `joined`, `left`: Heed came into the channel or was put out of it. `shared`: outsiders can read the channel from now on, or will
   * soon; `guest-joined`: one of them came in. `moved`: the channel has another id, `to`. `removed`: Heed was taken out of the workspace.
   */
  change: z.enum(['joined', 'left', 'shared', 'guest-joined', 'moved', 'removed']),
  to: z.string().optional(),
});
export type SurroundingsChanged = z.infer<typeof SurroundingsChanged>;

/** Somebody looks at their own page with Heed; `channel` is their own address. */
export const HomeOpened = z.object({ ...common, kind: z.literal('home') });
export type HomeOpened = z.infer<typeof HomeOpened>;

/** Somebody sets a channel up. Without values they want the form. */
export const SetUpAsked = z.object({
  ...common,
  kind: z.literal('set-up'),
  values: z.record(z.string(), z.string()).default({}),
  door,
});
export type SetUpAsked = z.infer<typeof SetUpAsked>;

/** Somebody looks at the roster, or changes an entry of it. */
export const RosterAsked = z.object({
  ...common,
  kind: z.literal('roster'),
  /** Whose entry, by one of their addresses; absent where a new one is meant. */
  person: z.string().optional(),
  /** What the form held, by the names of its fields; without any they want the form. */
  values: z.record(z.string(), z.string()).default({}),
  door,
});
export type RosterAsked = z.infer<typeof RosterAsked>;

/** Everything a platform can tell us. Plain data: it survives JSON. */
export const Incoming = z.discriminatedUnion('kind', [
  MessageWritten,
  MessageEdited,
  MessageDeleted,
  MessagePointedAt,
  CommandGiven,
  ActionTaken,
  TurnsHandedOver,
  SurroundingsChanged,
  HomeOpened,
  SetUpAsked,
  RosterAsked,
]);
export type Incoming = z.infer<typeof Incoming>;
