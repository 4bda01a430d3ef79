/** Heed cannot start as it is set up. The message is for whoever starts it, and says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Resolves when the process is told to stop. A second time it ends at once. */
export function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return promise;
}
