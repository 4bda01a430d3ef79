import type { Logger } from 'pino';
import { type Adapter, SendError, type Sent } from '../adapters/adapter.ts';
import type { Platform } from '../domain/address.ts';
import { platformIn } from '../domain/address.ts';
import type { Case } from '../domain/case.ts';
import { markSending, markSent, markUnsent, nextToSend, withdraw } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Engine, Time } from '../engine/engine.ts';
import type { Moment } from '../handlers/desk.ts';
import { applyUnsent } from '../handlers/handle-unsent.ts';
import { sendFacts } from './send-facts.ts';
import { withLinks } from './with-links.ts';
import { within } from './within.ts';

/** Through whom a courier speaks, and what it changes. */
export interface CourierOptions {
  readonly engine: Engine;
  readonly byPlatform: ReadonlyMap<Platform, Adapter>;
  readonly time: Time;
  readonly logger: Logger;
  moment(): Moment;
}

/** Carries what was decided to the platform, once if the platform can tell, and keeps trying where that can help. */
export interface Courier {
  /** Says the first thing that is due. Throws only when the store fails; what was said then is said again under the same id. */
  deliver(current: Case): Promise<void>;
}

const SECOND = 1000;
const LONGEST_PAUSE = 5 * 60 * SECOND;
/** With these pauses some twenty minutes of trying: later, what was approved may no longer be what the customer needs to hear. Ours. */
const MAX_ATTEMPTS = 12;

/** How long one attempt may take, in milliseconds. Ours: a platform that is well answers within a few seconds. */
const LIMIT = 30 * SECOND;

/** What came of one attempt. */
type Attempt = { readonly sent: Sent } | { readonly error: unknown };

export function createCourier(options: CourierOptions): Courier {
  const { engine, byPlatform, time, logger, moment } = options;

  async function attempt(
    outgoing: Outgoing,
    platform: Platform,
    attempts: number,
  ): Promise<Attempt> {
    const late = new SendError(`${platform} did not answer in time.`, { retryable: true });
    try {
      const adapter = adapterFor(platform);
      const linked = withLinks(outgoing, platform, byPlatform);
      const sending = () => adapter.send(linked, attempts);
      return { sent: await within({ time, limit: LIMIT, late }, sending) };
    } catch (error) {
      return { error };
    }
  }

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
    const retryAt = canRetry(error, attempts)
      ? time.now() + pauseAfter(attempts, error)
      : undefined;
    logger.warn(
      { case: id, kind: outgoing.kind, attempts, ...sendFacts(error) },
      retryAt === undefined ? 'Not sent, given up' : 'Not sent, will be tried again',
    );
    await engine.change(id, (now) =>
      retryAt === undefined
        ? applyUnsent(now, outgoing, moment())
        : markUnsent(now, outgoing.id, retryAt),
    );
  }

  return {
    async deliver(current) {
      const next = nextToSend(current, time.now());
      if (next === undefined) return;
      const marked = await engine.change(current.id, (now) => markSending(now, next.outgoing.id));
      // A second opinion may have put a newer card in its place meanwhile.
      const item = marked.outbox.find((one) => one.outgoing.id === next.outgoing.id);
      if (item === undefined) return;
      const outgoing = addressed(item.outgoing, marked);
      if (outgoing === undefined) {
        await engine.change(current.id, (now) => withdraw(now, item.outgoing.id));
        return;
      }
      const platform = platformIn(outgoing.to) ?? marked.platform;
      const result = await attempt(outgoing, platform, item.attempts);
      if ('error' in result) return failed(current.id, outgoing, item.attempts, result.error);
      await engine.change(current.id, (now) => markSent(now, outgoing, result.sent.message));
    },
  };
}

function canRetry(error: unknown, attempts: number): boolean {
  return attempts < MAX_ATTEMPTS && (!(error instanceof SendError) || error.retryable);
}

function pauseAfter(attempts: number, error: unknown): number {
  const asked = error instanceof SendError ? error.retryAfterMs : undefined;
  if (asked !== undefined) return Math.max(SECOND, asked);
  return Math.min(LONGEST_PAUSE, SECOND * 2 ** (attempts - 1));
}

/**
 * What was posted by now is updated in place: a card by the next one, a ping by what became of it. Undefined for the latter where the
 * ping itself was never posted.
 */
function addressed(outgoing: Outgoing, { card, pings }: Case): Outgoing | undefined {
  if (outgoing.kind === 'card') return card === null ? outgoing : { ...outgoing, replaces: card };
  if (outgoing.kind !== 'ping') return outgoing;
  const ping = pings.find((one) => outgoing.id.startsWith(`${one.id}/`));
  if (ping === undefined) return outgoing;
  return ping.message === null ? undefined : { ...outgoing, replaces: ping.message };
}
