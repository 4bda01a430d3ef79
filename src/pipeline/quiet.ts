/** Lets somebody wait until nothing that has come in is still being worked on. */
export interface Quiet {
  /** Something has come in for a case. */
  touched(id: string): void;
  /** Work on a case begins. The function returned is called when it has ended, with whether it went well. */
  begun(id: string): (isWell: boolean) => void;
  /** Resolves when no work is under way and no touched case has anything due, save those whose work has failed and waits its turn. */
  settled(): Promise<void>;
  /** Nothing will be worked on any more: whoever waits is let go. */
  stop(): void;
}

/** `isDue` looks at the case itself, not at a count of events, so that no order of them can fool it. */
export function createQuiet(isDue: (id: string) => Promise<boolean>): Quiet {
  /** The touched cases, each with how often it was. */
  const touches = new Map<string, number>();
  const failing = new Set<string>();
  let underWay = 0;
  let isStopped = false;
  let next = Promise.withResolvers<void>();

  function changed(): void {
    next.resolve();
    next = Promise.withResolvers<void>();
  }

  function touched(id: string): void {
    touches.set(id, (touches.get(id) ?? 0) + 1);
    failing.delete(id);
  }

  function begun(id: string): (isWell: boolean) => void {
    touched(id);
    underWay += 1;
    return (isWell) => {
      underWay -= 1;
      if (!isWell) failing.add(id);
      changed();
    };
  }

  /** A store that is closing cannot be asked any more, and need not be. */
  async function isDueNow(id: string): Promise<boolean> {
    try {
      return await isDue(id);
    } catch (error) {
      if (isStopped) return false;
      throw error;
    }
  }

  async function isBusy(): Promise<boolean> {
    for (const [id, touch] of touches) {
      if (failing.has(id)) continue;
      if (await isDueNow(id)) return true;
      if (touches.get(id) === touch) touches.delete(id);
    }
    return underWay > 0;
  }

  return {
    touched,
    begun,
    async settled() {
      while (!isStopped) {
        // Taken before the look, so that work which ends in between still wakes us.
        const { promise } = next;
        if (!(await isBusy())) return;
        await promise;
      }
    },
    stop() {
      isStopped = true;
      changed();
    },
  };
}
