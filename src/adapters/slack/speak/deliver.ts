import type { HomeShown, Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError, type Sent } from '../../adapter.ts';
import { isDoor } from '../../create-doors.ts';
import { createSayOnce, type Say } from '../../say-once.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import type { DoorAnswer, Doors } from '../doors/doors.ts';
import { type Look, renderForm, renderHome, renderMessage } from '../render/render.ts';
import type { Channels } from '../web/channels.ts';
import { sendErrorOf } from '../web/errors.ts';
import type { WebClients } from '../web/web.ts';
import type { AudienceCheck } from './check-audience.ts';
import type { Directs } from './directs.ts';
import { createNameChannels } from './name-channels.ts';
import { createPlaceMessage } from './place-message.ts';

export interface DeliverOptions {
  readonly web: WebClients;
  readonly check: AudienceCheck;
  readonly doors: Doors;
  readonly channels: Pick<Channels, 'facts' | 'nameOf'>;
  readonly directs: Directs;
  readonly time: Time;
  /** Something for staff is about to be posted in the channel, or was just now. */
  internal(team: string, channel: string): void;
  readonly link: Look['link'];
}

/**
 * Says one thing, once. From the second attempt on Slack is asked first whether it had arrived. Nothing is said before the audience was
 * checked. Rejects with `SendError`.
 */
export type Deliver = Say;

export function createDeliver(options: DeliverOptions): Deliver {
  const { web, check, doors, time, link } = options;
  const placeMessage = createPlaceMessage({ ...options, look });
  const nameChannels = createNameChannels(options);

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

  async function publish(outgoing: HomeShown, { team, id }: SlackAddress): Promise<Sent> {
    const view = renderHome(outgoing, look());
    try {
      await web.of(team).views.publish({ user_id: id, view });
      return {};
    } catch (error) {
      throw sendErrorOf(error, `show ${outgoing.to} their page`);
    }
  }

  return createSayOnce(say);
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
