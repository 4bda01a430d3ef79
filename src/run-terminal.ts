import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { terminalSettings } from './adapters/terminal/settings.ts';
import { createStoryTime } from './adapters/terminal/story-time.ts';
import { createTerminalAdapter } from './adapters/terminal/terminal-adapter.ts';
import { createMinds, createRotas, openEngine, settingsFile } from './compose.ts';
import { type Config, usesColor } from './config.ts';
import { createDocumentsFolder } from './engine/documents-folder.ts';
import { openSettings } from './engine/settings.ts';
import { createSystemTime } from './engine/system-time.ts';
import { createLogger } from './logging.ts';
import { createPipeline } from './pipeline.ts';
import { stopSignal } from './starting.ts';

/** Wires the terminal; runs until it ends or the process is told to stop. */
export async function runTerminal(config: Config): Promise<void> {
  const real = createSystemTime();
  const time = createStoryTime(real);
  const logger = createLogger(config, 'file');
  const file = settingsFile(config);
  const settings = openSettings({ file, time, defaults: terminalSettings, logger });
  const minds = await createMinds(config);
  const parts = { time, settings: settings.current, logger };
  const engine = await openEngine(config, 'terminal', parts);
  const terminal = createTerminalAdapter({
    input: stdin,
    output: stdout,
    time,
    color: usesColor(config, stdout),
    settled: () => pipeline.settled(),
  });
  const folder = join(config.dataFolder, 'terminal', 'documents');
  const documents = createDocumentsFolder({ folder, logger });
  // What others keep does not follow a story.
  const rotas = createRotas(config, { ...parts, time: real, documents, adapters: [terminal] });
  const { current, update } = settings;
  const desk = { ...minds, settings: current, update, directory: rotas.current };
  const pipeline = createPipeline({ engine, adapters: [terminal], desk, time, logger });
  const stopped = stopSignal();
  await rotas.start();
  await pipeline.start();
  await Promise.race([terminal.finished, stopped]);
  await pipeline.stop();
  await rotas.stop();
  await minds.local.assessor.stop();
}
