import type { HomeOpened, MessagePointedAt, SurroundingsChanged } from '../../../domain/message.ts';
import { addressOf } from '../address.ts';
import { parseChanged, parseDeleted, parseMessage } from './parse-message.ts';
import {
  type AuthorHint,
  common,
  DEFAULT_EMOJI,
  type Parsed,
  type ParsedEvent,
  person,
  SLACK,
  type Told,
  timeOf,
} from './parsed.ts';
import {
  EventType,
  HomeEvent,
  JoinedEvent,
  LeftEvent,
  MovedEvent,
  ReactionEvent,
  RevokedEvent,
  SharedEvent,
} from './schema.ts';

type ParseOne = (event: unknown, told: Told) => ParsedEvent | undefined;

/** By `type`, and by `subtype` where a message event is about another message. */
const PARSERS: ReadonlyMap<string, ParseOne> = new Map<string, ParseOne>([
  ['message', parseMessage],
  ['message/message_changed', parseChanged],
  ['message/message_deleted', parseDeleted],
  ['app_mention', parseMessage],
  ['reaction_added', parseReaction],
  ['app_home_opened', parseHome],
  ['member_joined_channel', parseJoined],
  ['channel_left', parseLeft],
  ['group_left', parseLeft],
  ['channel_shared', parseShared],
  ['channel_id_changed', parseMoved],
  ['app_uninstalled', parseRemoved],
  ['tokens_revoked', parseRevoked],
]);

/**
 * Reads the `event` of an envelope. Undefined for what is nothing to us: Heed's own messages, other kinds of event, edits that change no
 * word, and whatever does not look like Slack's. Never throws.
 */
export function parseEvent(event: unknown, told: Told): ParsedEvent | undefined {
  const kind = EventType.safeParse(event).data;
  if (kind === undefined) return undefined;
  const parse = PARSERS.get(`${kind.type}/${kind.subtype}`) ?? PARSERS.get(kind.type);
  return parse?.(event, told);
}

/** Who reacts points at the message; who wrote it, and its thread, are found out later. Skin tones do not matter. */
function parseReaction(event: unknown, told: Told): Parsed<MessagePointedAt> | undefined {
  const reaction = ReactionEvent.safeParse(event).data;
  if (reaction === undefined || reaction.user === told.botUser) return undefined;
  const wish = wishOf(reaction.reaction, told);
  if (wish === undefined) return undefined;
  const { user, item, event_ts: at } = reaction;
  return {
    author: person(user),
    incoming: {
      ...common(told, 'pointed-at', item.channel, [item.channel, item.ts, wish, user, at]),
      at: timeOf(at),
      kind: 'pointed-at',
      message: item.ts,
      wish,
    },
  };
}

function wishOf(reaction: string, { emoji = DEFAULT_EMOJI }: Told) {
  const [name] = reaction.split('::', 1);
  if (name === emoji.triage) return 'triage';
  return name === emoji.quiet ? 'quiet' : undefined;
}

/** The messages tab is no page of Heed's. */
function parseHome(event: unknown, told: Told): Parsed<HomeOpened> | undefined {
  const home = HomeEvent.safeParse(event).data;
  if (home?.tab !== 'home') return undefined;
  const occurrence = told.eventId ?? `${home.user}:${home.event_ts ?? told.now}`;
  return {
    author: person(home.user),
    incoming: { ...common(told, 'home', home.user, [occurrence]), kind: 'home' },
  };
}

/** Anybody else's joining matters where they turn out to be no colleague, which is looked up afterwards. */
function parseJoined(event: unknown, told: Told): Parsed<SurroundingsChanged> | undefined {
  const joined = JoinedEvent.safeParse(event).data;
  if (joined === undefined) return undefined;
  const { user, channel, inviter } = joined;
  const isHeed = user === told.botUser;
  const by = isHeed ? inviter || user : user;
  return surroundings(told, isHeed ? 'joined' : 'guest-joined', channel, person(by), joined);
}

function parseLeft(event: unknown, told: Told): Parsed<SurroundingsChanged> | undefined {
  const left = LeftEvent.safeParse(event).data;
  if (left === undefined) return undefined;
  const by = left.actor_id ? person(left.actor_id) : SLACK;
  return surroundings(told, 'left', left.channel, by, left);
}

function parseShared(event: unknown, told: Told): Parsed<SurroundingsChanged> | undefined {
  const shared = SharedEvent.safeParse(event).data;
  return shared && surroundings(told, 'shared', shared.channel, SLACK, shared);
}

function parseMoved(event: unknown, told: Told): Parsed<SurroundingsChanged> | undefined {
  const moved = MovedEvent.safeParse(event).data;
  if (moved === undefined) return undefined;
  const parsed = surroundings(told, 'moved', moved.old_channel_id, SLACK, moved);
  const to = addressOf({ team: told.team, id: moved.new_channel_id });
  return { ...parsed, incoming: { ...parsed.incoming, to } };
}

/** The whole workspace is meant; its own id stands for a channel. */
function parseRemoved(_event: unknown, told: Told): Parsed<SurroundingsChanged> {
  return surroundings(told, 'removed', told.team, SLACK, {});
}

/** A person's token is none of ours; a bot's means that Heed cannot speak any more. */
function parseRevoked(event: unknown, told: Told): Parsed<SurroundingsChanged> | undefined {
  return RevokedEvent.safeParse(event).success ? parseRemoved(event, told) : undefined;
}

function surroundings(
  told: Told,
  change: SurroundingsChanged['change'],
  channel: string,
  author: AuthorHint,
  { event_ts: at }: { event_ts?: string | null | undefined },
): Parsed<SurroundingsChanged> {
  const occurrence = told.eventId ?? `${change}:${channel}:${at ?? told.now}`;
  return {
    author,
    incoming: {
      ...common(told, 'surroundings', channel, [occurrence]),
      at: at ? timeOf(at) : told.now,
      kind: 'surroundings',
      change,
    },
  };
}
