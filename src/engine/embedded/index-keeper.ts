import type { Logger } from 'pino';
import { SEVEN_DAYS } from '../../domain/case.ts';
import { codeOf } from '../file-errors.ts';
import type { CaseIndex } from './case-index.ts';
import type { IndexEntry } from './index-rows.ts';

/** The documents are safe, but their index cannot be written; until it can, nothing new is taken. */
class IndexBehindError extends Error {
  override readonly name = 'IndexBehindError';

  constructor(cause: unknown) {
    super(
      'The summary index (index.sqlite) cannot be written, so nothing new is taken; nothing was lost. Free disk space if there is ' +
        'none; otherwise restart Heed, which builds a damaged index anew.',
      { cause },
    );
  }
}

/**
 * Brings the index up to date after a document was saved. The document is the truth: when the index cannot follow, the change still
 * stands, what is missing is kept here, and `catchUp` has to succeed before the next change begins.
 */
export function createIndexKeeper(index: CaseIndex, logger: Logger | undefined) {
  let missing: IndexEntry[] = [];

  function catchUp(): void {
    if (missing.length === 0) return;
    try {
      index.put(missing);
      missing = [];
    } catch (error) {
      throw new IndexBehindError(error);
    }
  }

  function record(entry: IndexEntry): void {
    missing.push(entry);
    try {
      catchUp();
      for (const { at } of entry.keys) index.forgetKeys(at - SEVEN_DAYS);
    } catch (error) {
      const { cause } = error instanceof Error ? error : {};
      logger?.error(
        { case: entry.one.id, code: codeOf(cause) },
        'The summary index could not be written; the case itself was saved',
      );
    }
  }

  return { catchUp, record, isComplete: () => missing.length === 0 };
}
