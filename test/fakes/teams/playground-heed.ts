import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playgroundSettings, STAFF } from './playground-world.ts';

/** The whole of Heed in a process of its own, open to the Playground, with the Playground's people and channels in its settings. */
export interface PlaygroundHeed {
  /** Where it takes what Teams sends. */
  readonly endpoint: string;
  /** Resolves when the process has ended, of itself or by `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** In milliseconds: the judgement's data is read first, and a slow machine takes its time. */
const STARTED_WITHIN = 60_000;

/** Starts it on `port`, 0 for any that is free; rejects where it does not come up, with what it said. */
export async function startPlaygroundHeed(port = 0): Promise<PlaygroundHeed> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-playground-'));
  await writeFile(join(folder, 'settings.json'), JSON.stringify(playgroundSettings, null, 2));
  const child = spawn(process.execPath, ['src/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...unconnected(process.env), ...OPEN, HEED_DATA: folder, PORT: `${port}` },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  async function stop(): Promise<void> {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }

  try {
    const listening = await portOf(child);
    return { endpoint: `http://127.0.0.1:${listening}/api/messages`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const OPEN = {
  HEED_TEAMS_PLAYGROUND: 'on',
  HEED_TEAMS_STAFF: STAFF.map(({ id }) => id).join(','),
  LOG_LEVEL: 'error',
};

/** Nothing of what connects it elsewhere, also not from `.env`: what is set to nothing counts as not set, and wins. */
function unconnected(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const elsewhere = Object.keys(env).filter((name) => /^(SLACK_|MicrosoftApp)/.test(name));
  return {
    ...env,
    ...Object.fromEntries([...elsewhere, 'MicrosoftAppId'].map((one) => [one, ''])),
  };
}

/** The line about its health says on which port it listens. */
function portOf(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  const late = setTimeout(
    () => reject(new Error(`Heed did not start in time.\n${said}`)),
    STARTED_WITHIN,
  );
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
      const [, port] = /:(\d+)\/healthz/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
  child.once('exit', () => reject(new Error(`Heed ended at its start.\n${said}`)));
  return promise.finally(() => clearTimeout(late));
}
