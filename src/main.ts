import { join } from 'node:path';
import { stderr, stdin, stdout } from 'node:process';
import { terminalSettings } from './adapters/terminal/settings.ts';
import { createStoryTime } from './adapters/terminal/story-time.ts';
import { createTerminalAdapter } from './adapters/terminal/terminal-adapter.ts';
import {
  createEncoder,
  createKnowledge,
  createLocalMind,
  createLogger,
  createModelMind,
  settingsFile,
} from './compose.ts';
import { ConfigError, loadConfig, readEnvironment, usesColor } from './config.ts';
import { place } from './domain/placement.ts';
import { channelOf } from './domain/routing.ts';
import { createEmbeddedEngine, FolderInUseError } from './engine/embedded.ts';
import { openSettings, SettingsError } from './engine/settings.ts';
import { createSystemTime } from './engine/system-time.ts';
import { KnowledgeError } from './knowledge/load.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';

/** Reads the configuration, wires the parts, runs until the terminal ends or the process is told to stop. */
async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const time = createStoryTime(createSystemTime());
  const logger = createLogger(config, 'file');
  const settings = openSettings({
    file: settingsFile(config),
    time,
    defaults: terminalSettings,
    logger,
  });
  const encoder = await createEncoder(config);
  const knowledge = await createKnowledge(config, encoder);
  const engine = await createEmbeddedEngine({
    folder: join(config.dataFolder, 'terminal'),
    time,
    place: (event, candidates) =>
      place(event, candidates, channelOf(event.channel, settings.current()).watched),
    logger,
  });
  const terminal = createTerminalAdapter({
    input: stdin,
    output: stdout,
    time,
    color: usesColor(config, stdout),
    settled: () => pipeline.settled(),
  });
  const local = createLocalMind(encoder);
  const desk = { local, model: createModelMind(config), knowledge, settings: settings.current };
  const pipeline = createPipeline({ engine, adapters: [terminal], desk, time, logger });
  await runUntilStopped(pipeline, terminal.finished);
  await local.assessor.stop();
}

async function runUntilStopped(pipeline: Pipeline, finished: Promise<void>): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stopped.resolve());
  await pipeline.start();
  await Promise.race([finished, stopped.promise]);
  await pipeline.stop();
}

/** What whoever starts Heed can mend is said in a sentence; anything else is ours, and only its kind is told. */
function explain(error: unknown): string {
  const known = [ConfigError, SettingsError, KnowledgeError, FolderInUseError];
  if (known.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  return `Heed could not start: ${error instanceof Error ? error.message : 'the reason is not known.'}`;
}

try {
  await main();
} catch (error) {
  stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
