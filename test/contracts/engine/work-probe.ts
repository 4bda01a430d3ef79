import type { Case } from '../../../src/domain/case.ts';
import type { CaseId, Engine } from '../../../src/engine/engine.ts';

/** Work that is watched: what it was called for, and how many calls ran at once. */
export interface WorkProbe {
  readonly work: (id: CaseId) => Promise<void>;
  readonly calls: readonly CaseId[];
  /** The most calls that ran at once, per case. */
  readonly atOnce: ReadonlyMap<CaseId, number>;
  /** Resolves when this many calls (for `id`, where given) have begun. */
  begun(count: number, id?: CaseId): Promise<void>;
  /** Resolves when this many calls (for `id`, where given) have ended, well or not. */
  ended(count: number, id?: CaseId): Promise<void>;
}

export function createWorkProbe(task: (id: CaseId, call: number) => Promise<unknown>): WorkProbe {
  const calls: CaseId[] = [];
  const ends: CaseId[] = [];
  const running = new Map<CaseId, number>();
  const atOnce = new Map<CaseId, number>();
  const watchers = new Set<() => void>();

  function notify(): void {
    for (const watcher of watchers) watcher();
  }

  async function work(id: CaseId): Promise<void> {
    calls.push(id);
    running.set(id, (running.get(id) ?? 0) + 1);
    atOnce.set(id, Math.max(atOnce.get(id) ?? 0, running.get(id) ?? 0));
    notify();
    try {
      await task(id, calls.length);
    } finally {
      running.set(id, (running.get(id) ?? 0) - 1);
      // It has ended for whoever waits once the engine has heard of it too.
      setImmediate(() => {
        ends.push(id);
        notify();
      });
    }
  }

  function reached(list: readonly CaseId[], count: number, id: CaseId | undefined): Promise<void> {
    return new Promise((resolve) => {
      function look(): void {
        if (list.filter((one) => id === undefined || one === id).length < count) return;
        watchers.delete(look);
        resolve();
      }
      watchers.add(look);
      look();
    });
  }

  return {
    work,
    calls,
    atOnce,
    begun: (count, id) => reached(calls, count, id),
    ended: (count, id) => reached(ends, count, id),
  };
}

/** What a good handler does with a case: handles all that came in and fires the clocks that are due. */
export function handled(one: Case, now: number): Case {
  const fired = one.clocks.filter((clock) => clock.due <= now);
  return {
    ...one,
    inbox: [],
    clocks: one.clocks.filter((clock) => clock.due > now),
    timeline: [
      ...one.timeline,
      ...one.inbox.map((event) => ({ at: now, what: 'handled', note: event.key })),
      ...fired.map((clock) => ({ at: now, what: 'fired', note: clock.kind })),
    ],
  };
}

/** Work that handles every case as `handled` does. */
export function handlingWork(engine: () => Engine, now: () => number): WorkProbe {
  return createWorkProbe((id) => engine().change(id, (one) => handled(one, now())));
}
