import { splitThread } from '../address.ts';
import { hintOf, tenantOf } from '../parse/frame.ts';
import type { Activity } from '../parse/schema.ts';
import { type Conversation, ConversationKind, type KnownPerson } from './known.ts';

/** What somebody is called whose name nobody told. */
export const UNNAMED = 'somebody';

export type Team = NonNullable<Conversation['team']>;

/** What is known so far: of the conversation itself, and of its team from the other channels. */
interface Known {
  readonly conversation: Conversation | undefined;
  readonly team: Team | undefined;
}

/**
 * The conversation of an activity as it stands with what the activity tells; what it does not mention stays. Undefined where it does
 * not tell enough to speak there.
 */
export function notedConversation(
  activity: Activity,
  { conversation: known, team: knownTeam }: Known,
): Conversation | undefined {
  const { conversation, recipient, serviceUrl } = activity;
  const { base } = splitThread(conversation?.id ?? '');
  const kind = kindOf(base, conversation?.conversationType) ?? known?.kind;
  const tenant = tenantOf(activity);
  if (!kind || !base || !tenant || !serviceUrl || !recipient?.id) return undefined;
  const name = nameIn(activity, kind) ?? known?.name;
  const team = teamIn(activity, knownTeam) ?? known?.team;
  const isGone = known?.gone === true && !isHere(activity);
  return {
    ...{ tenant, id: base, serviceUrl, kind, bot: recipient.id },
    ...(name === undefined ? {} : { name }),
    ...(team === undefined ? {} : { team }),
    ...(isGone ? { gone: true } : {}),
  };
}

/** A channel, as Teams tells of it elsewhere than in it. */
export interface ToldChannel {
  readonly id: string;
  /** Absent where it has none, as General. */
  readonly name?: string;
  readonly team?: Team;
}

/** Another channel of the same team, where the activity is about it: it was made, or has a new name. Undefined for any other activity. */
export function notedChannel(
  { channelData }: Activity,
  { id: here, team }: Conversation,
): ToldChannel | undefined {
  const { id } = channelData?.channel ?? {};
  const name = channelData?.channel?.name?.trim();
  if (!id || !name || id === here || channelData?.eventType === 'channelDeleted') return undefined;
  return { id, name, ...(team === undefined ? {} : { team }) };
}

/** The channel as it stands with what was told of it. Where it was never heard from, it is reached as `beside` is. */
export function toldChannel(
  told: ToldChannel,
  { tenant, serviceUrl, bot }: Conversation,
  known: Conversation | undefined,
): Conversation {
  const team = told.team && { team: { ...known?.team, ...told.team } };
  return { ...{ tenant, serviceUrl, kind: 'channel', bot }, ...known, ...told, ...team };
}

/** A chat of people among themselves, where a message extension may be used, is called personal too: Heed is not in it. */
function kindOf(base: string, type: string | null | undefined): Conversation['kind'] | undefined {
  if (base.startsWith('a:')) return 'personal';
  const kind = ConversationKind.safeParse(type).data;
  return kind === 'personal' && base.startsWith('19:') ? undefined : kind;
}

/** Of a channel's activities few carry its name, and some carry another channel's. A group's topic comes with the conversation. */
function nameIn(
  { conversation, channelData }: Activity,
  kind: Conversation['kind'],
): string | undefined {
  const { base } = splitThread(conversation?.id ?? '');
  const channel = channelData?.channel;
  const ofChannel = channel?.id === base ? channel.name : undefined;
  const name = kind === 'channel' ? ofChannel : conversation?.name;
  return name?.trim() || undefined;
}

/** Only some activities tell a team's name and its id in the directory; what another one told stays. */
function teamIn({ channelData }: Activity, known: Team | undefined): Team | undefined {
  const told = channelData?.team;
  if (!told?.id) return undefined;
  const before = known?.id === told.id ? known : undefined;
  const groupId = told.aadGroupId?.toLowerCase() || before?.groupId;
  const name = told.name?.trim() || before?.name;
  return {
    id: told.id,
    ...(groupId === undefined ? {} : { groupId }),
    ...(name === undefined ? {} : { name }),
  };
}

/** True for what reaches Heed only where it was added. A message extension is used in any conversation. */
function isHere({ type, action, recipient, membersAdded }: Activity): boolean {
  if (type === 'message') return true;
  if (type === 'installationUpdate') return action?.startsWith('add') === true;
  return membersAdded?.some(({ id }) => id === recipient?.id) === true;
}

/**
 * Whoever did something, as they stand with what the activity tells. Where they were seen stays unless `mayMove`; it moves on to where
 * Heed is too, and their personal chat is known besides. Undefined for bots, and for people without an account in the directory.
 */
export function notedPerson(
  activity: Activity,
  known: KnownPerson | undefined,
  mayMove: boolean,
): KnownPerson | undefined {
  const { base } = splitThread(activity.conversation?.id ?? '');
  const tenant = tenantOf(activity);
  const hint = hintOf(activity.from);
  if (tenant === undefined || base === '' || 'bot' in hint || hint.aadObjectId === undefined)
    return undefined;
  const { user, aadObjectId, name } = hint;
  const isPersonal = kindOf(base, activity.conversation?.conversationType) === 'personal';
  const chat = isPersonal ? base : known?.chat;
  const isMet = mayMove && !isPersonal && isHere(activity);
  return {
    ...{ tenant, aadObjectId, user, name: name ?? known?.name ?? UNNAMED },
    ...(chat === undefined ? {} : { chat }),
    seenIn: isMet ? base : (known?.seenIn ?? base),
  };
}
