import type { Writable } from 'node:stream';
import { codeOf } from '../engine/file-errors.ts';

/** Writes lines no faster than they are read. */
export interface LineWriter {
  /**
   * Resolves when there is room for the next line: true, or false once nobody reads any more, which is how `| head` ends and no error.
   * Throws `OutputError` when the line could not be written for another reason.
   */
  write(line: string): Promise<boolean>;
}

/** What was written did not arrive: a full disk, say. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

export function createLineWriter(output: Writable): LineWriter {
  let failure: Error | undefined;
  output.on('error', (error) => {
    failure ??= error;
  });

  function isOpen(): boolean {
    if (failure !== undefined && codeOf(failure) !== 'EPIPE') {
      throw new OutputError(`The output could not be written (${codeOf(failure)}).`);
    }
    return failure === undefined && !output.destroyed;
  }

  return {
    async write(line) {
      if (!isOpen()) return false;
      if (!output.write(`${line}\n`)) await room(output);
      return isOpen();
    },
  };
}

/** Resolves when there is room again, or there never will be. */
function room(output: Writable): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const events = ['drain', 'error', 'close'] as const;
  for (const event of events) output.once(event, resolve);
  return promise.finally(() => {
    for (const event of events) output.off(event, resolve);
  });
}
