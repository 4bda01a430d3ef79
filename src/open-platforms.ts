import { join } from 'node:path';
import type { Logger } from 'pino';
import { createMinds, createRotas, openEngine, settingsFile } from './compose.ts';
import type { Config } from './config.ts';
import type { Settings } from './domain/settings.ts';
import { createDocumentsFolder } from './engine/documents-folder.ts';
import { openSettings } from './engine/settings.ts';
import { createSystemTime } from './engine/system-time.ts';
import { joinPlatforms } from './join-platforms.ts';
import { createNights } from './learning/nights.ts';
import { createLearningRecords } from './learning/records.ts';
import { namingListed } from './listed-people.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import type { Presence } from './starting.ts';

/** Everything behind the web server. */
export interface Heed {
  readonly presences: readonly Presence[];
  readonly pipeline: Pipeline;
  stop(): Promise<void>;
}

/** Makes all parts and joins them; nothing is heard or said yet. */
export async function openPlatforms(config: Config, logger: Logger): Promise<Heed> {
  const time = createSystemTime();
  const file = openSettings({ file: settingsFile(config), time, logger });
  const common = { settings: file.current, time, logger };
  const begun: { stop(): Promise<void> }[] = [];

  async function stop(): Promise<void> {
    for (const part of begun.toReversed()) await part.stop();
  }

  try {
    // The lock on its folder keeps a second Heed from everything else too, so it comes first.
    const engine = await openEngine(config, 'cases', common);
    begun.push(engine);
    const { lessons, ...minds } = await createMinds(config);
    begun.push(minds.local.assessor);
    const folder = join(config.dataFolder, 'documents');
    const documents = createDocumentsFolder({ folder, logger });
    const { presences, view } = await joinPlatforms({ ...common, config, documents, engine });
    const update = async (edit: (current: Settings) => Settings) =>
      view(await file.update(namingListed(edit, view)));
    const settings = () => view(file.current());
    const adapters = presences.map(({ adapter }) => adapter);
    const rotas = createRotas(config, { ...common, settings, documents, adapters });
    begun.push(rotas);
    await rotas.start();
    const records = createLearningRecords({ documents, time, logger });
    const { learned } = records;
    const desk = { ...minds, settings, update, directory: rotas.current, learned };
    const pipeline = createPipeline({ engine, adapters, desk, time, logger });
    begun.push(pipeline);
    const nights = createNights({ engine, records, reader: lessons, settings, time, logger });
    begun.push(nights);
    nights.start();
    return { presences, pipeline, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
