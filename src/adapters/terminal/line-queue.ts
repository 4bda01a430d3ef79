/** Handles typed lines one after another, in the order they were typed. */
export interface LineQueue {
  add(work: () => Promise<void>): void;
  /** Resolves when everything added so far is done. */
  drained(): Promise<void>;
}

/** `failed` is told of work that throws; the next line is handled all the same. */
export function createLineQueue(failed: (error: unknown) => void): LineQueue {
  let tail = Promise.resolve();

  return {
    add(work) {
      tail = tail.then(work).catch(failed);
    },
    drained: () => tail,
  };
}
