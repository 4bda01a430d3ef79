import { z } from 'zod';
import { Author, Platform } from './person.ts';

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

export const ActionName = z.enum([
  'send',
  'edit',
  'escalate',
  'take',
  'wrong-tag',
  'close',
  'have-it',
  'not-needed',
]);
export type ActionName = z.infer<typeof ActionName>;

export const MessageWritten = z.object({
  ...common,
  ...place,
  kind: z.literal('message'),
  text: z.string(),
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
  /** What a form held: the edited text, the right tag, the reason. */
  values: z.record(z.string(), z.string()).default({}),
  door,
});
export type ActionTaken = z.infer<typeof ActionTaken>;

/** Everything a platform can tell us. Plain data: it survives JSON. */
export const Incoming = z.discriminatedUnion('kind', [
  MessageWritten,
  MessageEdited,
  MessageDeleted,
  CommandGiven,
  ActionTaken,
]);
export type Incoming = z.infer<typeof Incoming>;
