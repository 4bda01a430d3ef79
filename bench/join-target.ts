import type { Logger } from 'pino';
import type { Adapter } from '../src/adapters/adapter.ts';
import { createLocalMind } from '../src/compose.ts';
import type { Settings } from '../src/domain/settings.ts';
import type { Engine, Time } from '../src/engine/engine.ts';
import { createPipeline, type Pipeline } from '../src/pipeline.ts';

/** An adapter with the engine and the handlers behind it; where it is not `isWhole`, what came in is kept and not worked on. */
export async function joinTarget(parts: {
  readonly engine: Engine;
  readonly adapter: Adapter;
  readonly settings: Settings;
  readonly isWhole: boolean;
  readonly time: Time;
  readonly logger: Logger;
}): Promise<Pipeline> {
  const { engine, adapter, settings, isWhole, time, logger } = parts;
  const desk = {
    local: createLocalMind(undefined),
    model: undefined,
    knowledge: { find: async () => [] },
    settings: () => settings,
    update: async () => settings,
    directory: () => ({ groups: {}, shifts: {} }),
  };
  // Without a start the engine keeps what it takes in, and calls no work.
  const resting = { ...engine, start: async () => {} };
  const pipeline = createPipeline({
    ...{ adapters: [adapter], desk, time, logger },
    engine: isWhole ? engine : resting,
  });
  await pipeline.start();
  return pipeline;
}
