/** Lets somebody wait until the cases that were touched have nothing left to do now. */
export interface Quiet {
  touched(id: string): void;
  /** Called whenever a piece of work on some case has ended. */
  worked(): void;
  /** Resolves when no touched case has anything due. */
  settled(): Promise<void>;
}

/** `isDue` looks at the case itself, not at a count, so that no order of events can fool it. */
export function createQuiet(isDue: (id: string) => Promise<boolean>): Quiet {
  const ids = new Set<string>();
  let next = Promise.withResolvers<void>();
  return {
    touched(id) {
      ids.add(id);
    },
    worked() {
      next.resolve();
      next = Promise.withResolvers<void>();
    },
    async settled() {
      for (const id of ids) {
        // Taken before the look, so that work which ends in between still wakes us.
        for (let ended = next.promise; await isDue(id); ended = next.promise) await ended;
        ids.delete(id);
      }
    },
  };
}
