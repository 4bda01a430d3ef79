import { z } from 'zod';
import { refuseOversized } from './limits.ts';
import {
  type BotMethod,
  blocks,
  botMethod,
  type Caller,
  flag,
  joinedChannel,
  metadata,
  SlackRefusal,
} from './method.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import { APP, type World } from './world.ts';

/** Slack cuts a posted text there, and refuses a longer one in an update. The latter is not documented. */
const LONGEST_POST = 40_000;
const LONGEST_UPDATE = 4_000;

const PostMessage = z.object({
  channel: z.string(),
  text: z.string().default(''),
  blocks: blocks.optional(),
  thread_ts: z.string().optional(),
  metadata: metadata.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
  reply_broadcast: flag,
});

const Update = z.object({
  channel: z.string(),
  ts: z.string(),
  text: z.string().default(''),
  blocks: blocks.optional(),
  metadata: metadata.optional(),
});

const Delete = z.object({ channel: z.string(), ts: z.string() });

const PostEphemeral = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string().default(''),
  blocks: blocks.optional(),
  thread_ts: z.string().optional(),
});

const Permalink = z.object({ channel: z.string(), message_ts: z.string() });

export const chatMethods: Readonly<Record<string, BotMethod>> = {
  'chat.postMessage': botMethod(['chat:write'], PostMessage, (args, caller, world) => {
    refuseEmpty(args);
    refuseOversized(args, LONGEST_POST);
    const channel = postable(args.channel, caller, world);
    refuseOrphan(channel, args.thread_ts);
    const message = world.post(channel.id, {
      user: caller.app.botUser,
      bot_id: caller.app.botId,
      app_id: APP,
      team: caller.team.id,
      text: args.text,
      ...(args.blocks === undefined ? {} : { blocks: args.blocks }),
      ...(args.thread_ts === undefined ? {} : { thread_ts: args.thread_ts }),
      ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
    });
    return { channel: channel.id, ts: message.ts, message };
  }),

  'chat.update': botMethod(['chat:write'], Update, (args, caller, world) => {
    refuseEmpty(args);
    refuseOversized(args, LONGEST_UPDATE);
    const channel = postable(args.channel, caller, world);
    const before = ownMessage(channel, args.ts, caller, 'cant_update_message');
    const message = {
      ...before,
      text: args.text,
      ...(args.blocks === undefined ? {} : { blocks: args.blocks }),
      ...(args.metadata === undefined ? {} : { metadata: args.metadata }),
      edited: { user: caller.app.botId, ts: world.nextTs() },
    };
    world.replace(channel.id, args.ts, message);
    return { channel: channel.id, ts: args.ts, text: args.text, message };
  }),

  'chat.delete': botMethod(['chat:write'], Delete, (args, caller, world) => {
    const channel = reachable(args.channel, caller, world);
    ownMessage(channel, args.ts, caller, 'cant_delete_message');
    world.replace(channel.id, args.ts, undefined);
    return { channel: channel.id, ts: args.ts };
  }),

  'chat.postEphemeral': botMethod(['chat:write'], PostEphemeral, (args, caller, world) => {
    refuseEmpty(args);
    refuseOversized(args, LONGEST_POST);
    const channel = postable(args.channel, caller, world);
    if (!channel.members.has(args.user)) throw new SlackRefusal('user_not_in_channel');
    channel.ephemerals.push({
      user: args.user,
      text: args.text,
      blocks: args.blocks ?? [],
      ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      by: 'chat.postEphemeral',
    });
    return { message_ts: world.nextTs() };
  }),

  'chat.getPermalink': botMethod([], Permalink, (args, caller, world) => {
    const channel = reachable(args.channel, caller, world);
    if (!channel.messages.some((one) => one.ts === args.message_ts))
      throw new SlackRefusal('message_not_found');
    const name = `p${args.message_ts.replace('.', '')}`;
    const permalink = `https://${caller.team.domain}.slack.com/archives/${channel.id}/${name}`;
    return { channel: channel.id, permalink };
  }),
};

/** A person's id stands for the direct messages with them. */
function reachable(id: string, caller: Caller, world: World): ChannelRecord {
  if (!id.startsWith('U')) return joinedChannel(id, caller, world);
  const user = world.users.get(id);
  if (user === undefined || user.team !== caller.team.id)
    throw new SlackRefusal('channel_not_found');
  return world.directMessages(caller.team.id, id);
}

function postable(id: string, caller: Caller, world: World): ChannelRecord {
  const channel = reachable(id, caller, world);
  if (channel.isArchived) throw new SlackRefusal('is_archived');
  return channel;
}

function refuseEmpty({
  text,
  blocks: given,
}: {
  text: string;
  blocks?: readonly object[] | undefined;
}): void {
  if (text === '' && (given ?? []).length === 0) throw new SlackRefusal('no_text');
}

/** Slack takes any time stamp for a thread's and posts into nowhere; a test wants to know. */
function refuseOrphan(channel: ChannelRecord, thread: string | undefined): void {
  if (thread === undefined || channel.messages.some((one) => one.ts === thread)) return;
  throw new SlackRefusal('thread_not_found');
}

function ownMessage(
  { messages }: ChannelRecord,
  ts: string,
  { app }: Caller,
  refusal: string,
): MessageRecord {
  const message = messages.find((one) => one.ts === ts);
  if (message === undefined) throw new SlackRefusal('message_not_found');
  if (message.bot_id !== app.botId) throw new SlackRefusal(refusal);
  return message;
}
