import { stderr, stdin, stdout } from 'node:process';
import { terminalSettings } from './adapters/terminal/settings.ts';
import { createStoryTime } from './adapters/terminal/story-time.ts';
import { createTerminalAdapter } from './adapters/terminal/terminal-adapter.ts';
import { createLogger, createMinds, openEngine, settingsFile } from './compose.ts';
import { type Config, ConfigError, loadConfig, readEnvironment, usesColor } from './config.ts';
import { FolderInUseError } from './engine/embedded.ts';
import { openSettings, SettingsError } from './engine/settings.ts';
import { createSystemTime } from './engine/system-time.ts';
import { KnowledgeError } from './knowledge/load.ts';
import { createPipeline } from './pipeline.ts';
import { StartError, stopSignal } from './starting.ts';

/** Reads the configuration and runs Heed where it says: in Slack, or else in the terminal. */
async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  if (config.slack === undefined) return runTerminal(config);
  // Loaded only where it is wanted: Slack's libraries take a second to start.
  const { runSlack } = await import('./run-slack.ts');
  await runSlack(config, config.slack);
}

/** Wires the terminal; runs until it ends or the process is told to stop. */
async function runTerminal(config: Config): Promise<void> {
  const time = createStoryTime(createSystemTime());
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
  const desk = { ...minds, settings: settings.current, update: settings.update };
  const pipeline = createPipeline({ engine, adapters: [terminal], desk, time, logger });
  const stopped = stopSignal();
  await pipeline.start();
  await Promise.race([terminal.finished, stopped]);
  await pipeline.stop();
  await minds.local.assessor.stop();
}

/** What whoever starts Heed can mend is said in a sentence; anything else is ours, and only its kind is told. */
function explain(error: unknown): string {
  const known = [ConfigError, SettingsError, KnowledgeError, FolderInUseError, StartError];
  if (known.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  return `Heed could not start: ${error instanceof Error ? error.message : 'the reason is not known.'}`;
}

try {
  await main();
} catch (error) {
  stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
