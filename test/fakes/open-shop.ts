import { onTestFinished } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Desk } from '../../src/handlers/desk.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createLog, type Log } from './log.ts';
import { createRecordingAdapter, type RecordingAdapter } from './recording-adapter.ts';
import { scriptedDesk } from './scripted-mind.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The shop with all its parts at work: a real engine on a folder of its own, a platform that remembers, a time moved by hand. */
export interface OpenShop {
  readonly adapter: RecordingAdapter;
  readonly time: FakeTime;
  readonly log: Log;
  /** Those of now: a restart makes others. */
  readonly engine: Engine;
  readonly pipeline: Pipeline;
  /** The case `case-<number>`, numbered from 1 as they were opened. */
  caseOf(number?: number): Promise<Case>;
  /** Moves the time on, and waits at each wake-up on the way until what that wakes is done. */
  pass(milliseconds: number): Promise<void>;
  /** Stops everything and starts it anew on the same folder, unless told only to stop. */
  restart(options?: { start: boolean }): Promise<void>;
}

export interface ShopOptions {
  readonly desk?: Partial<Desk>;
  /** Puts something between the pipeline and the engine. */
  readonly wrap?: (engine: Engine) => Engine;
  /** Other platforms beside the terminal. */
  readonly others?: readonly RecordingAdapter[];
  /** Left undone where the test starts the pipeline itself. */
  readonly start?: boolean;
}

/** Opens the shop, and sees to it that it is closed and cleared away when the test is over. */
export async function openShop(options: ShopOptions = {}): Promise<OpenShop> {
  const folder = temporaryFolder();
  const adapter = createRecordingAdapter();
  const time = createFakeTime();
  const log = createLog();
  const desk = scriptedDesk(options.desk);
  let opened = 0;
  let parts = await build();

  async function build() {
    const engine = await createEmbeddedEngine({ folder, time, place, newId, logger: log.logger });
    const wrapped = options.wrap?.(engine) ?? engine;
    const pipeline = createPipeline({
      engine: wrapped,
      adapters: [adapter, ...(options.others ?? [])],
      desk,
      time,
      logger: log.logger,
    });
    return { engine, pipeline };
  }

  function newId(): string {
    opened += 1;
    return `case-${opened}`;
  }

  onTestFinished(async () => {
    await parts.pipeline.stop();
  });
  if (options.start !== false) await parts.pipeline.start();

  return {
    adapter,
    time,
    log,
    get engine() {
      return parts.engine;
    },
    get pipeline() {
      return parts.pipeline;
    },
    async caseOf(number = 1) {
      const found = await parts.engine.read(`case-${number}`);
      if (found === undefined) throw new Error(`There is no case ${number}.`);
      return found;
    },
    async pass(milliseconds) {
      const end = time.now() + milliseconds;
      while (time.now() < end) {
        const next = Math.min(time.next() ?? end, end);
        time.advance(Math.max(next - time.now(), 0));
        await parts.pipeline.settled();
      }
    },
    async restart({ start } = { start: true }) {
      await parts.pipeline.stop();
      parts = await build();
      if (start) await parts.pipeline.start();
    },
  };
}
