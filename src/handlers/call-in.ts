import { customerOf } from '../domain/account.ts';
import type { Case } from '../domain/case.ts';
import { withWaiting } from '../domain/clocks.ts';
import { lastHeard, type Turn } from '../domain/conversation.ts';
import type { MessagePointedAt, MessageWritten, Written } from '../domain/message.ts';
import type { Author } from '../domain/person.ts';
import { channelOf, staffPlaceFor } from '../domain/places.ts';
import type { Settings } from '../domain/settings.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { showCard } from './card.ts';
import { type Desk, type Moment, record } from './desk.ts';
import { type Judgement, judge } from './judge.ts';
import { judged } from './judged.ts';
import { isOfSibling } from './moving/moved-notes.ts';
import { withTurns } from './moving/with-turns.ts';
import { joined } from './turns.ts';
import { unread } from './unread.ts';

/** Somebody calls Heed into a conversation: by pointing at a message of it, or by a mention. */
export type CallingIn = MessagePointedAt | MessageWritten;

/** Judges the conversation as it will stand with what Heed had not heard of it; undefined where there is nothing new in it to judge. */
export async function prepareCallIn(
  current: Case,
  event: CallingIn,
  desk: Desk,
): Promise<Judgement | undefined> {
  const turns = turnsCalledIn(current, event, desk.settings());
  const last = lastHeard(turns);
  if (last < 0 || (turns === current.turns && current.assessment !== null)) return undefined;
  return judge(desk.local, desk, current, { turns: turns.slice(0, last + 1) });
}

/**
 * Takes in what Heed had not heard of the conversation, judges it and shows the card to whoever asked. Undefined where there is nothing
 * to look at: the platform did not tell, or nobody has written anything.
 */
export function callIn(
  current: Case,
  event: CallingIn,
  judgement: Judgement | undefined,
  moment: Moment,
): Case | undefined {
  const turns = turnsCalledIn(current, event, moment.settings);
  if (lastHeard(turns) < 0) return undefined;
  const called = record(asked(current, event.by, moment.settings), event.at, ...calledIn(event));
  const customer = current.customer ?? customerIn(event, moment.settings);
  const thread = threadOf(current, event);
  const open: Case = { ...called, ...thread, state: 'open', quiet: false, customer };
  const next = turns === current.turns ? open : brought(open, turns, moment);
  const isNews = turns !== current.turns || current.assessment === null;
  return showCard(isNews ? read(next, judgement, moment) : next, moment, true);
}

/** Only in reading it the platform may have found out in which thread the message stands. */
function threadOf({ turns }: Case, { thread }: CallingIn): Pick<Case, 'thread'> {
  return turns.length > 0 || thread === undefined ? {} : { thread };
}

/** The case with whoever called Heed in. Where its card went to somebody else alone, it is posted anew. */
export function asked(current: Case, by: Author, settings: Settings): Case {
  const isShared = staffPlaceFor(channelOf(current.channel, settings), settings) !== undefined;
  const isSame = current.askedBy === null || current.askedBy.id === by.id;
  return { ...current, askedBy: by, card: isShared || isSame ? current.card : null };
}

/** What a colleague said to Heed itself is kept on the timeline by its id: it is no turn, also when it is read again later. */
const CALLED_IN = 'called in';

function calledIn(event: CallingIn): [string, string, ...string[]] {
  return [CALLED_IN, event.by.id, ...(event.kind === 'message' ? [event.message] : [])];
}

function brought(current: Case, turns: Turn[], moment: Moment): Case {
  const next = withTurns(current, turns, moment);
  // Among staff nobody answers a customer in the thread, so nobody is called for not having done so.
  if (!isAmongStaff(current, moment.settings)) return next;
  return { ...next, clocks: withWaiting(next.clocks, []) };
}

function read(current: Case, judgement: Judgement | undefined, moment: Moment): Case {
  if (judgement === undefined) return unread(current, moment);
  return pingIfNeeded(judged(current, judgement, moment), moment);
}

/** The turns with what the conversation adds; the very list of the case where that is nothing. */
function turnsCalledIn(current: Case, event: CallingIn, settings: Settings): Turn[] {
  const known = new Set(current.turns.map((turn) => turn.id));
  const isAsker = asker(event);
  const isStaffRoom = isAmongStaff(event, settings);
  const fresh = writtenIn(current, event)
    .filter((one) => !known.has(one.message))
    .flatMap((one): Turn[] => {
      const { message: id, text, at, by } = one;
      if (by.side === 'customer' || isAsker(by))
        return [{ id, who: 'customer', author: isStaffRoom ? 'Customer' : by.name, text, at }];
      return by.side === 'staff' ? [{ id, who: 'agent', author: by.name, text, at }] : [];
    });
  return joined(current.turns, fresh);
}

/** What was written in the conversation, without what was said to Heed. */
function writtenIn(current: Case, event: CallingIn): Written[] {
  const spoken = new Set(
    current.timeline.flatMap(({ what, note }) => (what === CALLED_IN && note ? [note] : [])),
  );
  if (event.kind === 'message') spoken.add(event.message);
  return (event.conversation ?? []).filter(
    (one) => !spoken.has(one.message) && !isOfSibling(current, one),
  );
}

/** Who counts as the customer where nobody in the conversation is one: whoever wrote the message pointed at, or began the thread. */
function asker(event: CallingIn): (by: Author) => boolean {
  const conversation = event.conversation ?? [];
  if (conversation.some(({ by }) => by.side === 'customer')) return () => false;
  const first =
    event.kind === 'message'
      ? conversation.find((one) => one.message !== event.message)
      : conversation.find((one) => one.message === event.message);
  return (by) => by.id === first?.by.id;
}

/** Among staff whoever wrote only passes a customer's words on. */
function customerIn(event: CallingIn, settings: Settings): Case['customer'] {
  if (isAmongStaff(event, settings)) return null;
  const isAsker = asker(event);
  const first = event.conversation?.find(({ by }) => by.side === 'customer' || isAsker(by));
  return first === undefined ? null : customerOf(first.by);
}

function isAmongStaff({ channel }: Pick<Case, 'channel'>, settings: Settings): boolean {
  return channelOf(channel, settings).kind === 'staff';
}
