import { z } from 'zod';

/**
 * The events that Slack sends, as far as Heed reads them; whatever else a payload holds falls away here. Shapes as
 * docs.slack.dev/reference/events has them. Strings that people wrote come through `Words`, which makes them fit to be kept anywhere.
 */

/** The longest text Slack keeps in a message; what is longer is cut there, and so here. */
const LONGEST_TEXT = 40_000;

/** A workspace, channel or person. */
export const Id = z.string().regex(/^[A-Z0-9]{1,40}$/);

/** An id that may be missing, or empty, which some senders write for missing. */
const MaybeId = z.union([Id, z.literal('')]).nullish();

/** Slack's time stamp, "1763800000.000100": seconds since 1970, and the id of a message within its channel. */
export const Stamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

/** Written by somebody: no half of a character and no NUL, which a database would refuse. */
export const Words = z
  .string()
  .transform((text) => text.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\0', '\ufffd'));

const File = z.object({ name: Words.nullish() });

/** A message that was forwarded, or what another app drew beside its own. */
const Attachment = z.object({ text: Words.nullish(), fallback: Words.nullish() });

const Profile = z.object({ display_name: Words.nullish(), real_name: Words.nullish() });

/** A message as it stands in a channel, in an event or inside one. */
export const Message = z.object({
  subtype: z.string().nullish(),
  user: MaybeId,
  bot_id: MaybeId,
  app_id: MaybeId,
  user_profile: Profile.nullish().catch(undefined),
  text: Words.nullish(),
  ts: Stamp,
  thread_ts: Stamp.nullish(),
  edited: z.object({ ts: Stamp }).nullish().catch(undefined),
  files: z.array(File).nullish().catch(undefined),
  attachments: z.array(Attachment).nullish().catch(undefined),
});
export type Message = z.infer<typeof Message>;

export const EventType = z.object({ type: z.string(), subtype: z.string().nullish() });

/** `message` without a subtype that changes another message, and `app_mention`. */
export const MessageEvent = Message.extend({
  channel: Id,
  channel_type: z.string().nullish(),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

const hidden = { channel: Id, channel_type: z.string().nullish(), ts: Stamp };

export const ChangedEvent = z.object({
  ...hidden,
  message: Message,
  previous_message: Message.nullish().catch(undefined),
});

export const DeletedEvent = z.object({
  ...hidden,
  deleted_ts: Stamp,
  previous_message: Message.nullish().catch(undefined),
});

export const ReactionEvent = z.object({
  user: Id,
  reaction: z.string().max(200),
  item: z.object({ type: z.literal('message'), channel: Id, ts: Stamp }),
  event_ts: Stamp,
});

export const HomeEvent = z.object({ user: Id, tab: z.string(), event_ts: Stamp.nullish() });

export const JoinedEvent = z.object({
  user: Id,
  channel: Id,
  inviter: MaybeId,
  event_ts: Stamp.nullish(),
});

export const LeftEvent = z.object({
  channel: Id,
  actor_id: MaybeId,
  event_ts: Stamp.nullish(),
});

export const SharedEvent = z.object({ channel: Id, event_ts: Stamp.nullish() });

export const MovedEvent = z.object({
  old_channel_id: Id,
  new_channel_id: Id,
  event_ts: Stamp.nullish(),
});

export const RevokedEvent = z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) });
