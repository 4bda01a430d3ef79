import type { Adapter } from './adapters/adapter.ts';

/** Heed in one platform, and what there is to tell whoever starts it. */
export interface Presence {
  readonly adapter: Adapter;
  /** Where exactly, and how it is reached: "acme (T1), over Socket Mode". */
  readonly where: string;
  /** What should be mended, in sentences. */
  readonly problems: readonly string[];
}

/** Resolves when the process is told to stop. A second time it ends at once. */
export function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return promise;
}
