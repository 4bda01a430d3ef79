import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** What the thread says of each file of a batch: null where it was written. */
const Outcomes = z.array(z.object({ message: z.string(), code: z.string().optional() }).nullable());

interface Wanted {
  readonly file: string;
  readonly text: string;
  readonly isUrgent: boolean;
  resolve(): void;
  reject(error: Error): void;
}

/** How many files are written in one go. Ours: whatever is urgent meanwhile waits for all of them. */
const MOST = 8;

/**
 * Writes the text so that it survives a kill, a power cut and a full disk: a copy, synced, renamed over the old file, the folder synced.
 * Rejects with the system's error, and then nothing half-written is left.
 *
 * A thread of its own does it. Each of the eight steps would be a call to a pool of threads and back, which costs more than the step
 * itself, and done here they would hold up everything else. What is asked for while it writes is written next, in one go, and shares the syncs; what is `urgent` comes before what is not.
 */
export function writeDurably(file: string, text: string, isUrgent = false): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const place = isUrgent ? waiting.findIndex((one) => !one.isUrgent) : -1;
  waiting.splice(place < 0 ? waiting.length : place, 0, { file, text, isUrgent, resolve, reject });
  writeNext();
  return promise;
}

const waiting: Wanted[] = [];
let underWay: Wanted[] = [];
/** Started with the first write, for the whole process. */
let thread: Worker | undefined;

function writeNext(): void {
  if (underWay.length > 0 || waiting.length === 0) return;
  underWay = waiting.splice(0, MOST);
  thread ??= startThread();
  // Idle it keeps no process alive; writing it does.
  thread.ref();
  thread.postMessage(underWay.map(({ file, text }) => ({ file, text })));
}

function startThread(): Worker {
  const worker = new Worker(new URL('./durable-writer-thread.ts', import.meta.url));
  worker.on('message', (message: unknown) => {
    const outcomes = Outcomes.parse(message);
    finish((_, index) => outcomes[index] ?? undefined);
  });
  worker.on('error', (error) => died(worker, error));
  worker.on('exit', () => died(worker, new Error('The thread that writes files has ended.')));
  return worker;
}

/** The next write starts another. */
function died(worker: Worker, error: unknown): void {
  if (thread !== worker) return;
  thread = undefined;
  const message = error instanceof Error ? error.message : 'The thread that writes files failed.';
  finish(() => ({ message }));
}

type Problem = { readonly message: string; readonly code?: string | undefined };

function finish(problemOf: (wanted: Wanted, index: number) => Problem | undefined): void {
  const done = underWay;
  underWay = [];
  thread?.unref();
  done.forEach((wanted, index) => {
    const problem = problemOf(wanted, index);
    if (problem === undefined) wanted.resolve();
    else wanted.reject(Object.assign(new Error(problem.message), { code: problem.code }));
  });
  writeNext();
}
