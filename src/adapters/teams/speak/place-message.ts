import type { Outgoing } from '../../../domain/outgoing.ts';
import { refusal, SendError, type Sent } from '../../adapter.ts';
import { isPerson, parseMessageName, splitThread, type TeamsAddress } from '../address.ts';
import type { Place } from '../bot-framework.ts';
import type { TeamsMessage } from '../render/render.ts';
import { connectorErrorIn, sendErrorOf } from '../web/errors.ts';
import { placeOf } from '../web/place.ts';
import type { References } from '../web/references.ts';
import type { AudienceCheck } from './check-audience.ts';
import type { Earlier } from './earlier.ts';
import { type PersonalChats, unreachable } from './personal-chats.ts';
import { type Post, wordingIn } from './post.ts';
import { saidOf } from './posted-entries.ts';
import type { Whisper } from './whisper.ts';
import { whisperInstead } from './whisper-instead.ts';

/** Everything that becomes a message in a channel or a personal chat. */
export type Message = Exclude<Outgoing, { kind: 'form' | 'done' }>;

export interface PlaceMessageOptions {
  readonly check: AudienceCheck;
  readonly references: References;
  readonly chats: PersonalChats;
  readonly post: Post;
  readonly earlier: Earlier;
  readonly whisper: Pick<Whisper, 'sayThere'>;
  /** Something for staff is about to be posted in the channel, or was just now. */
  internal(channel: TeamsAddress): void;
  /** Something for staff stands in the channel that must not, and could not be taken back at once. */
  left(channel: TeamsAddress): void;
  /** `isPrivate`: for one person alone, among others. */
  draw(outgoing: Message, isPrivate: boolean): Promise<TeamsMessage>;
}

/**
 * Posts a message whose audience was checked, or puts it in the place of the one it replaces. Rejects with `SendError`, or with what a
 * disk failed with.
 */
export type PlaceMessage = (outgoing: Message, address: TeamsAddress) => Promise<Sent>;

/** How long after an attempt without an answer the next one looks whether it arrived, in milliseconds. Ours: Teams shows it by then. */
const SHOWN_WITHIN = 5_000;

export function createPlaceMessage(options: PlaceMessageOptions): PlaceMessage {
  const { check, references, chats, post, earlier, whisper, internal, left, draw } = options;

  async function placeFor(outgoing: Message, address: TeamsAddress): Promise<Place> {
    if (isPerson(address)) return chats.of(address);
    const thread = 'thread' in outgoing ? outgoing.thread : undefined;
    const place = await placeOf(references, address, thread);
    if (place !== undefined) return place;
    throw refusal(`Heed never heard from ${outgoing.to}, so it cannot write there.`);
  }

  async function put(outgoing: Message, place: Place): Promise<Sent> {
    const message = await draw(outgoing, false);
    const said = saidOf(outgoing);
    const old = replacedIn(outgoing, place);
    const changed = old === undefined ? undefined : await post.change(place, old, message, said);
    if (changed !== undefined) return changed;
    const there = await earlier.find(outgoing, place, wordingIn(message));
    return there ?? post.post(place, message, said);
  }

  async function putNoted(outgoing: Message, address: TeamsAddress, place: Place): Promise<Sent> {
    if (isInternal(outgoing, address)) internal(address);
    try {
      return await put(outgoing, place);
    } finally {
      if (isInternal(outgoing, address)) internal(address);
    }
  }

  /** A guest may have come in while the message was on its way: then it is taken back at once. */
  async function confirm(
    outgoing: Message,
    address: TeamsAddress,
    place: Place,
    { message = '' }: Sent,
  ): Promise<void> {
    try {
      await check(outgoing);
    } catch (error) {
      // Where Teams is out of reach, what changes in the channel comes as an event.
      if (error instanceof SendError && error.retryable) return;
      const activity = parseMessageName(message)?.activity;
      if (activity === undefined) left(address);
      else await post.remove(place, activity).catch(() => left(address));
      throw error;
    }
  }

  async function say(outgoing: Message, address: TeamsAddress): Promise<Sent> {
    const place = await placeFor(outgoing, address);
    const sent = await putNoted(outgoing, address, place);
    if (isInternal(outgoing, address)) await confirm(outgoing, address, place, sent);
    return sent;
  }

  return async (outgoing, address) => {
    try {
      return await say(outgoing, address);
    } catch (error) {
      const drawPrivately = (card: Message) => draw(card, true);
      const whispered = await whisperInstead(outgoing, address, error, { whisper, drawPrivately });
      if (whispered !== undefined) return whispered;
      throw toldOf(error, outgoing, address);
    }
  };
}

/**
 * The message that this one replaces, where it lies in the place that was checked. A message elsewhere (in the staff channel of then)
 * was another audience's and is left alone.
 */
function replacedIn(outgoing: Message, { tenant, conversation }: Place): string | undefined {
  const name = 'replaces' in outgoing ? outgoing.replaces : undefined;
  const old = name === undefined ? undefined : parseMessageName(name);
  const isThere = old?.tenant === tenant && old.conversation === splitThread(conversation).base;
  return isThere ? old.activity : undefined;
}

/** For staff, in a place that others may come into. */
function isInternal({ audience }: Message, address: TeamsAddress): boolean {
  return audience === 'staff' && !isPerson(address);
}

/** As the rest of Heed is told of it; what is no fault of Teams' stays what it is. */
function toldOf(error: unknown, { kind, to }: Message, address: TeamsAddress): unknown {
  const failed = connectorErrorIn(error);
  if (failed === undefined) return error;
  if (failed.status === 403 && isPerson(address)) return unreachable(address, failed);
  const told = sendErrorOf(error, `post the ${kind} in ${to}`);
  if (failed.arrived !== 'maybe') return told;
  const retryAfterMs = Math.max(SHOWN_WITHIN, told.retryAfterMs ?? 0);
  return new SendError(told.message, { retryable: told.retryable, retryAfterMs, cause: failed });
}
