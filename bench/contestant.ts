import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { z } from 'zod';

/** A program under measurement, in a process of its own. */
export interface Running {
  readonly port: number;
  /** CPU time of its process so far, in microseconds; with `settle` once all work is done. */
  usage(wish: 'usage' | 'settle'): Promise<number>;
  stop(): Promise<void>;
}

const Told = z.object({ port: z.number().optional(), cpu: z.number().optional() });

/** Starts a script that serves with `serve`. */
export async function startContestant(script: URL, args: readonly string[]): Promise<Running> {
  const child = fork(script, args);
  const { port = 0 } = await told(child);
  return {
    port,
    async usage(wish) {
      child.send(wish);
      return (await told(child)).cpu ?? Number.NaN;
    },
    async stop() {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

async function told(child: ChildProcess): Promise<z.infer<typeof Told>> {
  const gone = new AbortController();
  const ended = () =>
    gone.abort(new Error('What was to be measured has ended. Its error is above.'));
  child.once('exit', ended);
  try {
    const [message] = await once(child, 'message', { signal: gone.signal });
    return Told.parse(message);
  } finally {
    child.off('exit', ended);
  }
}

/** What is measured, from the inside of its process. */
export interface Served {
  readonly listener: RequestListener;
  /** Resolves once all work is done. */
  settle?(): Promise<void>;
  stop?(): Promise<void>;
}

/** Serves on a free port and tells the parent which; answers what the parent asks until it says to stop. */
export function serve({ listener, settle, stop }: Served): void {
  const server = createServer(listener);

  process.on('message', async (asked) => {
    if (asked === 'settle') await settle?.();
    if (asked === 'stop') {
      server.close();
      server.closeAllConnections();
      await stop?.();
      process.disconnect();
      return;
    }
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  });

  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
  });
}
