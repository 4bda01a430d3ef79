import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError, type Sent } from '../../adapter.ts';
import { messageNameOf, parseMessageName, type SlackAddress } from '../address.ts';
import { type Look, renderMessage } from '../render/render.ts';
import { sendErrorOf } from '../web/errors.ts';
import type { WebClients } from '../web/web.ts';
import { type AudienceCheck, isPerson } from './check-audience.ts';
import { findPosted } from './find-posted.ts';
import { type Posted, post, update } from './post.ts';
import { saidOf } from './said.ts';
import { whisperInstead } from './whisper-instead.ts';

/** Everything that becomes a message in a channel or a direct message. */
export type Message = Exclude<Outgoing, { kind: 'form' | 'done' | 'home' }>;

export interface PlaceMessageOptions {
  readonly web: WebClients;
  readonly check: AudienceCheck;
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

/** How many direct message conversations are remembered. Ours. */
const MOST_DIRECTS = 10_000;

export function createPlaceMessage(options: PlaceMessageOptions): PlaceMessage {
  const { web, check, time, look, internal } = options;
  /** Whom a direct message conversation is with. */
  const directs = new Map<string, string>();

  /**
   * The message that this one replaces, where it lies in the place that was checked: the same channel, or direct messages with the
   * same person. A message elsewhere (in the staff channel of then) was another audience's and is left alone, and so is one of which
   * it is not known any more.
   */
  function replaceable(outgoing: Message, { team, id }: SlackAddress) {
    const name = 'replaces' in outgoing ? outgoing.replaces : undefined;
    const old = name === undefined ? undefined : parseMessageName(name);
    if (old === undefined || old.team !== team) return undefined;
    const isSamePlace = old.channel === id || directs.get(`${team}/${old.channel}`) === id;
    return isSamePlace ? old : undefined;
  }

  async function change(outgoing: Message, address: SlackAddress): Promise<Posted | undefined> {
    const old = replaceable(outgoing, address);
    if (old === undefined) return undefined;
    return update(web.of(address.team), old, renderMessage(outgoing, look()), saidOf(outgoing));
  }

  async function postOnce(
    outgoing: Message,
    { team, id }: SlackAddress,
    attempt: number,
  ): Promise<Posted> {
    const client = web.of(team);
    const thread = 'thread' in outgoing ? outgoing.thread : undefined;
    const where = { channel: id, ...(thread === undefined ? {} : { thread }) };
    const mark = saidOf(outgoing);
    if (attempt > 1) {
      const ts = await findPosted({ web: client, ...where, now: time.now() }, mark.id);
      if (ts !== undefined) return { channel: id, ts };
    }
    const posted = await post(client, where, renderMessage(outgoing, look()), mark);
    if (posted.channel !== id) rememberDirect(`${team}/${posted.channel}`, id);
    return posted;
  }

  function rememberDirect(conversation: string, person: string): void {
    directs.set(conversation, person);
    const [oldest] = directs.keys();
    if (directs.size > MOST_DIRECTS && oldest !== undefined) directs.delete(oldest);
  }

  async function place(outgoing: Message, address: SlackAddress, attempt: number): Promise<Posted> {
    if (isInternal(outgoing, address)) internal(address.team, address.id);
    try {
      return (await change(outgoing, address)) ?? (await postOnce(outgoing, address, attempt));
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

/** For staff, in a place that others may come into. */
function isInternal({ audience }: Message, address: SlackAddress): boolean {
  return audience === 'staff' && !isPerson(address);
}
