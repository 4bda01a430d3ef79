import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError, type Sent } from '../../adapter.ts';
import { messageNameOf, parseMessageName, type SlackAddress } from '../address.ts';
import { type Look, renderMessage } from '../render/render.ts';
import { sendErrorOf } from '../web/errors.ts';
import type { WebClients } from '../web/web.ts';
import { type AudienceCheck, isPerson } from './check-audience.ts';
import type { Directs } from './directs.ts';
import { findPosted } from './find-posted.ts';
import { openDirect } from './open-direct.ts';
import { type Posted, post, update } from './post.ts';
import { saidOf } from './said.ts';
import { whisperInstead } from './whisper-instead.ts';

/** Everything that becomes a message in a channel or a direct message. */
export type Message = Exclude<Outgoing, { kind: 'form' | 'done' | 'home' }>;

export interface PlaceMessageOptions {
  readonly web: WebClients;
  readonly check: AudienceCheck;
  readonly directs: Directs;
  readonly time: Time;
  /** Something for staff is about to be posted in the channel, or was just now. */
  internal(team: string, channel: string): void;
  look(): Look;
}

/** Posts a message whose audience was checked, or puts it in the place of the one it replaces. Rejects with `SendError`. */
export type PlaceMessage = (
  outgoing: Message,
  address: SlackAddress,
  attempt: number,
) => Promise<Sent>;

export function createPlaceMessage(options: PlaceMessageOptions): PlaceMessage {
  const { web, check, directs, time, look, internal } = options;

  /**
   * The message that this one replaces, where it lies in the place that was checked: the same channel, or direct messages with the
   * same person. A message elsewhere (in the staff channel of then) was another audience's and is left alone, and so is one of which
   * it is not known any more.
   */
  async function replaceable(outgoing: Message, address: SlackAddress) {
    const name = 'replaces' in outgoing ? outgoing.replaces : undefined;
    const old = name === undefined ? undefined : parseMessageName(name);
    if (old === undefined || old.team !== address.team) return undefined;
    return old.channel === (await channelOf(address)) ? old : undefined;
  }

  /** Undefined where nothing was ever posted to a person, as far as is known. */
  async function channelOf(address: SlackAddress): Promise<string | undefined> {
    return isPerson(address) ? directs.channelWith(address) : address.id;
  }

  async function change(outgoing: Message, address: SlackAddress): Promise<Posted | undefined> {
    const old = await replaceable(outgoing, address);
    if (old === undefined) return undefined;
    return update(web.of(address.team), old, renderMessage(outgoing, look()), saidOf(outgoing));
  }

  async function postOnce(outgoing: Message, address: SlackAddress): Promise<Posted> {
    const { team, id } = address;
    const where = { channel: id, ...threadOf(outgoing) };
    const message = renderMessage(outgoing, look());
    const posted = await post(web.of(team), where, message, saidOf(outgoing));
    if (isPerson(address)) await directs.note(address, posted.channel);
    return posted;
  }

  /** The message, where an earlier attempt has posted it and Slack tells. */
  async function postedBefore(
    outgoing: Message,
    address: SlackAddress,
  ): Promise<Posted | undefined> {
    const client = web.of(address.team);
    const channel = (await channelOf(address)) ?? (await openDirect(client, address.id));
    if (channel === undefined) return undefined;
    const where = { web: client, channel, ...threadOf(outgoing), now: time.now() };
    const ts = await findPosted(where, saidOf(outgoing).id);
    if (ts === undefined) return undefined;
    if (isPerson(address)) await directs.note(address, channel);
    return { channel, ts };
  }

  async function place(outgoing: Message, address: SlackAddress, attempt: number): Promise<Posted> {
    if (isInternal(outgoing, address)) internal(address.team, address.id);
    try {
      const changed = await change(outgoing, address);
      if (changed !== undefined) return changed;
      const before = attempt > 1 ? await postedBefore(outgoing, address) : undefined;
      return before ?? (await postOnce(outgoing, address));
    } finally {
      if (isInternal(outgoing, address)) internal(address.team, address.id);
    }
  }

  /** A channel may have been shared while the message was on its way: then it is taken back at once. */
  async function confirm(outgoing: Message, address: SlackAddress, posted: Posted): Promise<void> {
    if (!isInternal(outgoing, address)) return;
    try {
      await check(outgoing);
    } catch (error) {
      // Where Slack is out of reach, what changes in the channel comes as an event.
      if (error instanceof SendError && error.retryable) return;
      const { channel, ts } = posted;
      await web.of(address.team).chat.delete({ channel, ts });
      throw error;
    }
  }

  return async (outgoing, address, attempt) => {
    try {
      const posted = await place(outgoing, address, attempt);
      await confirm(outgoing, address, posted);
      const { channel, ts, degraded } = posted;
      const message = messageNameOf({ team: address.team, channel, ts });
      return { message, ...(degraded === undefined ? {} : { degraded }) };
    } catch (error) {
      const whispered = await whisperInstead(
        web.of(address.team),
        outgoing,
        address,
        error,
        look(),
      );
      if (whispered !== undefined) return whispered;
      throw sendErrorOf(error, `post the ${outgoing.kind} in ${outgoing.to}`);
    }
  };
}

function threadOf(outgoing: Message): { thread?: string } {
  const thread = 'thread' in outgoing ? outgoing.thread : undefined;
  return thread === undefined ? {} : { thread };
}

/** For staff, in a place that others may come into. */
function isInternal({ audience }: Message, address: SlackAddress): boolean {
  return audience === 'staff' && !isPerson(address);
}
