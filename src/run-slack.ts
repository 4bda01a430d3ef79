import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import type { Logger } from 'pino';
import { SignInError } from './adapters/slack/install/sign-in.ts';
import { VaultError } from './adapters/slack/install/vault.ts';
import { createLogger, createMinds, openEngine, settingsFile } from './compose.ts';
import { createSlack, type Slack } from './compose-slack.ts';
import type { Config, SlackConfig } from './config.ts';
import { createDocumentsFolder } from './engine/documents-folder.ts';
import { errorFacts } from './engine/file-errors.ts';
import { openSettings } from './engine/settings.ts';
import { createSystemTime } from './engine/system-time.ts';
import { createWebServer, PortError } from './http.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import { StartError, stopSignal } from './starting.ts';

/** What the web server and the adapters may take to drain, and a little more, in milliseconds. */
const STOPPED_WITHIN = 30_000;

/** Runs Heed in Slack until the process is told to stop. Throws `StartError` for what whoever starts it can mend. */
export async function runSlack(config: Config, slackConfig: SlackConfig): Promise<void> {
  const logger = createLogger(config, 'stderr');
  // A library's forgotten promise is no reason to leave everybody waiting.
  process.on('unhandledRejection', (error) => logger.error(errorFacts(error), 'A promise failed'));
  const time = createSystemTime();
  const settings = openSettings({ file: settingsFile(config), time, logger });
  const common = { settings: settings.current, time, logger };
  const minds = await createMinds(config);
  // The lock on its folder keeps a second Heed from the documents too, so it comes first.
  const engine = await openEngine(config, 'cases', common);
  const documents = createDocumentsFolder({ folder: join(config.dataFolder, 'documents'), logger });
  try {
    const slack = await createSlack({ ...common, config: slackConfig, documents, engine });
    const desk = { ...minds, settings: settings.current, update: settings.update };
    const pipeline = createPipeline({ engine, adapters: [slack.adapter], desk, time, logger });
    await serve({ pipeline, slack, port: config.port, logger });
  } catch (error) {
    throw explained(error);
  } finally {
    await engine.stop();
    await minds.local.assessor.stop();
  }
}

/** Runs with the web server in front until the process is told to stop; then finishes what was begun. */
async function serve(parts: {
  pipeline: Pipeline;
  slack: Slack;
  port: number;
  logger: Logger;
}): Promise<void> {
  const { pipeline, slack, logger } = parts;
  const web = createWebServer({ routes: slack.adapter.routes ?? [], logger });
  const stopped = stopSignal();
  for (const problem of slack.problems) stderr.write(`${problem}\n`);
  try {
    const port = await web.listen(parts.port);
    await pipeline.start();
    web.ready();
    stdout.write(`Heed is in Slack: ${slack.where}. Health: http://localhost:${port}/healthz\n`);
    await stopped;
    stdout.write('Heed finishes what was begun, and stops.\n');
  } finally {
    // Whatever still holds the process by then will not let go.
    setTimeout(() => process.exit(), STOPPED_WITHIN).unref();
    await web.stop();
    await pipeline.stop();
  }
  stdout.write('Heed has stopped. What is written meanwhile is read at the next start.\n');
}

function explained(error: unknown): unknown {
  const known = [SignInError, VaultError, PortError].some((kind) => error instanceof kind);
  return known && error instanceof Error ? new StartError(error.message, { cause: error }) : error;
}
