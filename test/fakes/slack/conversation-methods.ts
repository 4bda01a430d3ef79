import { z } from 'zod';
import {
  type BotMethod,
  botMethod,
  type Caller,
  count,
  demandScope,
  flag,
  joinedChannel,
  SlackRefusal,
  visibleChannel,
} from './method.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';

const READ = ['channels:read', 'groups:read'];
const HISTORY = ['channels:history', 'groups:history', 'im:history'];

const Info = z.object({ channel: z.string() });

const Members = z.object({
  channel: z.string(),
  cursor: z.string().default(''),
  limit: count.default(100),
});

const page = {
  channel: z.string(),
  cursor: z.string().default(''),
  oldest: z.string().default('0'),
  latest: z.string().default('9999999999'),
  inclusive: flag,
  include_all_metadata: flag,
};
const History = z.object({ ...page, limit: count.default(100) });
const Replies = z.object({ ...page, ts: z.string(), limit: count.default(1000) });

const List = z.object({ cursor: z.string().default(''), limit: count.default(100) });

const Open = z.object({ users: z.string() });

export const conversationMethods: Readonly<Record<string, BotMethod>> = {
  'conversations.open': botMethod(['im:write'], Open, ({ users: id }, { team }, world) => {
    if (world.users.get(id)?.team !== team.id) throw new SlackRefusal('user_not_found');
    return { channel: { id: world.directMessages(team.id, id).id } };
  }),

  'conversations.info': botMethod([], Info, (args, caller, world) => {
    const channel = visibleChannel(args.channel, caller, world);
    demandScope([scopeFor(channel, 'read')], caller);
    return { channel: describe(channel, caller) };
  }),

  'conversations.members': botMethod([], Members, (args, caller, world) => {
    const channel = visibleChannel(args.channel, caller, world);
    demandScope([scopeFor(channel, 'read')], caller);
    const { items, next } = cut([...channel.members], args);
    return { members: items, response_metadata: { next_cursor: next } };
  }),

  'conversations.list': botMethod(READ, List, (args, caller, world) => {
    const all = [...world.channels.values()].filter(
      (one) =>
        !one.isDirect &&
        one.team === caller.team.id &&
        (!one.isPrivate || one.members.has(caller.app.botUser)),
    );
    const { items, next } = cut(all, args);
    const channels = items.map((one) => describe(one, caller));
    return { channels, response_metadata: { next_cursor: next } };
  }),

  'conversations.history': botMethod(HISTORY, History, (args, caller, world) => {
    const channel = readable(args.channel, caller, world);
    const top = channel.messages.filter((one) => isTop(one) && isBetween(one, args)).toReversed();
    return answer(channel, top, args);
  }),

  'conversations.replies': botMethod(HISTORY, Replies, (args, caller, world) => {
    const channel = readable(args.channel, caller, world);
    const asked = channel.messages.find((one) => one.ts === args.ts);
    if (asked === undefined) throw new SlackRefusal('thread_not_found');
    const head = asked.thread_ts ?? asked.ts;
    // The first message of a thread comes along whatever the time asked for.
    const all = channel.messages.filter(
      (one) => one.ts === head || (one.thread_ts === head && isBetween(one, args)),
    );
    return answer(channel, all, args);
  }),
};

function readable(id: string, caller: Caller, world: Parameters<BotMethod['run']>[2]) {
  const channel = joinedChannel(id, caller, world);
  demandScope([scopeFor(channel, 'history')], caller);
  return channel;
}

function scopeFor({ isDirect, isPrivate }: ChannelRecord, what: 'read' | 'history'): string {
  if (isDirect) return `im:${what}`;
  return `${isPrivate ? 'groups' : 'channels'}:${what}`;
}

function describe(channel: ChannelRecord, { app, team }: Caller): object {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate && !channel.isDirect,
    is_im: channel.isDirect,
    is_private: channel.isPrivate,
    is_archived: channel.isArchived,
    is_member: channel.members.has(app.botUser),
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: channel.isPendingExtShared,
    pending_connected_team_ids: channel.isPendingExtShared ? ['T0PENDING'] : [],
    context_team_id: team.id,
  };
}

function isTop(message: MessageRecord): boolean {
  return message.thread_ts === undefined || message.thread_ts === message.ts;
}

function isBetween(
  { ts }: MessageRecord,
  { oldest, latest, inclusive }: { oldest: string; latest: string; inclusive: boolean },
): boolean {
  const [at, from, to] = [Number(ts), Number(oldest), Number(latest)];
  return inclusive ? at >= from && at <= to : at > from && at < to;
}

function answer(
  { messages }: ChannelRecord,
  found: readonly MessageRecord[],
  args: { cursor: string; limit: number; include_all_metadata: boolean },
): object {
  const { items, next } = cut(found, args);
  return {
    messages: items.map((one) => shown(one, messages, args.include_all_metadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

/** Metadata is shown only where it is asked for, and the head of a thread tells how long that is. */
function shown(
  { metadata, ...message }: MessageRecord,
  all: readonly MessageRecord[],
  withMetadata: boolean,
): object {
  const replies = all.filter((one) => one.thread_ts === message.ts && one.ts !== message.ts);
  return {
    ...message,
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
    ...(replies.length === 0
      ? {}
      : {
          thread_ts: message.ts,
          reply_count: replies.length,
          latest_reply: replies.at(-1)?.ts,
        }),
  };
}

function cut<Item>(
  items: readonly Item[],
  { cursor, limit }: { cursor: string; limit: number },
): { items: Item[]; next: string } {
  const from = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(from)) throw new SlackRefusal('invalid_cursor');
  const to = from + limit;
  const next = to < items.length ? Buffer.from(String(to)).toString('base64') : '';
  return { items: items.slice(from, to), next };
}
