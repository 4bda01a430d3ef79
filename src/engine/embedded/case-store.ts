import { join } from 'node:path';
import type { Logger } from 'pino';
import { Case, SEVEN_DAYS } from '../../domain/case.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { CaseId, CaseQuery } from '../engine.ts';
import { createCaseFiles, shelfOf } from './case-files.ts';
import { createCaseIndex } from './case-index.ts';
import { takeCloseMark, writeCloseMark } from './close-mark.ts';
import { fileNameOf } from './file-name.ts';
import { freeze } from './freeze.ts';
import { openIndexDatabase } from './index-database.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { createLiveCases } from './live-cases.ts';
import { loadDocuments } from './reindex.ts';

export type CaseStore = Awaited<ReturnType<typeof openCaseStore>>;

/**
 * Documents, memory and index as one: a save is durable on disk first, then seen in memory, then indexed. Callers hold the case's
 * lock around `load` and `save`.
 */
export async function openCaseStore(folder: string, now: number, logger: Logger | undefined) {
  const files = createCaseFiles(folder, logger);
  await files.prepare();
  const trusted = await takeCloseMark(folder);
  const index = createCaseIndex(openIndexDatabase(join(folder, 'index.sqlite'), logger));
  const live = createLiveCases();
  const keeper = createIndexKeeper(index, logger);
  try {
    await loadDocuments({ files, index, live, trusted, logger });
    index.forgetKeys(now - SEVEN_DAYS);
  } catch (error) {
    index.close();
    throw error;
  }

  /** The case as last saved, from memory or from `closed/`. */
  async function load(id: CaseId): Promise<Case | undefined> {
    const current = live.get(id);
    if (current !== undefined) return current;
    const one = await files.load('closed', fileNameOf(id));
    if (one === undefined) dropGone(id);
    return one === undefined ? undefined : freeze(one);
  }

  /** Its document is gone: what the index knew of it is about nothing. */
  function dropGone(id: CaseId): void {
    keeper.beforeLooking(({ one }) => one.id === id);
    if (index.find(id) !== undefined) index.drop(fileNameOf(id));
  }

  /**
   * Saves `next` as the revision after `current` and returns what a restart would read. `taken` is the key of the event it took in,
   * if it did, and when.
   */
  async function save(
    next: Case,
    current: Case,
    taken?: { readonly key: string; readonly at: number },
  ): Promise<Case> {
    const saved = asRead({ ...next, revision: current.revision + 1 });
    const name = fileNameOf(saved.id);
    const shelf = shelfOf(saved);
    const isNew = current.revision === 0;
    const before = live.get(saved.id) === undefined ? 'closed' : 'open';
    await files.save(saved, isNew ? undefined : before, taken !== undefined);
    if (shelf === 'open') live.set(saved);
    else live.remove(saved.id);
    const stamp = shelf === 'closed' ? await files.stampOf(shelf, name) : undefined;
    const keys = taken === undefined ? [] : [taken];
    keeper.record({ one: saved, shelf, stamp: stamp ?? null, keys });
    return saved;
  }

  function summaryOf(id: CaseId): CaseSummary | undefined {
    const living = live.summaryOf(id);
    if (living !== undefined) return living;
    keeper.beforeLooking(({ one }) => one.id === id);
    return index.find(id);
  }

  async function close(): Promise<void> {
    keeper.stop();
    index.close();
    if (keeper.isComplete()) await writeCloseMark(folder, logger);
  }

  return {
    load,
    save,
    close,
    summaryOf,
    /** Throws `IndexBehindError` where the index cannot be brought up to date; call before every change. */
    ready: keeper.ready,
    live: live.get,
    living: live.all,
    openIn: live.openIn,
    inThread(channel: string, thread: string): CaseSummary[] {
      keeper.beforeLooking(({ one }) => one.channel === channel);
      return index.inThread(channel, thread);
    },
    summariesOf(query: CaseQuery): CaseSummary[] {
      keeper.beforeLooking();
      return index.summariesOf(query);
    },
    hasKey: (key: string, at: number) =>
      keeper.hasKey(key, at - SEVEN_DAYS) || index.hasKey(key, at - SEVEN_DAYS),
  };
}

/** A change that would have saved something no restart could read; nothing was saved. */
class InvalidCaseError extends Error {
  override readonly name = 'InvalidCaseError';
}

/** The case as a restart would read it from disk: what does not survive JSON or the schema is found now, not then. */
function asRead(next: Case): Case {
  const parsed = Case.safeParse(JSON.parse(JSON.stringify(next)));
  if (parsed.success) return freeze(parsed.data);
  const issue = parsed.error.issues[0];
  throw new InvalidCaseError(
    `A change to case "${next.id}" was refused, for what it would save at ${issue?.path.map(String).join('.')} is not valid (${issue?.code}). The case is as it was.`,
  );
}
