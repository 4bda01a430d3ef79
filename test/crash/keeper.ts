import { type HeedOptions, type HeedProcess, startHeed } from './heed-process.ts';

/** One Heed after the other on the same folder. */
export interface Keeper {
  /** How long each start took, in milliseconds. */
  readonly starts: readonly number[];
  /** How often one was killed. */
  kills(): number;
  /** One that the keeper does not wait for; whoever starts it ends it. */
  begin(): HeedProcess;
  /** Resolves when the next one is ready. */
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Gives its exit code. */
  stop(): Promise<number | null>;
}

export function createKeeper(options: () => HeedOptions): Keeper {
  const starts: number[] = [];
  let latest: HeedProcess | undefined;
  let kills = 0;

  function begin(): HeedProcess {
    latest = startHeed(options());
    return latest;
  }

  return {
    starts,
    kills: () => kills,
    begin,
    async start() {
      starts.push(await begin().ready);
    },
    async kill() {
      kills += 1;
      await latest?.kill();
    },
    stop: async () => latest?.stop() ?? null,
  };
}
