import type { MessagePointedAt, SurroundingsChanged } from '../../../domain/message.ts';
import { addressOf, parseAddress, splitThread } from '../address.ts';
import { common, type Frame, hintOf, threadOf } from './frame.ts';
import { home } from './parse-command.ts';
import type { AuthorHint, ParsedActivity, Told, Unauthored } from './parsed.ts';
import type { Account, Activity } from './schema.ts';

type Change = SurroundingsChanged['change'];

/** What befalls a channel or its whole team, by Teams' names for it in lower case. A team goes by its General channel. */
const CHANGES: ReadonlyMap<string, { readonly change: Change; readonly of: 'channel' | 'team' }> =
  new Map([
    ['channelshared', { change: 'shared', of: 'channel' }],
    ['sharedwithteam', { change: 'shared', of: 'channel' }],
    ['channeldeleted', { change: 'left', of: 'channel' }],
    ['teamdeleted', { change: 'left', of: 'team' }],
    ['teamharddeleted', { change: 'left', of: 'team' }],
  ]);

/** `conversationUpdate`: several may come or go at once. In a chat with Heed alone it says nothing that `installationUpdate` does not. */
export function parseUpdate(activity: Activity, frame: Frame): ParsedActivity[] {
  if (frame.isPersonal) return [];
  const { channelData, membersAdded, membersRemoved } = activity;
  const befallen = CHANGES.get(channelData?.eventType?.toLowerCase() ?? '');
  const { id } = (befallen?.of === 'team' ? channelData?.team : channelData?.channel) ?? {};
  return [
    ...(befallen ? [changed(befallen.change, id || frame.base, frame)] : []),
    ...(membersAdded ?? []).flatMap((member) => added(member, activity, frame)),
    ...(membersRemoved ?? [])
      .filter((member) => frame.isHeed(member.id))
      .map(() => changed('left', leftBy(activity, frame), frame)),
  ];
}

/** `installationUpdate`. Where others are, Heed's coming is told by `conversationUpdate` too, and one greeting is enough. */
export function parseInstallation(activity: Activity, frame: Frame): ParsedActivity[] {
  const action = activity.action?.toLowerCase();
  if (frame.isPersonal) return action === 'add' && 'user' in frame.author ? [home(frame)] : [];
  const isGone = action === 'remove' || action === 'remove-upgrade';
  return isGone ? [changed('left', leftBy(activity, frame), frame)] : [];
}

/** `messageReaction`: who reacts points at the message; who wrote it is found out later. */
export function parseReaction(activity: Activity, frame: Frame, told: Told): ParsedActivity[] {
  const { replyToId: message, reactionsAdded } = activity;
  if (!message || message === '0' || frame.isPersonal || frame.isHeed(activity.from?.id)) return [];
  const wishes = (reactionsAdded ?? []).map(({ type }) => wishOf(type ?? '', told));
  return [...new Set(wishes)].flatMap((wish) => {
    if (wish === undefined) return [];
    const incoming: Unauthored<MessagePointedAt> = {
      ...common(frame, 'pointed-at', [message, wish, nameIn(frame.author), frame.occurrence]),
      kind: 'pointed-at',
      message,
      ...threadOf(frame, message),
      wish,
    };
    return [{ kind: 'event', incoming, author: frame.author }];
  });
}

/** Anybody's coming matters where they turn out to be no colleague, which is looked up afterwards; other apps are nobody. */
function added(member: Account, activity: Activity, frame: Frame): ParsedActivity[] {
  if (frame.isHeed(member.id)) return [changed('joined', frame.base, frame)];
  const author = hintOf(member);
  const channel = activity.channelData?.channel?.id || frame.base;
  return 'user' in author ? [changed('guest-joined', channel, frame, author)] : [];
}

/** Put out of a team Heed is out of all its channels; out of a shared channel or a chat, of that alone. */
function leftBy({ channelData }: Activity, { base }: Frame): string {
  const isOneChannel = channelData?.eventType === 'channelMemberRemoved';
  return (isOneChannel ? undefined : channelData?.team?.id) || base;
}

function changed(
  change: Change,
  id: string,
  frame: Frame,
  author: AuthorHint = frame.author,
): ParsedActivity {
  const who = author === frame.author ? [] : [nameIn(author)];
  const incoming: Unauthored<SurroundingsChanged> = {
    ...common(frame, 'surroundings', [frame.occurrence, change, ...who]),
    channel: channelFor(id, frame),
    kind: 'surroundings',
    change,
  };
  return { kind: 'event', incoming, author };
}

function channelFor(id: string, { tenant, channel }: Frame): string {
  const address = addressOf({ tenant, id: splitThread(id).base });
  return parseAddress(address) === undefined ? channel : address;
}

/** What tells one doer from another in a key. */
function nameIn(author: AuthorHint): string {
  return 'user' in author ? author.user : author.bot;
}

function wishOf(reaction: string, { reactions }: Told): MessagePointedAt['wish'] | undefined {
  const names = namesOf(reaction);
  if (reactions.triage.some((one) => names.includes(one.toLowerCase()))) return 'triage';
  return reactions.quiet.some((one) => names.includes(one.toLowerCase())) ? 'quiet' : undefined;
}

/** "1f44b_wavinghand-tone4" goes by "wavinghand" too, and by both without the tone of its skin. */
function namesOf(reaction: string): string[] {
  const whole = reaction.toLowerCase().replace(/-tone\d$/, '');
  return [whole, whole.replace(/^[0-9a-f]{4,}(?:-[0-9a-f]{2,})*_/, '')];
}
