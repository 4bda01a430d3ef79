import { join } from 'node:path';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { createKnowledge, createLocalMind, createRotas } from '../../src/compose.ts';
import type { SlackParts } from '../../src/compose-slack.ts';
import type { Case } from '../../src/domain/case.ts';
import { place } from '../../src/domain/placement.ts';
import { channelOf } from '../../src/domain/places.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../src/engine/documents-folder.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import type { Time } from '../../src/engine/engine.ts';
import { openSettings } from '../../src/engine/settings.ts';
import { createSystemTime } from '../../src/engine/system-time.ts';
import { createWebServer } from '../../src/http.ts';
import { namingListed } from '../../src/listed-people.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { collect } from './collect.ts';
import type { Log } from './log.ts';

/** Heed under way. */
export interface Running {
  /** Where requests go. */
  readonly url: string;
  cases(): Promise<Case[]>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface RunJoinedOptions {
  readonly folder: string;
  /** The settings. */
  readonly file: string;
  readonly log: Log;
  /** The machine's own where it is not given. */
  readonly time?: Time;
  /** Makes the adapters, and says how the desk sees the settings where that is not as they are. */
  join(parts: Omit<SlackParts, 'config'>): Promise<{
    readonly adapters: readonly Adapter[];
    view?(settings: Settings): Settings;
  }>;
}

/** The parts joined as `open-platforms.ts` joins them. Only the encoder is left out. */
export async function runJoined({
  folder,
  file,
  log,
  time = createSystemTime(),
  ...options
}: RunJoinedOptions): Promise<Running> {
  const { logger } = log;
  const settings = openSettings({ file, time, logger });
  const engine = await createEmbeddedEngine({
    folder: join(folder, 'cases'),
    time,
    place: (event, candidates) =>
      place(event, candidates, channelOf(event.channel, settings.current()).watched),
    logger,
  });
  const documents = createDocumentsFolder({ folder: join(folder, 'documents'), logger });
  const common = { documents, engine, settings: settings.current, time, logger };
  const { adapters, view = (given: Settings) => given } = await options.join(common);
  const seen = () => view(settings.current());
  const rotas = createRotas(
    { dataFolder: folder },
    { settings: seen, documents, adapters, time, logger },
  );
  const desk = {
    local: createLocalMind(undefined),
    model: undefined,
    knowledge: await createKnowledge({ knowledgeFolder: 'knowledge' }, undefined),
    settings: seen,
    directory: rotas.current,
    update: async (edit: (current: Settings) => Settings) =>
      view(await settings.update(namingListed(edit, view))),
  };
  const pipeline = createPipeline({ engine, adapters, desk, time, logger });
  const web = createWebServer({ routes: adapters.flatMap(({ routes }) => routes ?? []), logger });
  const port = await web.listen(0, '127.0.0.1');
  await rotas.start();
  await pipeline.start();
  web.ready();
  return {
    url: `http://127.0.0.1:${port}`,
    async cases() {
      const all = await collect(engine.cases({ order: 'recent', limit: 1000 }));
      const read = await Promise.all(all.map((one) => engine.readOwn(one.id)));
      return read.filter((one) => one !== undefined);
    },
    settled: pipeline.settled,
    async stop() {
      await web.stop();
      await pipeline.stop();
      await rotas.stop();
      await desk.local.assessor.stop();
    },
  };
}
