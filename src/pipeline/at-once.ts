import type { Logger } from 'pino';
import { type Adapter, SendError } from '../adapters/adapter.ts';
import type { Platform } from '../domain/address.ts';
import type { Incoming } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Settings } from '../domain/settings.ts';
import type { Engine, Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';
import { answerAtOnce, apologise, concernsNoCase } from '../handlers/answer-at-once.ts';
import type { Desk } from '../handlers/desk.ts';
import type { Quiet } from './quiet.ts';
import { sendFacts } from './send-facts.ts';
import { withLinks } from './with-links.ts';
import { within } from './within.ts';

/** Whom it asks, and through whom it answers. */
export interface AtOnceOptions {
  readonly engine: Pick<Engine, 'read' | 'change' | 'workload'>;
  readonly byPlatform: ReadonlyMap<Platform, Adapter>;
  readonly desk: Pick<Desk, 'settings' | 'update' | 'cases' | 'directory' | 'learned'>;
  readonly time: Time;
  readonly logger: Logger;
  readonly quiet: Pick<Quiet, 'begun'>;
}

/** Answers what is no case's business while the platform waits, or soon after. */
export interface AtOnce {
  /** True when the event was for this: then it was answered, or is being answered and goes on to be. */
  take(event: Incoming): Promise<boolean>;
  /** Resolves when nothing is being answered any more. */
  settled(): Promise<void>;
}

/** How long whoever delivers an event waits for its answer, in milliseconds. Ours: platforms show an error after three seconds. */
const PATIENCE = 2_000;

/** How many keys are remembered of what was answered. Ours: a repeat comes within minutes, and a busy hour has fewer. */
const MOST_KEYS = 1_000;

/** How long finding an answer may take, and how long saying it, in milliseconds. Ours. */
const LIMIT = 10_000;

class LateError extends Error {
  override readonly name = 'LateError';
}

export function createAtOnce(options: AtOnceOptions): AtOnce {
  const { engine, byPlatform, desk, time, logger, quiet } = options;
  const underWay = new Set<Promise<void>>();
  const answered = new Set<string>();

  function inTime<Result>(task: () => Promise<Result>): Promise<Result> {
    return within({ time, limit: LIMIT, late: new LateError() }, task);
  }

  async function isForUs(event: Incoming): Promise<boolean> {
    if (event.kind === 'action') return (await engine.read(event.case)) === undefined;
    return concernsNoCase(event, desk.settings());
  }

  async function readers(platform: Platform, channel: string) {
    const adapter = byPlatform.get(platform);
    if (adapter === undefined)
      throw new SendError(`Heed is not connected to ${platform} now.`, { retryable: true });
    try {
      return await adapter.readers(channel);
    } catch (error) {
      logger.warn({ channel, ...sendFacts(error) }, 'Who reads a channel is not known');
      throw error;
    }
  }

  /** Where the platform does not tell, nobody is alarmed. */
  async function isIn(platform: Platform, channel: string): Promise<boolean> {
    const told = byPlatform.get(platform)?.isIn?.(channel);
    return (await told?.catch(() => true)) ?? true;
  }

  /** What was answered may have changed what the same event means: told twice, it must not become a case the second time. */
  function remember(key: string): void {
    answered.add(key);
    const [oldest] = answered;
    if (answered.size > MOST_KEYS && oldest !== undefined) answered.delete(oldest);
  }

  async function update(edit: (current: Settings) => Settings): Promise<Settings> {
    try {
      return await desk.update(edit);
    } catch (error) {
      logger.error(errorFacts(error), 'The settings could not be changed');
      throw error;
    }
  }

  async function answersTo(event: Incoming): Promise<readonly Outgoing[]> {
    const front = {
      settings: desk.settings,
      update,
      cases: desk.cases,
      directory: desk.directory,
      ...(desk.learned === undefined ? {} : { learned: desk.learned }),
      workload: engine.workload,
      read: engine.read,
      change: engine.change,
      readers: (channel: string) => readers(event.platform, channel),
      isIn: (channel: string) => isIn(event.platform, channel),
    };
    try {
      return await inTime(() => answerAtOnce(event, front));
    } catch (error) {
      logger.error({ kind: event.kind, ...errorFacts(error) }, 'An event could not be answered');
      return apologise(event, desk.settings());
    }
  }

  /** What nobody hears in time is not worth repeating. */
  async function say(outgoing: Outgoing, platform: Platform): Promise<void> {
    try {
      const linked = withLinks(outgoing, platform, byPlatform);
      await inTime(async () => byPlatform.get(platform)?.send(linked));
    } catch (error) {
      const facts = { kind: outgoing.kind, ...sendFacts(error) };
      logger.warn(facts, 'An answer at once was not sent');
    }
  }

  /** Never rejects. */
  async function answer(event: Incoming): Promise<void> {
    const ended = quiet.begun('answered at once');
    for (const outgoing of await answersTo(event)) await say(outgoing, event.platform);
    ended(true);
  }

  /** Resolves with the task, or when whoever waits has waited long enough. */
  async function patiently(task: Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const forget = time.wakeAt(time.now() + PATIENCE, resolve);
    await Promise.race([task, promise]);
    forget();
  }

  return {
    async take(event) {
      if (answered.has(event.key)) return true;
      if (!(await isForUs(event))) return false;
      remember(event.key);
      const answering = answer(event).finally(() => underWay.delete(answering));
      underWay.add(answering);
      await patiently(answering);
      return true;
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
