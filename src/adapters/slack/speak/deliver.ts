import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError, type Sent } from '../../adapter.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import { type DoorAnswer, type Doors, isDoor } from '../doors/doors.ts';
import { type Look, renderForm, renderHome, renderMessage } from '../render/render.ts';
import type { Channels } from '../web/channels.ts';
import { sendErrorOf } from '../web/errors.ts';
import type { WebClients } from '../web/web.ts';
import type { AudienceCheck } from './check-audience.ts';
import { createNameChannels } from './name-channels.ts';
import { createPlaceMessage } from './place-message.ts';

export interface DeliverOptions {
  readonly web: WebClients;
  readonly check: AudienceCheck;
  readonly doors: Doors;
  readonly channels: Pick<Channels, 'facts' | 'nameOf'>;
  readonly time: Time;
  /** Something for staff is about to be posted in the channel, or was just now. */
  internal(team: string, channel: string): void;
  readonly link: Look['link'];
}

/**
 * Says one thing, once: a repeat of what this process has said is answered from memory, and one that is under way is waited for. From
 * the second attempt on Slack is asked first whether it had arrived. Nothing is said before the audience was checked. Rejects with
 * `SendError`.
 */
export type Deliver = (outgoing: Outgoing, attempt: number) => Promise<Sent>;

/** How much is remembered of what was said. Ours: a courier repeats within half an hour. */
const MOST_SAID = 10_000;

export function createDeliver(options: DeliverOptions): Deliver {
  const { web, check, doors, time, link } = options;
  const placeMessage = createPlaceMessage({ ...options, look });
  const nameChannels = createNameChannels(options);
  const said = new Map<string, Sent>();
  const underWay = new Map<string, Promise<Sent>>();

  function look(): Look {
    return { now: time.now(), link };
  }

  async function say(outgoing: Outgoing, attempt: number): Promise<Sent> {
    await check(outgoing);
    if (isDoor(outgoing.to)) return answerDoor(outgoing);
    const address = parseAddress(outgoing.to);
    if (address === undefined) throw misplaced(outgoing);
    switch (outgoing.kind) {
      case 'form':
      case 'done':
        throw misplaced(outgoing);
      case 'home':
        return publish(outgoing, address);
      default:
        return placeMessage(outgoing, address, attempt);
    }
  }

  async function answerDoor(outgoing: Outgoing): Promise<Sent> {
    const shown = outgoing.kind === 'form' ? await nameChannels(outgoing) : outgoing;
    const { answer, degraded } = answerOf(shown, look());
    await doors.answer(outgoing.to, answer);
    return degraded === undefined ? {} : { degraded };
  }

  async function publish(
    outgoing: Extract<Outgoing, { kind: 'home' }>,
    { team, id }: SlackAddress,
  ): Promise<Sent> {
    const view = renderHome(outgoing, look());
    try {
      await web.of(team).views.publish({ user_id: id, view });
      return {};
    } catch (error) {
      throw sendErrorOf(error, `show ${outgoing.to} their page`);
    }
  }

  async function sayOnce(outgoing: Outgoing, attempt: number): Promise<Sent> {
    try {
      const sent = await say(outgoing, attempt);
      said.set(outgoing.id, sent);
      const [oldest] = said.keys();
      if (said.size > MOST_SAID && oldest !== undefined) said.delete(oldest);
      return sent;
    } finally {
      underWay.delete(outgoing.id);
    }
  }

  return async (outgoing, attempt) => {
    const before = said.get(outgoing.id) ?? underWay.get(outgoing.id);
    if (before !== undefined) return before;
    const begun = sayOnce(outgoing, attempt);
    underWay.set(outgoing.id, begun);
    return begun;
  };
}

function answerOf(outgoing: Outgoing, look: Look): { answer: DoorAnswer; degraded?: string } {
  switch (outgoing.kind) {
    case 'form':
      return { answer: { kind: 'view', view: renderForm(outgoing) } };
    case 'done':
      return { answer: { kind: 'done' } };
    case 'home':
      throw misplaced(outgoing);
    default: {
      const { degraded, ...message } = renderMessage(outgoing, look);
      const answer = { kind: 'message', ...message } as const;
      return degraded === undefined ? { answer } : { answer, degraded };
    }
  }
}

function misplaced({ kind, to }: Outgoing): SendError {
  return new SendError(`A ${kind} cannot be said at "${to}" in Slack.`, { retryable: false });
}
