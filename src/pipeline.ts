import type { Logger } from 'pino';
import type { Adapter } from './adapters/adapter.ts';
import { type Case, dueAt } from './domain/case.ts';
import type { Incoming } from './domain/message.ts';
import { nextToSend } from './domain/outbox.ts';
import { sided } from './domain/sides.ts';
import type { Engine, Time } from './engine/engine.ts';
import { errorFacts } from './engine/file-errors.ts';
import type { Desk, Moment } from './handlers/desk.ts';
import { applyClocks } from './handlers/handle-clock.ts';
import { createAtOnce } from './pipeline/at-once.ts';
import { createCourier } from './pipeline/courier.ts';
import { createIntake } from './pipeline/intake.ts';
import { createQuiet } from './pipeline/quiet.ts';
import { createSecondOpinion } from './pipeline/second-opinion.ts';

/** The parts that a pipeline joins. */
export interface PipelineOptions {
  readonly engine: Engine;
  readonly adapters: readonly Adapter[];
  readonly desk: Omit<Desk, 'cases'>;
  readonly time: Time;
  readonly logger: Logger;
}

/** Joins adapters, engine and handlers. One way: adapter, inbox, handler, outbox, adapter. */
export interface Pipeline {
  /** Listens, then works on what is due. When it throws, `stop` lets go of what was begun. */
  start(): Promise<void>;
  /** Resolves when nothing that has come in is still being worked on; what has failed and waits to be tried again is not waited for. */
  settled(): Promise<void>;
  /** Stops listening, finishes what was begun, lets go of the store. What the model was asked is asked again after the next start. */
  stop(): Promise<void>;
}

/** Makes a pipeline of its parts; nothing happens before it is started. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { engine, adapters, time, logger } = options;
  const desk: Desk = { ...options.desk, cases: engine.cases };
  const byPlatform = new Map(adapters.map((adapter) => [adapter.platform, adapter]));
  const quiet = createQuiet(async (id) => isDue(await engine.readOwn(id)));
  const atOnce = createAtOnce({ engine, byPlatform, desk, time, logger, quiet });
  const courier = createCourier({ engine, byPlatform, time, logger, moment });
  const intake = createIntake({ engine, byPlatform, desk, time, logger, moment });
  const secondOpinion = createSecondOpinion({ engine, desk, time, logger, quiet, moment });
  let stopped: Promise<void> | undefined;

  function moment(): Moment {
    return {
      settings: desk.settings(),
      now: time.now(),
      model: desk.model !== undefined,
      workload: engine.workload(),
      directory: desk.directory(),
    };
  }

  function isDue(current: Case | undefined): current is Case {
    const due = current && dueAt(current);
    return due !== undefined && due <= time.now();
  }

  async function receive(event: Incoming): Promise<void> {
    const known = sided(event, desk.settings());
    if (await atOnce.take(known)) return;
    const id = await engine.accept(known);
    if (id !== undefined) quiet.touched(id);
  }

  async function work(id: string): Promise<void> {
    const ended = quiet.begun(id);
    let isWell = false;
    try {
      await workOff(id);
      isWell = true;
    } finally {
      ended(isWell);
    }
  }

  /** Does what is due until nothing is. Throws when a step changes nothing: it would be taken for ever. */
  async function workOff(id: string): Promise<void> {
    let current = await engine.readOwn(id);
    while (isDue(current)) {
      await step(current);
      const next = await engine.readOwn(id);
      if (next?.revision === current.revision) throw new Error('What was due is still to be done.');
      current = next;
    }
  }

  /** Does the first thing that is due: what goes to other cases, what came in, what goes out, then clocks, then the model. */
  async function step(current: Case): Promise<void> {
    const [forward] = current.forwards;
    const [event] = current.inbox;
    const now = time.now();
    if (forward !== undefined) return handOver(current, forward);
    if (event !== undefined) return intake.handle(current, event);
    if (nextToSend(current, now) !== undefined) return courier.deliver(current);
    if (current.clocks.every((clock) => clock.due > now)) return secondOpinion.ask(current);
    await engine.change(current.id, (one) => applyClocks(one, moment()));
  }

  /** Accepted like a platform's event; its key tells a repeat, should the process die before it has left this case. */
  async function handOver({ id }: Case, event: Incoming): Promise<void> {
    const heir = await engine.accept(event);
    if (heir !== undefined) quiet.touched(heir);
    await engine.change(id, (one) => ({
      ...one,
      forwards: one.forwards.filter(({ key }) => key !== event.key),
    }));
  }

  async function shutDown(): Promise<void> {
    await atOnce.settled();
    for (const adapter of adapters) await stopAdapter(adapter);
    await atOnce.settled();
    await secondOpinion.stop();
    quiet.stop();
    await engine.stop();
  }

  /** One that cannot stop must not keep the others, or the store, from it. */
  async function stopAdapter(adapter: Adapter): Promise<void> {
    try {
      await adapter.stop();
    } catch (error) {
      logger.error({ platform: adapter.platform, ...errorFacts(error) }, 'An adapter did not stop');
    }
  }

  return {
    async start() {
      for (const adapter of adapters) await adapter.start(receive);
      await engine.start(work);
    },
    settled: quiet.settled,
    stop() {
      stopped ??= shutDown();
      return stopped;
    },
  };
}
