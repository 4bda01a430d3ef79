import { z } from 'zod';
import { Id, Stamp, Words } from './schema.ts';

/** What people start by hand in Slack (commands, buttons, shortcuts, forms), as far as Heed reads it. */

/** What Slack names an occurrence by; it becomes part of an event's key. */
const Occurrence = z.string().min(1).max(255);

export const SlashCommand = z.object({
  command: z.string(),
  text: Words.default(''),
  channel_id: Id,
  user_id: Id,
  user_name: Words.nullish(),
  team_domain: z.string().nullish(),
  response_url: z.string().nullish(),
  trigger_id: Occurrence,
});

const Presser = z.object({ id: Id, name: Words.nullish(), username: Words.nullish() });
export type Presser = z.infer<typeof Presser>;

const Pressed = z.object({
  action_id: z.string(),
  action_ts: Occurrence.nullish().catch(undefined),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish().catch(undefined),
});
export type Pressed = z.infer<typeof Pressed>;

const Container = z.object({
  channel_id: Id.nullish(),
  message_ts: Stamp.nullish(),
  thread_ts: Stamp.nullish(),
});

export const BlockActions = z.object({
  type: z.literal('block_actions'),
  user: Presser,
  trigger_id: Occurrence,
  channel: z.object({ id: Id }).nullish(),
  message: z.object({ ts: Stamp, thread_ts: Stamp.nullish() }).nullish().catch(undefined),
  container: Container.nullish().catch(undefined),
  actions: z.array(Pressed.nullable().catch(null)),
});
export type BlockActions = z.infer<typeof BlockActions>;

export const MessageShortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  user: Presser,
  trigger_id: Occurrence,
  action_ts: Occurrence.nullish().catch(undefined),
  channel: z.object({ id: Id }),
  message_ts: Stamp,
  message: z.object({ thread_ts: Stamp.nullish() }).nullish().catch(undefined),
});

export type MessageShortcut = z.infer<typeof MessageShortcut>;

export const GlobalShortcut = z.object({ type: z.literal('shortcut'), callback_id: z.string() });

const Option = z.object({ value: z.string() });

/** What one input of a form holds, whichever kind of input it is. */
const Held = z.object({
  value: Words.nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_conversation: Id.nullish(),
  selected_channel: Id.nullish(),
  selected_user: Id.nullish(),
  selected_users: z.array(Id).nullish(),
});
export type Held = z.infer<typeof Held>;

export const ViewSubmission = z.object({
  type: z.literal('view_submission'),
  user: Presser,
  trigger_id: Occurrence.nullish(),
  view: z.object({
    id: Occurrence,
    hash: Occurrence.nullish(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    blocks: z
      .array(z.object({ type: z.string(), block_id: z.string().nullish() }))
      .default([])
      .catch([]),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Held)) }),
  }),
});
export type ViewSubmission = z.infer<typeof ViewSubmission>;
