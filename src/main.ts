import { stderr } from 'node:process';
import { loadConfig, readEnvironment } from './config.ts';

/** Reads the configuration and runs Heed where it says: in Slack, in Teams, in both, or else in the terminal. Loads no more than that. */
async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  if (config.slack === undefined && config.teams === undefined) {
    const { runTerminal } = await import('./run-terminal.ts');
    return runTerminal(config);
  }
  const { runPlatforms } = await import('./run-platforms.ts');
  await runPlatforms(config);
}

try {
  await main();
} catch (error) {
  const { explain } = await import('./explain.ts');
  stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
