import type { Logger } from 'pino';
import { SEVEN_DAYS } from '../../domain/case-intake.ts';
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

/** How long an entry may wait for others to be written with it, in milliseconds, and how many wait at most. Ours. */
const WAIT = 50;
const MOST_WAITING = 64;

/** Keys that are too old are looked for this often, in milliseconds. Ours: they do no harm. */
const FORGET_EVERY = 60 * 60 * 1000;

/**
 * Brings the index up to date after documents were saved, several in one transaction: the documents are the truth, and after a crash
 * what was not yet written is read from them. What waits is written before anybody looks for it. When the index cannot follow, what
 * is missing is kept here, and nothing new is taken before it can.
 */
export function createIndexKeeper(index: CaseIndex, logger: Logger | undefined) {
  let missing: IndexEntry[] = [];
  let isBehind = false;
  let timer: NodeJS.Timeout | undefined;
  /** When the latest key was taken. */
  let takenAt = 0;
  let forgotAt = 0;

  function catchUp(): void {
    clearTimeout(timer);
    timer = undefined;
    if (missing.length === 0) return;
    try {
      index.put(missing);
      missing = [];
      isBehind = false;
    } catch (error) {
      isBehind = true;
      throw new IndexBehindError(error);
    }
  }

  /** Nobody waits for it who could be told: `ready` tells whoever comes next. */
  function tryToCatchUp(): void {
    try {
      catchUp();
      forgetOldKeys();
    } catch (error) {
      const { cause } = error instanceof Error ? error : {};
      logger?.error(
        { waiting: missing.length, code: codeOf(cause) },
        'The summary index could not be written; the cases themselves were saved',
      );
    }
  }

  function forgetOldKeys(): void {
    if (takenAt - forgotAt < FORGET_EVERY) return;
    forgotAt = takenAt;
    index.forgetKeys(takenAt - SEVEN_DAYS);
  }

  return {
    record(entry: IndexEntry): void {
      missing.push(entry);
      takenAt = Math.max(takenAt, ...entry.keys.map(({ at }) => at));
      if (missing.length < MOST_WAITING) timer ??= setTimeout(tryToCatchUp, WAIT).unref();
      else tryToCatchUp();
    },
    /** Throws `IndexBehindError` where the index could not be written and still cannot; call before every change. */
    ready(): void {
      if (isBehind) catchUp();
    },
    /** Writes what waits and matters to whoever is about to look; where that fails they see the index as it is. */
    beforeLooking(matters: (entry: IndexEntry) => boolean = () => true): void {
      if (missing.some(matters)) tryToCatchUp();
    },
    /** Whether a key taken after the time `after` still waits to be written. */
    hasKey: (key: string, after: number) =>
      missing.some(({ keys }) => keys.some((one) => one.key === key && one.at > after)),
    isComplete: () => missing.length === 0,
    /** Writes what waits, if it can, and nothing later. */
    stop(): void {
      tryToCatchUp();
      clearTimeout(timer);
    },
  };
}
