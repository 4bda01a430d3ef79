import type { Logger } from 'pino';
import type { Adapter } from './adapters/adapter.ts';
import { type Case, dueAt } from './domain/case.ts';
import type { Incoming } from './domain/message.ts';
import { nextToSend } from './domain/outbox.ts';
import type { Engine, Time } from './engine/engine.ts';
import { answerAtOnce } from './handlers/answer-at-once.ts';
import type { Desk, Moment } from './handlers/desk.ts';
import { apply, prepare } from './handlers/handle.ts';
import { applyClocks } from './handlers/handle-clock.ts';
import type { Judgement } from './handlers/judge.ts';
import { createCourier } from './pipeline/courier.ts';
import { createQuiet } from './pipeline/quiet.ts';
import { createSecondOpinion } from './pipeline/second-opinion.ts';

export interface PipelineOptions {
  readonly engine: Engine;
  readonly adapters: readonly Adapter[];
  readonly desk: Desk;
  readonly time: Time;
  readonly logger: Logger;
}

/** Joins adapters, engine and handlers. One way: adapter, inbox, handler, outbox, adapter. */
export interface Pipeline {
  start(): Promise<void>;
  /** Resolves when nothing that has come in is still being worked on. */
  settled(): Promise<void>;
  /** Stops listening, finishes what was begun, lets go of the store. */
  stop(): Promise<void>;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const { engine, adapters, desk, time, logger } = options;
  const byPlatform = new Map(adapters.map((adapter) => [adapter.platform, adapter]));
  const quiet = createQuiet(async (id) => isDue(await engine.read(id)));
  const courier = createCourier({ engine, byPlatform, time, logger });
  const secondOpinion = createSecondOpinion({ engine, desk, time, logger, moment });

  function moment(): Moment {
    return { settings: desk.settings(), now: time.now(), model: desk.model !== undefined };
  }

  async function receive(event: Incoming): Promise<void> {
    const adapter = byPlatform.get(event.platform);
    const answer = await answerAtOnce(event, engine, desk.settings());
    if (answer !== undefined) {
      if (answer.outgoing !== undefined) await adapter?.send(answer.outgoing);
      return;
    }
    const id = await engine.accept(event);
    if (id !== undefined) quiet.touched(id);
  }

  async function work(id: string): Promise<void> {
    try {
      for (let current = await engine.read(id); isDue(current); current = await engine.read(id)) {
        await step(current);
      }
    } finally {
      quiet.worked();
    }
  }

  function isDue(current: Case | undefined): current is Case {
    const due = current && dueAt(current);
    return due !== undefined && due <= time.now();
  }

  /** Does the first thing that is due: what came in, then what goes out, then clocks, then the model. */
  async function step(current: Case): Promise<void> {
    const [event] = current.inbox;
    if (event !== undefined) await handle(current, event);
    else if (nextToSend(current, time.now()) !== undefined) await courier.deliver(current);
    else if (current.clocks.some((clock) => clock.due <= time.now())) {
      await engine.change(current.id, (now) => applyClocks(now, moment()));
    } else await secondOpinion.ask(current);
  }

  async function handle(current: Case, event: Incoming): Promise<void> {
    const complete = await completed(event);
    const judgement = await judgementOn(current, complete);
    await engine.change(current.id, (now) => apply(now, complete, judgement, moment()));
  }

  /** What the platform can add; when it cannot, the event is handled as it came. */
  async function completed(event: Incoming): Promise<Incoming> {
    try {
      return (await byPlatform.get(event.platform)?.complete(event)) ?? event;
    } catch (error) {
      logger.warn(
        { error: nameOf(error), platform: event.platform, kind: event.kind },
        'event could not be completed',
      );
      return event;
    }
  }

  /** An event that cannot be judged is taken in all the same: a case never hangs on one message. */
  async function judgementOn(current: Case, event: Incoming): Promise<Judgement | undefined> {
    try {
      return await prepare(current, event, desk);
    } catch (error) {
      logger.error(
        { error: nameOf(error), case: current.id, kind: event.kind },
        'event could not be judged',
      );
      return undefined;
    }
  }

  return {
    async start() {
      await engine.start(work);
      for (const adapter of adapters) await adapter.start(receive);
    },
    async settled() {
      await quiet.settled();
      await secondOpinion.idle();
      await quiet.settled();
    },
    async stop() {
      for (const adapter of adapters) await adapter.stop();
      await secondOpinion.idle();
      await engine.stop();
    },
  };
}

/** Only the kind of error goes into logs: its message may hold a customer's words. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
