import type { Logger } from 'pino';
import type { CaseId, Time } from '../engine.ts';
import { errorFacts } from '../file-errors.ts';
import { createDueQueue } from './due-queue.ts';

/** The first wait after work has failed, doubled with every further failure, and the longest; in milliseconds. */
const FIRST_RETRY = 1_000;
const LAST_RETRY = 5 * 60_000;

/** How many cases are worked on at once. Ours: work mostly waits for the network; more would only crowd a model's rate limit. */
const AT_ONCE = 16;
/** And while something is coming in: a platform waits three seconds for its acknowledgement, work can wait. Ours. */
const WHILE_BUSY = 2;

/** What is known of a case that wants work, or is being worked on. */
interface Waiting {
  /** Undefined while it wants nothing more, which is only remembered while its work runs. */
  due: number | undefined;
  revision: number;
  failures: number;
  /** The back-off after a failure, in milliseconds since 1970. */
  notBefore: number;
  running: boolean;
}

export type Work = (id: CaseId) => Promise<void>;
export type WakeUps = ReturnType<typeof createWakeUps>;

/** Calls `work` for every case that is due: one timer, armed for the nearest; a case never twice at once. */
export function createWakeUps(options: {
  time: Time;
  logger: Logger | undefined;
  /** Something is coming in at this moment; `pump` is called once nothing is any more. */
  isBusy?: () => boolean;
}) {
  const { time, logger, isBusy = () => false } = options;
  const cases = new Map<CaseId, Waiting>();
  const queue = createDueQueue();
  const running = new Set<Promise<void>>();
  let work: Work | undefined;
  let disarm: (() => void) | undefined;

  /** Tells what a case wants as last saved: `due` as `dueAt` gives it. `fresh`: something came from outside, a back-off ends. */
  function set(id: CaseId, due: number | undefined, revision: number, fresh = false): void {
    const one = cases.get(id) ?? { failures: 0, notBefore: 0, running: false, due, revision };
    Object.assign(one, { due, revision }, fresh ? { notBefore: 0 } : {});
    cases.set(id, one);
    if (!one.running) place(id, one);
    pump();
  }

  /** Gives the case its place in the queue. One that has become ready queues behind those that were before. */
  function place(id: CaseId, one: Waiting): void {
    if (one.due === undefined) {
      queue.remove(id);
      cases.delete(id);
      return;
    }
    const ready = Math.max(one.due, one.notBefore);
    const now = time.now();
    const before = queue.readyAt(id);
    const earliest = work === undefined ? ready : Math.min(before ?? now, now);
    queue.set(id, Math.max(ready, earliest));
  }

  function pump(): void {
    disarm?.();
    disarm = undefined;
    if (work === undefined) return;
    while (running.size < (isBusy() ? WHILE_BUSY : AT_ONCE)) {
      const next = queue.peek();
      if (next === undefined) return;
      if (next.ready > time.now()) {
        disarm = time.wakeAt(next.ready, pump);
        return;
      }
      queue.remove(next.id);
      begin(next.id, work);
    }
  }

  function begin(id: CaseId, task: Work): void {
    const one = cases.get(id);
    if (one === undefined) return;
    one.running = true;
    const revision = one.revision;
    const run = attempt(id, task).then((error) => {
      running.delete(run);
      finish(id, one, error ?? leftDue(one, revision));
    });
    running.add(run);
  }

  /** Work that has changed nothing and left its case due would be called for ever: it has failed without saying so. */
  function leftDue(one: Waiting, revision: number): unknown {
    const stuck = one.due !== undefined && one.due <= time.now() && one.revision === revision;
    return stuck ? new WorkLeftDueError() : undefined;
  }

  function finish(id: CaseId, one: Waiting, error: unknown): void {
    one.running = false;
    one.failures = error === undefined ? 0 : one.failures + 1;
    const pause =
      error === undefined ? 0 : Math.min(FIRST_RETRY * 2 ** (one.failures - 1), LAST_RETRY);
    one.notBefore = error === undefined ? 0 : time.now() + pause;
    if (error !== undefined) {
      logger?.warn(
        { case: id, failures: one.failures, retryInMs: pause, ...errorFacts(error) },
        'Work on a case failed and is tried again later',
      );
    }
    place(id, one);
    pump();
  }

  function start(task: Work): void {
    if (work !== undefined) throw new Error('The engine was started already.');
    work = task;
    pump();
  }

  /** Calls no more work; resolves when what is running has ended. */
  async function stop(): Promise<void> {
    work = undefined;
    disarm?.();
    await Promise.all(running);
  }

  return { set, start, stop, pump };
}

class WorkLeftDueError extends Error {
  override readonly name = 'WorkLeftDueError';
}

/** Runs the work to its end; resolves with what it threw, undefined when it went well. */
async function attempt(id: CaseId, work: Work): Promise<unknown> {
  try {
    await work(id);
    return undefined;
  } catch (error) {
    return error ?? new Error('The work was rejected without a reason.');
  }
}
