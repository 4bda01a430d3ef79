import { SendError } from '../adapters/adapter.ts';
import { errorFacts } from '../engine/file-errors.ts';

/** What a log may tell of an error of an adapter's. The sentence of a `SendError` is ours, and names what to do; others' may hold anything. */
export function sendFacts(error: unknown): Record<string, unknown> {
  const problem = error instanceof SendError ? { problem: error.message } : {};
  return { ...errorFacts(error), ...problem };
}
