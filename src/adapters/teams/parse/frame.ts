import { toldApartBy } from '../../told-apart-by.ts';
import { addressOf, isPerson, parseAddress, splitThread } from '../address.ts';
import type { AuthorHint, Told } from './parsed.ts';
import type { Account, Activity } from './schema.ts';

/** What every activity of ours says, whatever it is about. */
export interface Frame {
  readonly tenant: string;
  /** The conversation's id without a thread; of a personal chat the chat's own. */
  readonly base: string;
  /** The first message of the thread it stands in. */
  readonly root: string | undefined;
  /** Between one person and Heed. A chat of two people is none, though Teams calls both `personal`. */
  readonly isPersonal: boolean;
  /** The conversation's address; for a personal chat the person's. */
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What tells this activity from every other in its conversation, and is the same where it is delivered again. */
  readonly occurrence: string;
  /** Who did it, as Teams vouches for it. */
  readonly author: AuthorHint;
  /** True for Heed's own ids. */
  isHeed(id: string | null | undefined): boolean;
}

/** Teams itself: the doer of what an activity names nobody for. */
const TEAMS: AuthorHint = { bot: 'teams' };

const TENANT = /^[\w.-]{1,100}$/;

/**
 * The tenant that the activity's conversation belongs to, in lower case. Undefined where there is none, and where the two places that
 * name it disagree: Teams' own never do, also not for people of other organisations.
 */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter((one) => one);
  const [tenant, other = tenant] = named.map((one) => one?.toLowerCase());
  return tenant !== undefined && TENANT.test(tenant) && other === tenant ? tenant : undefined;
}

/** Undefined for what comes from nowhere that could be answered. */
export function frameOf(activity: Activity, told: Told): Frame | undefined {
  const tenant = tenantOf(activity);
  const { base, root } = splitThread(activity.conversation?.id ?? '');
  if (tenant === undefined || base === '') return undefined;
  const isHeed = (id: string | null | undefined) =>
    id != null && id !== '' && (id === told.bot || id === activity.recipient?.id);
  const author = hintOf(activity.from);
  const isPersonal = isPersonalChat(base, activity.conversation?.conversationType);
  const channel = addressOf({ tenant, id: (isPersonal && directoryIdOf(author)) || base });
  if (parseAddress(channel) === undefined) return undefined;
  const at = timeOf(activity, told.now);
  const occurrence = occurrenceOf(activity);
  return { tenant, base, root, isPersonal, channel, at, occurrence, author, isHeed };
}

/** The part that all events share. `parts` name the occurrence within the conversation. */
export function common(frame: Frame, kind: string, parts: readonly string[]) {
  return {
    key: ['teams', frame.tenant, kind, frame.base, ...parts].join(':'),
    platform: 'teams' as const,
    workspace: frame.tenant,
    channel: frame.channel,
    at: frame.at,
  };
}

/** A thread's first message names itself as the thread's; it stands at the top level all the same. */
export function threadOf({ root }: Frame, message: string): { thread?: string } {
  return root === undefined || root === message ? {} : { thread: root };
}

/** Whoever an account is. Everybody whom Teams does not call a bot is a person, with or without an account in the directory. */
export function hintOf(account: Account | null | undefined): AuthorHint {
  const { id, role, name, aadObjectId } = account ?? {};
  const directoryId = isPerson({ tenant: '', id: aadObjectId ?? '' })
    ? aadObjectId?.toLowerCase()
    : undefined;
  if (!id && directoryId === undefined) return TEAMS;
  if (id?.startsWith('28:') || role === 'bot' || role === 'skill') return { bot: id || 'bot' };
  const called = name?.trim();
  return {
    user: id || `${directoryId}`,
    ...(directoryId === undefined ? {} : { aadObjectId: directoryId }),
    ...(called ? { name: called } : {}),
  };
}

function directoryIdOf(author: AuthorHint): string | undefined {
  return 'user' in author ? author.aadObjectId : undefined;
}

/** Chats of people among themselves, from which a message extension may be used, have an id like a group's. */
function isPersonalChat(base: string, type: string | null | undefined): boolean {
  return base.startsWith('a:') || (type === 'personal' && !base.startsWith('19:'));
}

/** Messages are named by the milliseconds at which they were written, should the time itself be missing. */
function timeOf({ timestamp, localTimestamp, id }: Activity, now: number): number {
  const told = Date.parse(timestamp ?? localTimestamp ?? '');
  if (told > 0) return told;
  return /^1\d{12}$/.test(id ?? '') ? Number(id) : now;
}

/** Teams names every activity; what stands in for Teams may not. */
function occurrenceOf({ id, timestamp, localTimestamp, name, from, value }: Activity): string {
  return id || toldApartBy(timestamp, localTimestamp, name, from?.id, value);
}
