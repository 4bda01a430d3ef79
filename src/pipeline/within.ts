import type { Time } from '../engine/engine.ts';

/** How long a task may take, and what becomes of it past that. */
export interface Limit {
  readonly time: Time;
  /** In milliseconds. */
  readonly limit: number;
  /** What it rejects with past the limit. */
  readonly late: Error;
  /** Calls the task off before that, too. */
  readonly stop?: AbortSignal;
}

/**
 * Resolves or rejects as the task does, but no later than the limit: a call that hangs must not hang whoever waits. The task is told
 * by its signal; one that does not listen goes on unheard.
 */
export async function within<Result>(
  { time, limit, late, stop }: Limit,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const patience = new AbortController();
  const forget = time.wakeAt(time.now() + limit, () => patience.abort(late));
  const signals = [patience.signal, ...(stop === undefined ? [] : [stop])];
  const signal = AbortSignal.any(signals);
  try {
    return await Promise.race([task(signal), rejectsWhen(signal)]);
  } finally {
    forget();
  }
}

function rejectsWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
