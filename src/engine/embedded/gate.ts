/** The engine was stopped; what is asked of it now is not done. */
class EngineStoppedError extends Error {
  override readonly name = 'EngineStoppedError';

  constructor() {
    super(
      'The store is closed because Heed is stopping. Nothing was changed; try again after the restart.',
    );
  }
}

export interface Gate {
  /** Runs `task`, or rejects with `EngineStoppedError` once the gate is closed. */
  pass<T>(task: () => Promise<T>): Promise<T>;
  /** Lets nobody in any more and resolves when everybody is out. */
  close(): Promise<void>;
}

/** Counts what is under way, so that a store is not closed under somebody's feet. */
export function createGate(): Gate {
  const inside = new Set<Promise<unknown>>();
  let open = true;

  async function pass<T>(task: () => Promise<T>): Promise<T> {
    if (!open) throw new EngineStoppedError();
    const run = task();
    inside.add(run);
    try {
      return await run;
    } finally {
      inside.delete(run);
    }
  }

  async function close(): Promise<void> {
    open = false;
    await Promise.allSettled(inside);
  }

  return { pass, close };
}
