import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../fakes/processes.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** How often it is asked whether it is ready, in milliseconds, and when that is given up. */
const ASK_EVERY = 10;
const GIVE_UP = 60_000;

/** A start that ended before Heed was ready. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** What it said on stderr. */
  readonly said: string;
  readonly exitCode: number | null;

  constructor(said: string, exitCode: number | null) {
    super(`Heed ended (${exitCode}) before it was ready. It said:\n${said}`);
    this.said = said;
    this.exitCode = exitCode;
  }
}

/** A real Heed: `src/main.ts` in a process of its own. */
export interface HeedProcess {
  /**
   * From its first instruction to the first `GET /healthz` that was answered 200, in milliseconds, without the time it stood in line for
   * a processor that others used (Linux tells). Rejects with `StartError`.
   */
  readonly ready: Promise<number>;
  /** Everything it said on stderr so far. */
  said(): string;
  /** Ends it as a power cut does: nothing of it runs any more. */
  kill(): Promise<void>;
  /** Tells it to stop and waits until it has. Gives its exit code. */
  stop(): Promise<number | null>;
}

export interface HeedOptions {
  /** Where its data lies; also its working folder, so that nobody's `.env` is read. */
  readonly folder: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Loaded before everything else, in every thread. */
  readonly preloads: readonly string[];
}

/** Starts it. Whoever starts it ends it. */
export function startHeed({ folder, port, env, preloads }: HeedOptions): HeedProcess {
  const begun = performance.now();
  const first = preloads.flatMap((preload) => ['--import', preload]);
  const child = spawn(process.execPath, [...first, MAIN], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...bareEnvironment(),
      ...{ LOG_LEVEL: 'warn', HEED_DATA: folder, HEED_KNOWLEDGE: KNOWLEDGE, HEED_ENCODER: 'off' },
      ...{ PORT: String(port), ...env },
    },
  });
  const closed = once(child, 'close');
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });

  async function untilReady(): Promise<number> {
    if (await getsReady(child, port)) return performance.now() - begun - (await inLine(child.pid));
    await closed;
    throw new StartError(words, child.exitCode);
  }

  const ready = untilReady();
  // Who kills it while it starts does not wait for this.
  ready.catch(() => undefined);

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    child.kill(signal);
    await closed;
  }

  return {
    ready,
    said: () => words,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      return child.exitCode;
    },
  };
}

/** False where it ended first. */
async function getsReady(child: ChildProcess, port: number): Promise<boolean> {
  const late = performance.now() + GIVE_UP;
  while (child.exitCode === null && child.signalCode === null) {
    if (await isHealthy(port)) return true;
    if (performance.now() > late) child.kill('SIGKILL');
    await pause(ASK_EVERY);
  }
  return false;
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`);
    return status === 200;
  } catch {
    return false;
  }
}

/** How long a process has been ready to run and had to wait, in milliseconds; 0 where the system does not tell. */
async function inLine(pid: number | undefined): Promise<number> {
  const told = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '');
  return Number(told.split(' ')[1] ?? 0) / 1e6;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Real time passes: what is tested here is a process of its own. */
export function pause(milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, milliseconds);
  return promise;
}
