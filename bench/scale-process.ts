import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Loaded, type Order, Started } from './scale-told.ts';

/** Heed under measurement, in a process of its own. */
export interface Target {
  readonly started: Started;
  load(order: Omit<Extract<Order, { kind: 'load' }>, 'kind'>): Promise<Loaded>;
  /** In good order. */
  stop(): Promise<void>;
  /** As a crash would. */
  kill(): Promise<void>;
}

/** Starts it on a folder of cases; resolves when it listens. */
export async function startTarget(folder: string): Promise<Target> {
  const script = new URL('./scale-target.ts', import.meta.url);
  const child = fork(script, [folder], { execArgv: ['--expose-gc'] });
  const gone = new AbortController();
  const ended = once(child, 'exit');
  child.once('exit', () =>
    gone.abort(new Error('What was to be measured has ended. Its error is above.')),
  );

  async function told(): Promise<unknown> {
    const [message]: unknown[] = await once(child, 'message', { signal: gone.signal });
    return message;
  }

  function order(what: Order): void {
    child.send(what);
  }

  return {
    started: Started.parse(await told()),
    async load(given) {
      order({ kind: 'load', ...given });
      return Loaded.parse(await told());
    },
    async stop() {
      order({ kind: 'stop' });
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
