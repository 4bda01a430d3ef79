import type { Logger } from 'pino';
import { type Adapter, SendError } from '../adapters/adapter.ts';
import type { Case } from '../domain/case.ts';
import { markSending, markSent, markUnsent, nextToSend } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Platform } from '../domain/person.ts';
import type { Engine, Time } from '../engine/engine.ts';
import { record } from '../handlers/desk.ts';

export interface CourierOptions {
  readonly engine: Engine;
  readonly byPlatform: ReadonlyMap<Platform, Adapter>;
  readonly time: Time;
  readonly logger: Logger;
}

/** Carries what was decided to the platform, once if the platform can tell, and keeps trying where that can help. */
export interface Courier {
  deliver(current: Case): Promise<void>;
}

const SECOND = 1000;
const LONGEST_PAUSE = 5 * 60 * SECOND;
/** About twenty minutes of trying in all. Ours. */
const MAX_ATTEMPTS = 10;

export function createCourier({ engine, byPlatform, time, logger }: CourierOptions): Courier {
  return {
    async deliver(current) {
      const next = nextToSend(current, time.now());
      if (next === undefined) return;
      const marked = await engine.change(current.id, (now) => markSending(now, next.outgoing.id));
      const outgoing = addressed(next.outgoing, marked);
      try {
        const sent = await adapterFor(current.platform).send(outgoing);
        await engine.change(current.id, (now) => markSent(now, outgoing, sent.message));
      } catch (error) {
        await failed(current.id, outgoing, next.attempts + 1, error);
      }
    },
  };

  function adapterFor(platform: Platform): Adapter {
    const adapter = byPlatform.get(platform);
    if (adapter === undefined)
      throw new SendError(`Heed is not connected to ${platform} now.`, { retryable: true });
    return adapter;
  }

  async function failed(
    id: string,
    outgoing: Outgoing,
    attempts: number,
    error: unknown,
  ): Promise<void> {
    const isRetryable = !(error instanceof SendError) || error.retryable;
    const retryAt =
      isRetryable && attempts < MAX_ATTEMPTS ? time.now() + pauseAfter(attempts, error) : undefined;
    const facts = {
      case: id,
      kind: outgoing.kind,
      attempts,
      error: error instanceof Error ? error.name : 'unknown',
    };
    logger.warn(
      facts,
      retryAt === undefined ? 'not sent, given up' : 'not sent, will be tried again',
    );
    await engine.change(id, (now) => {
      const unsent = markUnsent(now, outgoing.id, retryAt);
      return retryAt === undefined
        ? record(unsent, time.now(), 'not sent', undefined, outgoing.kind)
        : unsent;
    });
  }
}

function pauseAfter(attempts: number, error: unknown): number {
  const asked = error instanceof SendError ? error.retryAfterMs : undefined;
  return asked ?? Math.min(LONGEST_PAUSE, SECOND * 2 ** (attempts - 1));
}

/** A card that has been posted by now is updated in place. */
function addressed(outgoing: Outgoing, current: Case): Outgoing {
  return outgoing.kind === 'card' && current.card !== null
    ? { ...outgoing, replaces: current.card }
    : outgoing;
}
