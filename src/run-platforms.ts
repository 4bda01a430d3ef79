import { stderr, stdout } from 'node:process';
import type { Route } from './adapters/adapter.ts';
import { capital } from './adapters/card-words.ts';
import type { Config } from './config.ts';
import { errorFacts } from './engine/file-errors.ts';
import { createWebServer, type WebServer } from './http.ts';
import { createLogger } from './logging.ts';
import type { Heed } from './open-platforms.ts';
import { stopSignal } from './starting.ts';

/** What the web server and the adapters may take to drain, and a little more, in milliseconds. */
const STOPPED_WITHIN = 30_000;
/** Where only programs of this machine reach what asks nobody who they are. */
const LOOPBACK = '127.0.0.1';

/**
 * Runs Heed in Slack, in Teams or in both, until the process is told to stop. Throws what `explain` knows for what whoever starts it can
 * mend.
 */
export async function runPlatforms(config: Config): Promise<void> {
  const logger = createLogger(config, 'stderr');
  // A library's forgotten promise is no reason to leave everybody waiting.
  process.on('unhandledRejection', (error) => logger.error(errorFacts(error), 'A promise failed'));
  const stopped = stopSignal();
  const routes: Route[] = [];
  const web = createWebServer({ routes, logger });
  try {
    // It comes first, before all that takes a while to load, so that what platforms send meanwhile waits and is not turned away.
    const address = await listen(web, config);
    const { openPlatforms } = await import('./open-platforms.ts');
    const heed = await openPlatforms(config, logger);
    routes.push(...heed.presences.flatMap(({ adapter }) => adapter.routes ?? []));
    await run({ heed, web, address, stopped });
  } finally {
    await web.stop();
  }
  stdout.write(`${['Heed has stopped.', ...missedIn(config)].join(' ')}\n`);
}

/** What becomes of what is written while Heed is down: Slack is read again, and Teams delivers nothing later. */
function missedIn({ slack, teams }: Config): string[] {
  const inSlack = 'What is written in Slack meanwhile is read at the next start.';
  const inTeams =
    'What is written in Teams meanwhile is read when somebody calls Heed into the thread.';
  return [...(slack === undefined ? [] : [inSlack]), ...(teams === undefined ? [] : [inTeams])];
}

/** Gives the address to ask on this machine. */
async function listen(web: WebServer, { port, teams }: Config): Promise<string> {
  const host = teams?.credentials.kind === 'none' ? LOOPBACK : undefined;
  return `http://${host ?? 'localhost'}:${await web.listen(port, host)}`;
}

interface Running {
  readonly heed: Heed;
  readonly web: WebServer;
  readonly address: string;
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<void>;
}

/** Runs until the process is told to stop; then finishes what was begun. */
async function run({ heed, web, address, stopped }: Running): Promise<void> {
  const { presences, pipeline } = heed;
  for (const problem of presences.flatMap(({ problems }) => problems)) stderr.write(`${problem}\n`);
  try {
    await pipeline.start();
    web.ready();
    for (const { adapter, where } of presences)
      stdout.write(`Heed is in ${capital(adapter.platform)}: ${where}.\n`);
    stdout.write(`Health: ${address}/healthz\n`);
    await stopped;
    stdout.write('Heed finishes what was begun, and stops.\n');
  } finally {
    // Whatever still holds the process by then will not let go.
    setTimeout(() => process.exit(), STOPPED_WITHIN).unref();
    await web.stop();
    await heed.stop();
  }
}
