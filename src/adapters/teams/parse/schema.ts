import { z } from 'zod';

/**
 * The envelope of everything that Teams sends, as far as Heed reads it; whatever else a body holds falls away here. Shapes as the Bot
 * Framework's Activity schema and learn.microsoft.com/microsoftteams/platform/bots have them. Strings that people wrote come through
 * `Words`, which makes them fit to be kept anywhere. A known field of a wrong type is refused: Teams does not send such bodies.
 */

/** A message of Teams holds about 100 KB counted as UTF-16, its mentions among them; no words of anybody's are longer than this. */
const LONGEST_TEXT = 51_200;

/** Ids of conversations, people and activities: Teams' own longest are about 200 characters. */
const LONGEST_ID = 1000;

/** Written by somebody: no half of a character and no NUL, which a database would refuse. */
export const Words = z
  .string()
  .transform((text) => text.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\0', '\ufffd'));

/** Given by Teams; becomes part of keys and addresses, where nothing may be that one cannot see. */
export const Id = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[^\s\p{Cc}\p{Cs}]*$/u);

/** Missing and null are the same to some senders. */
const MaybeId = Id.nullish();

/** Somebody in a conversation: a person (`29:…`) or a bot (`28:…`). */
export const Account = z.object({
  id: MaybeId,
  name: Words.nullish(),
  /** Who they are in the directory; absent for bots, and for people whom Teams does not name. */
  aadObjectId: MaybeId,
  role: z.string().nullish(),
  /** Of a recipient: the message is meant for the bot alone, and nobody else sees it. */
  isTargeted: z.boolean().nullish(),
});
export type Account = z.infer<typeof Account>;

const Conversation = z.object({
  id: MaybeId,
  name: Words.nullish(),
  /** `channel`, `groupChat`, `personal`. */
  conversationType: z.string().nullish(),
  tenantId: MaybeId,
  isGroup: z.boolean().nullish(),
});

const Team = z.object({ id: MaybeId, aadGroupId: MaybeId, name: Words.nullish() });

const Channel = z.object({ id: MaybeId, name: Words.nullish(), type: z.string().nullish() });

const ChannelData = z.object({
  tenant: z.object({ id: MaybeId }).nullish(),
  team: Team.nullish(),
  channel: Channel.nullish(),
  /** What a `conversationUpdate`, `messageUpdate` or `messageDelete` is about: `channelDeleted`, `editMessage`, … */
  eventType: z.string().nullish(),
  settings: z.object({ selectedChannel: Channel.nullish() }).nullish(),
});

/** A mention; of all other entities only the type is kept. */
const Entity = z.object({
  type: z.string().nullish(),
  mentioned: z.object({ id: Words.nullish(), name: Words.nullish() }).nullish(),
  /** The tag as it stands in the message's text. */
  text: Words.nullish(),
});
export type Entity = z.infer<typeof Entity>;

const Attachment = z.object({ contentType: z.string().nullish(), name: Words.nullish() });

const Reaction = z.object({ type: z.string().max(200).nullish() });

export const Activity = z.object({
  type: z.string().min(1).max(200),
  /** Of a message: its id in its conversation. */
  id: MaybeId,
  channelId: z.string().nullish(),
  serviceUrl: z.string().nullish(),
  /** ISO 8601, in UTC. */
  timestamp: z.string().nullish(),
  localTimestamp: z.string().nullish(),
  locale: z.string().nullish(),
  from: Account.nullish(),
  recipient: Account.nullish(),
  conversation: Conversation.nullish(),
  channelData: ChannelData.nullish(),
  text: Words.nullish(),
  textFormat: z.string().nullish(),
  entities: z.array(Entity).nullish(),
  attachments: z.array(Attachment).nullish(),
  /** What was pressed or sent, by the kind of event; read where it is understood. */
  value: z.unknown().optional(),
  /** Of an `invoke`: what is asked for. */
  name: z.string().nullish(),
  /** The message that a card stands in or a reaction is for; never a sign of a thread. */
  replyToId: MaybeId,
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  reactionsAdded: z.array(Reaction).nullish(),
  reactionsRemoved: z.array(Reaction).nullish(),
  /**
   * Of an `installationUpdate`: `add`, `remove` and `upgrade`; `add-upgrade` and `remove-upgrade` where a new version of the app has a
   * bot in it for the first time, or has none any more (github.com/MicrosoftDocs/msteams-docs/issues/7489).
   */
  action: z.string().nullish(),
});
export type Activity = z.infer<typeof Activity>;
